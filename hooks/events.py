"""The MkDocs events: thin, the work is done by the modules that they call.

After a build, `hooks.finish` completes the site. Under `mkdocs serve`, an edit in `calculators/`
or `hooks/` takes effect at the next rebuild: the modules are forgotten, and imported again.
"""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from jinja2 import Environment
from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

_RELOADED = ("calculators", "hooks", "measuring")


def on_env(env: Environment, **_: Any) -> Environment:
    """Have the theme's templates compiled once for all builds: a rebuild waits for them."""
    importlib.import_module("hooks.blocks.render").keep_compiled(env)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Complete the site: bundle the calculators, name files by their content, add the policy."""
    # Imported here because this function must call the module of this build, not of the last.
    finish = importlib.import_module("hooks.finish")
    try:
        # Live reload puts a script of its own into the page, whose text changes with each build.
        finish.finish(Path(config.site_dir), policy=not serving())
    except finish.BundleError as error:
        raise PluginError(str(error)) from error


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """Let every rebuild start from the sources as they are now."""
    server.builder = afresh(server.builder)
    # Compiled files beside the sources would count as changes, and every rebuild cause another.
    sys.dont_write_bytecode = True
    return server


def afresh(build: Callable[[], None]) -> Callable[[], None]:
    """Return `build` with our modules forgotten first.

    MkDocs imports the Markdown extensions while it loads its configuration, before the first
    event of a build: an event would come too late.
    """

    def build_afresh() -> None:
        forget()
        build()

    return build_afresh


def forget() -> None:
    """Drop our modules, this one included, from the caches of Python and of MkDocs."""
    for name in list(sys.modules):
        if name.partition(".")[0] in _RELOADED:
            del sys.modules[name]
    importlib.invalidate_caches()
    Hooks._load_hook.cache_clear()


def serving() -> bool:
    """Return whether this is `mkdocs serve`, which the events after the first do not say."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"
