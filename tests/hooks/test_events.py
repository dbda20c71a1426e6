"""The MkDocs events."""

import sys

from jinja2 import Environment, FileSystemBytecodeCache

from hooks import events


def test_a_rebuild_imports_our_modules_anew() -> None:
    import calculators

    seen = []

    def build() -> None:
        import calculators as again

        seen.append(again)

    others = {name: module for name, module in sys.modules.items() if name.startswith("mkdocs")}
    before = dict(sys.modules)
    try:
        events.afresh(build)()
    finally:
        sys.modules.update(before)  # Other tests hold classes of the modules they imported.
    assert seen[0] is not calculators
    assert others.items() <= sys.modules.items()


def test_a_plain_build_is_not_serving() -> None:
    assert not events.serving()


def test_the_theme_s_templates_are_kept_compiled() -> None:
    theme = Environment(autoescape=True)
    assert events.on_env(theme) is theme
    assert isinstance(theme.bytecode_cache, FileSystemBytecodeCache)
