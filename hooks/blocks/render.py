"""Templates, rendered to elements: all HTML of the calculators and their tables is in templates/.

A template is XHTML with one outermost element. Whatever it shows is escaped, and a name that it
does not know is an error.
"""

from html.entities import name2codepoint
from importlib.metadata import version
from pathlib import Path
from xml.etree import ElementTree

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from hooks.cache import CACHE, digest

_PREDEFINED = ("amp", "apos", "gt", "lt", "quot")
_DOCTYPE = "<!DOCTYPE html [{}]>\n".format(
    "".join(
        f'<!ENTITY {name} "&#{code};">'
        for name, code in name2codepoint.items()
        if name not in _PREDEFINED
    )
)
"""What tells the XML parser of HTML's entities, such as &nbsp;."""


def signed(points: int) -> str:
    """Return points with their sign, a real minus so that it is read aloud as one."""
    return f"+{points}" if points > 0 else str(points).replace("-", "\N{MINUS SIGN}")


def environment(folder: Path) -> Environment:
    """Return what renders the templates of a folder."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["signed"] = signed
    return made


def keep_compiled(environment: Environment, cache: Path = CACHE) -> None:
    """Have templates that were compiled before taken as they are.

    Jinja tells them apart by their names and texts. What else decides how they are compiled is in
    the names of the files: the options above, and the versions of Jinja and of who else gives any.
    """
    versions = (version(package).encode() for package in ("jinja2", "mkdocs"))
    made_by = digest(Path(__file__).read_bytes(), *versions)
    cache.mkdir(parents=True, exist_ok=True)
    environment.bytecode_cache = FileSystemBytecodeCache(str(cache), f"{made_by}-%s.template")


_TEMPLATES = environment(Path(__file__).parent / "templates")
keep_compiled(_TEMPLATES)


def render(
    template: str, context: dict[str, object], templates: Environment = _TEMPLATES
) -> ElementTree.Element:
    """Return a template's outermost element; ``ValueError`` if what it gives is not XHTML."""
    text = templates.get_template(template).render(context).strip()
    try:
        return ElementTree.fromstring(_DOCTYPE + text)
    except ElementTree.ParseError as error:
        line, column = error.position
        near = text.splitlines()[line - 2][max(column - 40, 0) : column + 40]
        raise ValueError(f"templates/{template} is not XHTML: {error.msg}, near {near!r}") from None
