"""Classes that are loaded when they are first made: the window must not wait for dialogs nobody has asked for.

Measured: all modules of the program take three times as long to load as those of the first board.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def on_demand(module: str, name: str) -> Callable[..., Any]:
    """A stand-in for a class or function: calling it imports the module, then makes or calls the real one.

    Beside it stands the import for the type checker, under TYPE_CHECKING.
    """

    def load(*args: Any, **values: Any) -> Any:
        return getattr(import_module(module), name)(*args, **values)

    return load
