"""A small form for one record of the deal."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.closing.promise import Side
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl


class Typed(Protocol):
    """A field that reads what is typed."""

    def validate(self) -> bool: ...

    def setFocus(self, reason: Qt.FocusReason) -> None: ...


class RecordPopover(FormPopover):
    """`saved()` once it is kept. `typed`: the fields that must be understood first."""

    saved = Signal()

    def __init__(self, shown: PanelDeal, title: str) -> None:
        super().__init__(shown.desk.window, title, _('Save'), sentence=shown.deal.title)
        self._shown = shown
        self.typed: list[Typed] = []

    def add(self, *parts: QWidget) -> None:
        for part in parts:
            self.content.addWidget(part)

    def keep(self, act: Callable[[], object]) -> None:
        """One action and its toast; what is not understood or refused stays as typed."""
        wrong = [field for field in self.typed if not field.validate()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.attempt(lambda: _done(act)):
            self._shown.desk.say_last()
            self.saved.emit()


def _done(act: Callable[[], object]) -> None:
    act()


def side_choice(mine: str, theirs: str, side: Side = Side.MINE) -> SegmentedControl:
    """Whose it is."""
    choice = SegmentedControl(_('Whose it is'), [Option(Side.MINE, mine), Option(Side.THEIRS, theirs)])
    choice.choose(side)
    return choice
