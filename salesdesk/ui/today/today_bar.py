"""The bar over the page: the day, the search, agenda or calendar, and the one primary button."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.fields.search_field import SearchField
from salesdesk.ui.widgets.text.label import Label

SEARCH_WIDTH, SEARCH_LEAST = 300, 150
AGENDA, CALENDAR = 'agenda', 'calendar'


class TodayBar(PageBar):
    """`searched(text)` on Enter in the search; `view_chosen(key)`; `new_asked` for a new action."""

    searched = Signal(str)
    view_chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.row.setContentsMargins(24, 0, 24, 1)
        self.day = Label('', 'title-s', shrinks=False)
        self.week = Label('', 'small', 'text-3', shrinks=False)
        self.search = SearchField(_('Search the board'), _('Deal, contact, note…'), key_hint='Ctrl+K', quiet=True)
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        views = [Option(AGENDA, _('Agenda'), 'list'), Option(CALENDAR, _('Calendar'), 'calendar-days')]
        self.views = SegmentedControl(_('View'), views)
        self.views.choose(AGENDA)
        self.new_action = Button(_('Action'), 'primary', icon='plus', key_hint='A')
        self._arrange()
        self.search.submitted.connect(self.searched)
        self.views.chosen.connect(self.view_chosen)
        self.new_action.clicked.connect(self.new_asked)

    def show_day(self, day: date) -> None:
        self.day.setText(long_day(day))
        self.week.setText(_('week {number}').format(number=day.isocalendar().week))

    def _arrange(self) -> None:
        self.row.addWidget(self.day)
        self.row.addSpacing(4)
        self.row.addWidget(self.week)
        self.row.addStretch(1)
        self.row.addWidget(self.search, 1000)
        self.row.addSpacing(4)
        self.row.addWidget(self.views)
        self.row.addSpacing(4)
        self.row.addWidget(self.new_action)


def long_day(day: date) -> str:
    """'Mardi 9 juin', 'Tuesday 9 June'."""
    text = QLocale(current_language()).toString(QDate(day.year, day.month, day.day), 'dddd d MMMM')
    if day.day == 1 and current_language() == 'fr':
        text = text.replace(' 1 ', ' 1er ')
    return text[:1].upper() + text[1:]
