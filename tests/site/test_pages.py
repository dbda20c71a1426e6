"""The imitation of GitHub Pages answers as Pages does, and breaks as told."""

import gzip
import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pages import SUB_PATH, Fault, Pages
from tests.support.responses import moved

SCRIPT = "export const answer = 42; // padded so that it compresses: " + "a" * 500


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[Pages]:
    (tmp_path / "topic").mkdir()
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "topic" / "index.html").write_text("topic")
    (tmp_path / "404.html").write_text("not here")
    (tmp_path / "script.js").write_text(SCRIPT)
    with Pages(tmp_path) as server:
        yield server


@pytest.fixture
def client(pages: Pages) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection("127.0.0.1", pages.server_address[1], timeout=1)
    yield connection
    connection.close()


def get(
    client: http.client.HTTPConnection, path: str, headers: dict[str, str] | None = None
) -> tuple[http.client.HTTPResponse, bytes]:
    client.request("GET", path, headers=headers or {})
    response = client.getresponse()
    return response, response.read()


def test_a_file_comes_compressed_with_ten_minutes_of_caching_and_no_header_of_ours(client) -> None:
    response, body = get(client, SUB_PATH + "script.js")
    assert gzip.decompress(body).decode() == SCRIPT
    assert response.headers["Cache-Control"] == "max-age=600"
    assert response.headers["Content-Type"].startswith("application/javascript")
    assert set(response.headers) == {
        "Date",
        "Content-Type",
        "Cache-Control",
        "ETag",
        "Vary",
        "Content-Encoding",
        "Content-Length",
    }


def test_a_folder_answers_with_its_index_and_without_its_slash_with_a_redirect(client) -> None:
    _, body = get(client, SUB_PATH + "topic/")
    assert gzip.decompress(body) == b"topic"
    response, _ = get(client, SUB_PATH + "topic")
    assert (response.status, response.headers["Location"]) == (301, SUB_PATH + "topic/")


@pytest.mark.parametrize("path", [SUB_PATH + "gone", "/", "/other/", SUB_PATH + "../../etc/passwd"])
def test_what_is_not_in_the_site_answers_with_the_site_s_own_404_page(client, path: str) -> None:
    response, body = get(client, path)
    assert response.status == 404
    assert gzip.decompress(body) == b"not here"


def test_a_known_entity_tag_costs_no_body(client, pages: Pages) -> None:
    first, _ = get(client, SUB_PATH)
    pages.record.clear()
    second, body = get(client, SUB_PATH, {"If-None-Match": first.headers["ETag"]})
    assert (second.status, body) == (304, b"")
    assert pages.record.bytes_of() == 0


def test_bytes_are_counted_as_they_were_sent(client, pages: Pages) -> None:
    _, body = get(client, SUB_PATH + "script.js")
    get(client, SUB_PATH + "topic/")
    assert pages.record.bytes_of("script") == len(body)
    assert pages.record.requests == [SUB_PATH + "script.js", SUB_PATH + "topic/"]


def test_a_missing_file_is_a_404_while_the_fault_lasts(client, pages: Pages) -> None:
    pages.faults["script"] = "missing"
    assert get(client, SUB_PATH + "script.js")[0].status == 404
    pages.faults.clear()
    assert get(client, SUB_PATH + "script.js")[0].status == 200


def test_an_aborted_file_ends_before_its_announced_length(client, pages: Pages) -> None:
    pages.faults["script"] = "abort"
    with pytest.raises(http.client.IncompleteRead):
        get(client, SUB_PATH + "script.js")


def test_a_stalled_file_never_answers(client, pages: Pages) -> None:
    pages.faults["script"] = "stall"
    with pytest.raises(TimeoutError):
        get(client, SUB_PATH + "script.js")


@pytest.mark.parametrize("fault", ["corrupt", "truncated"])
def test_a_damaged_file_arrives_whole_but_wrong(client, pages: Pages, fault: Fault) -> None:
    pages.faults["script"] = fault
    response, body = get(client, SUB_PATH + "script.js")
    assert response.status == 200
    assert "Content-Encoding" not in response.headers
    assert body != SCRIPT.encode()
    assert len(body) == len(SCRIPT) // (2 if fault == "truncated" else 1)


def test_a_stopped_server_closes_the_connections_that_were_kept_open(client, pages: Pages) -> None:
    get(client, SUB_PATH)
    pages.stop()
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        get(client, SUB_PATH)


def test_the_sitemap_names_the_pages_where_they_are_served() -> None:
    built = "<loc>https://x.org/y/</loc><loc>https://x.org/y/z/</loc>"
    here = moved(built, "http://127.0.0.1:1/a/")
    assert here == "<loc>http://127.0.0.1:1/a/</loc><loc>http://127.0.0.1:1/a/z/</loc>"
