"""E-mails, phones or addresses in a form: a row each with its label, added and removed as she likes."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.people.people_forms import Point
from salesdesk.domain.contact import PointKind
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.field import GAP as TITLE_GAP
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.text.label import Label

NAMES = {
    PointKind.EMAIL: mark('E-mail address'), PointKind.PHONE: mark('Phone'), PointKind.ADDRESS: mark('Postal address'),
}  # fmt: skip
ADDS = {
    PointKind.EMAIL: mark('Add an e-mail address'), PointKind.PHONE: mark('Add a phone'),
    PointKind.ADDRESS: mark('Add a postal address'),
}  # fmt: skip
BELOW = 4
LABELS = (mark('work'), mark('mobile'), mark('home'), mark('fax'))
# What almost every address looks like; another one is kept all the same.
_USUAL_EMAIL = re.compile(r'[^\s@]+@[^\s@]+\.[^\s@.]{2,}')


class PointRow(QWidget):
    """`edited()` while she types, `removal_asked()`. An e-mail that looks odd is said to, and is kept as typed."""

    edited = Signal()
    removal_asked = Signal()

    def __init__(self, point: Point) -> None:
        super().__init__()
        name = _(NAMES[point.kind])
        self._kind, self._given = point.kind, point.value
        self.value = LineField(name, text=point.value.replace('\n', ', '))
        self._shown = self.value.text()
        self.label = SuggestField(_('Label'), _labels, text=point.label, placeholder=_('Label'))
        self.remove = IconButton('x', _('Remove {name}').format(name=name))
        self.doubt = Label('', 'small', 'warning', lines=0)
        line = QHBoxLayout()
        line.setSpacing(8)
        for field, share in ((self.value, 5), (self.label, 2)):
            # The title over the rows names them once.
            field.label.hide()
            line.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        # As high as the boxes, which stand below the room of their hidden titles, whatever is said beneath.
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addSpacing(TITLE_GAP)
        beside.addWidget(self.remove)
        beside.addStretch(1)
        line.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.doubt)
        self.doubt.hide()
        self.value.edited.connect(lambda _text: self._take_edit())
        self.value.line.editingFinished.connect(self._doubt)
        self.remove.clicked.connect(self.removal_asked)
        self._doubt()

    def point(self) -> Point:
        # Her lines of an address are one line here: left as they are shown they stay lines.
        text = self.value.text()
        return Point(self._kind, self._given if text == self._shown else text, self.label.text())

    def _take_edit(self) -> None:
        self.doubt.hide()
        self.edited.emit()

    def _doubt(self) -> None:
        text = self.value.text()
        odd = self._kind is PointKind.EMAIL and bool(text) and _USUAL_EMAIL.fullmatch(text) is None
        self.doubt.setText(_('This does not look like an e-mail address. It is kept as you typed it.') if odd else '')
        self.doubt.setVisible(odd)


class PointRows(QWidget):
    """The rows of one kind, the empty first one included. `edited()` while she types."""

    edited = Signal()

    def __init__(self, kind: PointKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.rows: list[PointRow] = []
        self.add = FlushButton(_(ADDS[kind]), 'plus')
        self.add.clicked.connect(self._add_by_hand)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        # The hidden titles of the fields have left their gap above each row.
        self._column.setSpacing(0)
        self._column.addWidget(Label(_(NAMES[kind]), 'small', 'text-2', weight='medium'))
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill(())

    def fill(self, points: Iterable[Point]) -> None:
        for row in list(self.rows):
            self._drop(row)
        for point in [point for point in points if point.kind is self._kind] or [Point(self._kind, '')]:
            self._add_row(point)

    def points(self) -> list[Point]:
        """Those that say something."""
        return [point for row in self.rows if (point := row.point()).value]

    def typed(self) -> object:
        return tuple(row.point() for row in self.rows)

    def _add_row(self, point: Point) -> PointRow:
        row = PointRow(point)
        row.edited.connect(self.edited)
        row.removal_asked.connect(lambda: self._remove(row))
        self._column.insertWidget(self._column.count() - 1, row)
        self.rows.append(row)
        return row

    def _add_by_hand(self) -> None:
        self._add_row(Point(self._kind, '')).value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: PointRow) -> None:
        self._drop(row)
        if not self.rows:
            self._add_row(Point(self._kind, ''))
        self.rows[0].value.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, row: PointRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def _labels(typed: str) -> list[Offer]:
    return [Offer(_(label)) for label in LABELS if _(label).startswith(typed.strip().lower())]
