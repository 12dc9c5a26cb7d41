"""The two tables, one of them in front, and beside it all of who is in hand."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.domain.search import RecordType
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.detail.detail_pane import NARROW, WIDTH, DetailPane
from salesdesk.ui.contacts.detail.ways import Ways
from salesdesk.ui.contacts.doubles.twin_watch import TwinWatch
from salesdesk.ui.contacts.table.listings import CompanyListing, Order, PeopleListing
from salesdesk.ui.contacts.table.people_sheet import PeopleSheet
from salesdesk.ui.contacts.table.sheet_texts import SheetTexts
from salesdesk.ui.workplace import Workplace

PEOPLE, COMPANIES = 0, 1
# An arrow held down passes many people by: only where she stops are details read, in ms.
DWELL_MS = 40
# Below this width the pane gives way a little.
ROOMY = 1200
SETTINGS = ('people_order', 'companies_order')


class ContactsBody(QWidget):
    """`narrowed()` after the list in front was read. `create` is what an empty list offers."""

    narrowed = Signal()

    def __init__(self, workplace: Workplace, ways: Ways, create: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self.above = QVBoxLayout()
        self._stack = QStackedWidget(self)
        self.sheets = self._made_sheets(create)
        self.pane = DetailPane(workplace, self)
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self.show_details)
        self._arrange()
        for index, sheet in enumerate(self.sheets):
            sheet.table.chosen.connect(lambda _id: self._dwell.start())
            sheet.table.sorted_by.connect(lambda order, index=index: self._sort(index, order))
            sheet.narrowed.connect(self._take_narrowed)

    @property
    def tab(self) -> int:
        return self._stack.currentIndex()

    @property
    def sheet(self) -> PeopleSheet:
        """The one in front."""
        return self.sheets[self.tab]

    def show_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self.sheet.refresh()

    def open_record(self, tab: int, id_: int) -> None:
        """Takes somebody in hand, whatever the list was narrowed to."""
        if self.tab != tab:
            self._stack.setCurrentIndex(tab)
        self.sheet.refresh()
        self.sheet.reveal(id_)
        self.narrowed.emit()
        self.show_details()

    def show_details(self) -> None:
        self._dwell.stop()
        id_ = self.sheet.table.current_id()
        if not id_:
            self.pane.show_nothing()
        elif self.tab == PEOPLE:
            self.pane.show_person(id_, self._ways)
        else:
            self.pane.show_company(id_, self._ways)

    def narrow(self, wanted: PeopleFilter) -> None:
        self.sheet.show_list(wanted, self.sheet.model.order)

    def show_twins(self, watch: TwinWatch) -> None:
        """Marks the rows that may be somebody else's double."""
        for sheet, kind in zip(self.sheets, (RecordType.CONTACT, RecordType.ORGANIZATION), strict=True):
            sheet.model.show_twins(watch.ids_of(kind))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane.setFixedWidth(WIDTH if self.width() >= ROOMY else NARROW)

    def _made_sheets(self, create: Callable[[], object]) -> tuple[PeopleSheet, PeopleSheet]:
        workplace = self._workplace
        orders = [_order_of(getattr(workplace.preferences.preferences, name)) for name in SETTINGS]
        read = workplace.people
        people = SheetTexts(_('People'), True, lambda id_: read.person(id_).contact.name, create, self._widen)
        companies = SheetTexts(
            _('Organisations'), False, lambda id_: read.company(id_).organization.name, create, self._widen
        )
        return (
            PeopleSheet(workplace, PeopleListing(workplace.people), people, orders[PEOPLE], self),
            PeopleSheet(workplace, CompanyListing(workplace.people), companies, orders[COMPANIES], self),
        )

    def _arrange(self) -> None:
        for sheet in self.sheets:
            self._stack.addWidget(sheet)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.pane)

    def _take_narrowed(self) -> None:
        self.narrowed.emit()
        self.show_details()

    def _widen(self) -> None:
        self.narrow(PeopleFilter())

    def _sort(self, index: int, order: Order) -> None:
        """Her order is kept for the next time."""
        self.sheets[index].show_list(self.sheets[index].model.wanted, order)
        text = f'{"-" if order.descending else ""}{order.sort}'
        self._workplace.preferences.keep(**{SETTINGS[index]: text})


def _order_of(text: str) -> Order:
    """'-open_amount' as it was kept; what this program does not know is by name."""
    try:
        return replace(Order(PeopleSort(text.removeprefix('-'))), descending=text.startswith('-'))
    except ValueError:
        return Order()
