"""Everything a rule does, one line below the other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.rules.rule import Effect, EffectKind
from salesdesk.i18n.translator import _
from salesdesk.ui.rules.editor.effect_line import EffectLine
from salesdesk.ui.rules.editor.rule_offers import RuleOffers
from salesdesk.ui.widgets.buttons.flush_button import FlushButton

GAP = 10


class EffectLines(QWidget):
    """`changed` when it may say something else, `grown` when its height is another."""

    changed = Signal()
    grown = Signal()

    def __init__(self, offers: RuleOffers) -> None:
        super().__init__()
        self._offers = offers
        self._possible: Sequence[EffectKind] = list(EffectKind)
        self.lines: list[EffectLine] = []
        self.add = FlushButton(_('Add an effect'), 'plus')
        self.add.clicked.connect(self._add_new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """In place of those that stand there, silently."""
        for line in list(self.lines):
            self._take(line)
        for effect in effects:
            self._put(effect)

    def offer(self, kinds: Sequence[EffectKind]) -> None:
        """What may be done after the trigger that is chosen."""
        self._possible = kinds
        for line in self.lines:
            line.offer(kinds)

    def effects(self) -> tuple[Effect, ...]:
        return tuple(line.effect() for line in self.lines)

    def _add_new(self) -> None:
        """What is possible first: an activity, where the deal is still open."""
        line = self._put(Effect(self._possible[0]))
        line.line.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_height()
        self.changed.emit()

    def _put(self, effect: Effect) -> EffectLine:
        line = EffectLine(self._offers, effect)
        line.offer(self._possible)
        line.changed.connect(self.changed)
        line.grown.connect(self._tell_height)
        line.removed.connect(partial(self._remove, line))
        self._column.insertWidget(len(self.lines), line)
        self.lines.append(line)
        return line

    def _remove(self, line: EffectLine) -> None:
        had_focus = line.isAncestorOf(self.window().focusWidget() or self)
        self._take(line)
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_height()
        self.changed.emit()

    def _take(self, line: EffectLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _tell_height(self) -> None:
        # A part taken out of a layout is forgotten by those around it with the next turn of the event loop only.
        for part in (*self.lines, self):
            part.updateGeometry()
        self.grown.emit()
