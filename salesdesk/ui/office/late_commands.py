"""The commands of the program and its palette, made when one of them is first wanted."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from salesdesk.ui.office.palette_opener import PaletteOpener
    from salesdesk.ui.window.program_commands import ProgramCommands


class LateCommands(QObject):
    """Can be connected to at once; the first board picture waits for none of it."""

    def __init__(
        self,
        make_program: 'Callable[[], ProgramCommands]',
        make_palette: 'Callable[[], PaletteOpener]',
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._make_program = make_program
        self._make_palette = make_palette

    @cached_property
    def program(self) -> 'ProgramCommands':
        return self._make_program()

    @cached_property
    def palette(self) -> 'PaletteOpener':
        """Pages add their commands to its list."""
        return self._make_palette()

    def take_key(self, event: QKeyEvent) -> None:
        self.program.take_key(event)

    def menu(self) -> QMenu:
        return self.program.menu()

    def undo(self) -> None:
        self.program.undo()

    def open_palette(self) -> None:
        self.palette.open()
