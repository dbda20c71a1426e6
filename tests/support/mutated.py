"""A pytest plugin for mutation testing, where one process runs the tests again for each mutant."""

import sys

import pytest
from hypothesis import Phase, settings


def pytest_configure() -> None:
    """Take the first example that fails: nobody reads the smallest one."""
    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutated", settings.get_profile("steady"), phases=phases)
    settings.load_profile("mutated")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Forget what is cached, so that no answer of the code as it was stands in for a mutant's."""
    for name, module in list(sys.modules.items()):
        if name.startswith("calculators."):
            for thing in vars(module).values():
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()
