"""What stands over the list: the search with its results, the chips, and the order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.knowledge.lesson_list import LessonCounts, LessonFilter, LessonOrder
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.ui.knowledge.looks.kind_looks import kinds_name
from salesdesk.ui.knowledge.shelf.kind_chip import KindChip
from salesdesk.ui.knowledge.shelf.other_kinds_chip import OtherKindsChip
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.filter_chip import FilterChip
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

SIDE, GAP, CHIP = 16, 6, 26
ORDERS = {
    LessonOrder.NEWEST: mark('Newest first'),
    LessonOrder.OLDEST: mark('Oldest first'),
    LessonOrder.TITLE: mark('By title'),
    LessonOrder.USEFUL: mark('Most useful first'),
}
# Always there; the other kinds are where there are any.
OUTCOMES = (LessonKind.WON, LessonKind.LOST)
OTHERS = tuple(kind for kind in LessonKind if kind not in OUTCOMES)


class ShelfHead(QWidget):
    """Signals: `narrowed(LessonFilter)`, `ordered(LessonOrder)`; `left_below()` when she goes down into the list."""

    narrowed = Signal(object)
    ordered = Signal(object)
    left_below = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted, self._order = LessonFilter(), LessonOrder.NEWEST
        self.search = SearchField(_('Search the lessons'), _('Search the lessons'), key_hint='Ctrl+F')
        self.results = Label('', 'small', 'text-3', shrinks=False)
        self.search.row.insertWidget(1, self.results)
        self.due = FilterChip(_('To review'))
        self.all = FilterChip(_('All'))
        self.kinds = {kind: KindChip(kinds_name(kind), kind) for kind in LessonKind}
        self.others = OtherKindsChip()
        self.order = IconButton('arrow-down-up', _('Order'), size='sm')
        self._arrange()
        self.search.edited.connect(lambda text: self._narrow(text=text.strip()))
        self.search.submitted.connect(lambda _text: self.left_below.emit())
        self.due.clicked.connect(lambda: self._narrow(due=not self._wanted.due))
        self.all.clicked.connect(lambda: self._narrow(kind=None, due=False))
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on=False, kind=kind: self._choose(kind))
        self.others.picked.connect(self._choose)
        self.order.clicked.connect(self._open_orders)

    @property
    def chips(self) -> Sequence[FilterChip]:
        first = (self.all, *(self.kinds[kind] for kind in OUTCOMES), self.due)
        return (*first, *(self.kinds[kind] for kind in OTHERS), self.others)

    def show_state(self, wanted: LessonFilter, order: LessonOrder, counts: LessonCounts, due: int) -> None:
        """counts: of what is found; due: how many of these wait to be read again."""
        self._wanted, self._order = wanted, order
        if self.search.text() != wanted.text:
            self.search.set_text(wanted.text)
        found = counts.kinds.get(wanted.kind, 0) if wanted.kind else counts.all
        told = ngettext('{count} result', '{count} results', found).format(count=number_text(found))
        self.results.setText(told if wanted.text else '')
        self.results.setVisible(bool(wanted.text))
        self.due.set_count(due)
        self.due.setVisible(bool(due) or wanted.due)
        self.due.setChecked(wanted.due)
        self.all.set_count(counts.all)
        self.all.setChecked(wanted.kind is None and not wanted.due)
        self._show_kinds(counts.kinds, wanted.kind)

    def _show_kinds(self, counts: Mapping[LessonKind, int], chosen: LessonKind | None) -> None:
        """One other kind has a chip of its own; several stand behind one, or they would take as many lines."""
        others = {kind: counts.get(kind, 0) for kind in OTHERS if counts.get(kind) or kind is chosen}
        behind_one = len(others) > 1
        for kind, chip in self.kinds.items():
            chip.set_count(counts.get(kind, 0))
            chip.setChecked(chosen is kind)
            chip.setVisible(kind in OUTCOMES or (kind in others and not behind_one))
        self.others.setVisible(behind_one)
        self.others.show_kinds(others, chosen if chosen in others else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.line.hasFocus():
            self.left_below.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, kind: LessonKind) -> None:
        """Pressed again, a chip lets all kinds in."""
        self._narrow(kind=None if self._wanted.kind is kind else kind)

    def _narrow(self, **changed: object) -> None:
        known = {'text': self._wanted.text, 'kind': self._wanted.kind, 'due': self._wanted.due}
        self.narrowed.emit(LessonFilter(**(known | changed)))  # type: ignore[arg-type]

    def _open_orders(self) -> None:
        menu = Menu(self)
        for order, text in ORDERS.items():
            action = menu.add(_(text), lambda order=order: self.ordered.emit(order))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(order is self._order)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.order.mapToGlobal(QPoint(0, self.order.height() + 4)))

    def _arrange(self) -> None:
        flow = QWidget()
        chips = FlowLayout(flow, line=CHIP, gap=GAP, least=0, corner=GAP + self.order.sizeHint().width())
        chips.setContentsMargins(0, 0, 0, 0)
        for chip in self.chips:
            chips.addWidget(chip)
        # The last part takes what is left of its line.
        chips.addWidget(QWidget())
        # The order stands in the corner of the first line: the others have the whole width.
        below = QGridLayout()
        below.addWidget(flow, 0, 0)
        below.addWidget(self.order, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        inside = QVBoxLayout()
        inside.setContentsMargins(SIDE, 12, SIDE, 10)
        inside.setSpacing(10)
        inside.addWidget(self.search)
        inside.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(Separator())
