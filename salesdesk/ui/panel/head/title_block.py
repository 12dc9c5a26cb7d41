"""Title, amount, who it is for, when it should close, and its tags: read at a glance, changed where they stand."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.process.stage_gate import RequiredField
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.domain_texts import field_name, money
from salesdesk.ui.panel.head.in_place import InPlace, PlainWords
from salesdesk.ui.panel.head.people_line import PeopleLine
from salesdesk.ui.panel.head.tag_line import TagLine
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.line_field import LineField

SIDE, BELOW = 20, 6


class TitleBlock(QWidget):
    """Each field is one action once it is kept."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.title = InPlace(PlainWords('', 'title'), self._title_field, self._save_title)
        self.amount = InPlace(PlainWords('', 'title', shrinks=False), self._amount_field, self._save_amount)
        self.close_day = InPlace(PlainWords('', 'small', 'text-3', shrinks=False), self._day_field, self._save_day)
        self.people = PeopleLine(shown)
        self.tags = TagLine(shown)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._arrange()
        for own, other in ((self.title, self.amount), (self.amount, self.title)):
            own.edited.connect(partial(self._make_room, own, other))
        self.people.edited.connect(self.close_day.setHidden)

    def refresh(self) -> None:
        deal, today = self._shown.deal, self._shown.workplace.clock.today()
        self.title.show_words(deal.title, _('Title'))
        amount, close = field_name(RequiredField.AMOUNT), field_name(RequiredField.EXPECTED_CLOSE_ON)
        self.amount.show_words(money(deal.amount) or amount, amount, 'text' if deal.amount else 'text-3')
        day = deal.expected_close_on
        self.close_day.show_words(_('close {day}').format(day=day_text(day, today)) if day else close, close, 'text-3')
        self.people.refresh()
        self.tags.refresh()

    def leave(self) -> None:
        """Another deal is shown: what is open here was about the old one."""
        for part in (self.title, self.amount, self.close_day):
            if not part.keep():
                part.end()
        self.people.keep()
        self.people.leave()
        self.tags.keep()
        self.tags.end()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE, BELOW)
        column.setSpacing(0)
        self._first.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        self._first.addWidget(self.title, 0, top)
        self._first.addStretch(1)
        self._first.addWidget(self.amount, 0, top)
        column.addLayout(self._first)
        column.addSpacing(2)
        self._second.setSpacing(6)
        self._second.addWidget(self.people, 1, top)
        self._second.addWidget(self.close_day, 0, top)
        column.addLayout(self._second)
        column.addSpacing(8)
        column.addWidget(self.tags)

    def _title_field(self) -> LineField:
        field = LineField(_('Title'), text=self._shown.deal.title)
        field.line.setMaxLength(TITLE_LIMIT)
        return field

    def _save_title(self, field: LineField) -> str:
        return '' if field.text() == self._shown.deal.title else self._shown.change(title=field.text())

    def _amount_field(self) -> LineField:
        amount = self._shown.deal.amount
        currency = amount.currency if amount else self._shown.workplace.currency
        return AmountField(field_name(RequiredField.AMOUNT), currency, amount=amount)

    def _save_amount(self, field: LineField) -> str:
        assert isinstance(field, AmountField)
        if not field.validate():
            return field.error()
        amount = field.amount()
        return '' if amount == self._shown.deal.amount else self._shown.change(amount=amount)

    def _day_field(self) -> LineField:
        field = day_field(
            field_name(RequiredField.EXPECTED_CLOSE_ON), self._shown.workplace.clock.today(),
            day=self._shown.deal.expected_close_on,
        )  # fmt: skip
        # Wide enough for the longest French month with its year.
        field.setMinimumWidth(150)
        # Chosen in the calendar: nothing more is to be typed.
        field.changed.connect(lambda _day: self.close_day.keep(give_back=True))
        return field

    def _save_day(self, field: LineField) -> str:
        assert isinstance(field, DateField)
        # Its own change would keep it a second time.
        field.blockSignals(True)
        understood = field.validate()
        field.blockSignals(False)
        if not understood:
            return field.error()
        day = field.day()
        return '' if day == self._shown.deal.expected_close_on else self._shown.change(expected_close_on=day)

    def _make_room(self, own: InPlace, beside: InPlace, on: bool) -> None:
        """A field takes the whole line, and the empty middle of it too."""
        beside.setHidden(on)
        self._first.setStretchFactor(own, int(on))
        self._first.setStretch(1, int(not on))
