"""What is asked of closed deals most often, always in sight: from when to when, why, against whom."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.conditions.deal_fields import DealField
from salesdesk.domain.views.closed_asked import ClosedAsked
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.domain_texts import read
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

DAY_WIDTH, CHOICE_WIDTH = 136, 216


class ClosedRow(QWidget):
    """`changed(ClosedAsked)` when she asks for something else."""

    changed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_('When, why, against whom'))
        self._workplace = workplace
        self._asked = ClosedAsked()
        today = workplace.clock.today()
        self.first, self.last = (day_field(name, today) for name in (_('Closed from'), _('Closed up to')))
        self.reason = SelectField(_('Reason'))
        self.competitor = SelectField(_('Competitor'))
        self._arrange()
        for field in (self.first, self.last):
            field.changed.connect(lambda _day: self._take_days())
        self.reason.chosen.connect(lambda key: self._take(replace(self._asked, reason=key)))
        self.competitor.chosen.connect(lambda key: self._take(replace(self._asked, competitor=key)))

    def show_asked(self, asked: ClosedAsked) -> None:
        """Reasons and competitors are read anew: she may have edited them meanwhile."""
        self._asked = asked
        # Both or none: a range that was refused is told at both.
        if (self.first.day(), self.last.day()) != (asked.first, asked.last):
            self.first.set_day(asked.first)
            self.last.set_day(asked.last)
        self.reason.set_options(self._reasons())
        self.reason.choose(asked.reason)
        self.competitor.set_options(self._competitors())
        self.competitor.choose(asked.competitor)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 0)
        row.setSpacing(8)
        row.addWidget(Label(_('Closed from'), 'small', 'text-2', shrinks=False))
        row.addWidget(self.first)
        row.addWidget(Label(_('to'), 'small', 'text-2', shrinks=False))
        row.addWidget(self.last)
        row.addSpacing(8)
        row.addWidget(self.reason)
        row.addWidget(self.competitor)
        row.addStretch(1)
        widths = ((self.first, DAY_WIDTH), (self.last, DAY_WIDTH), (self.reason, CHOICE_WIDTH),
                  (self.competitor, CHOICE_WIDTH))  # fmt: skip
        for field, width in widths:
            # Said by the word before it, or by what it shows while nothing is chosen.
            field.label.hide()
            field.setFixedWidth(width)
            row.setAlignment(field, Qt.AlignmentFlag.AlignTop)

    def _take_days(self) -> None:
        """Both: one that was refused for the other's sake counts once the other is put right."""
        self._take(replace(self._asked, first=self.first.day(), last=self.last.day()))

    def _take(self, asked: ClosedAsked) -> None:
        if not _is_reversed(asked, self.first, self.last) and asked != self._asked:
            self._asked = asked
            self.changed.emit(asked)

    def _reasons(self) -> list[Option]:
        reference = self._workplace.reference
        lost = [(DealField.LOST_REASON, _('Lost: {reason}'), reference.reason_names())]
        won = [(DealField.WON_REASON, _('Won: {reason}'), reference.won_reasons.reason_names())]
        named = [
            Option(f'{field}:{id_}', text.format(reason=read(name)))
            for field, text, names in (*lost, *won)
            for id_, name in names.items()
        ]
        return [Option('', _('All reasons')), *named]

    def _competitors(self) -> list[Option]:
        known = self._workplace.reference.competitors()
        return [Option('', _('All competitors')), *(Option(str(one.id), one.name) for one in known)]


def _is_reversed(asked: ClosedAsked, first: DateField, last: DateField) -> bool:
    """Then it says so, and asks for nothing."""
    is_wrong = _behind(asked.first, asked.last)
    for field in (first, last):
        if is_wrong:
            field.set_error(_('The first day comes after the last one.'))
        else:
            field.clear_error()
    return is_wrong


def _behind(first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and first > last
