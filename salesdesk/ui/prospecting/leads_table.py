"""The leads of a prospecting list."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from salesdesk.domain.closing.lead_state import ListedLead
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.prospecting.state_texts import STATE_OF_ONE
from salesdesk.ui.theme.tables import HEADER, dress_table
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TITLES = (mark('Lead'), mark('Organisation'), mark('Stage'), mark('Where it stands'), mark('Last tried'))
SHARES, ROWS = (28, 24, 18, 14, 16), 9
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LeadsModel(QAbstractTableModel):
    """Replaced as a whole."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.leads: list[ListedLead] = []

    def show_leads(self, leads: list[ListedLead]) -> None:
        self.beginResetModel()
        self.leads = leads
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.leads)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        return _(TITLES[section]) if (orientation, role) == (Qt.Orientation.Horizontal, Role.DisplayRole) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        # A name that is cut can be read in full.
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._texts(self.leads[index.row()])[index.column()]
        return None

    def _texts(self, lead: ListedLead) -> tuple[str, ...]:
        tried = lead.tried_at.astimezone(self._workplace.clock.zone).date() if lead.tried_at else None
        stage = self._workplace.book.find_stage(lead.stage_id)
        named = name_of(stage) if stage else ''
        return lead.title, lead.organization, named, _(STATE_OF_ONE[lead.state]), date_text(tried) if tried else ''


class LeadsTable(QTableView):
    """Arrows walk; Enter or a double click opens: `opened(id)`; Delete: `removed(id)`."""

    opened = Signal(ID)
    removed = Signal(ID)

    def __init__(self, model: LeadsModel) -> None:
        super().__init__()
        dress_table(self)
        self.leads = model
        self.setModel(model)
        self.setAccessibleName(_('Leads of the list'))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-2)
        self.setFixedHeight(HEADER + ROWS * tokens().size['row'] + 2)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.leads.leads[index.row()].deal_id))

    def show_leads(self, leads: list[ListedLead]) -> None:
        """The row at hand stays at hand."""
        row = self.currentIndex().row()
        self.leads.show_leads(leads)
        if leads:
            self.setCurrentIndex(self.leads.index(min(max(row, 0), len(leads) - 1), 0))

    def current_deal(self) -> int | None:
        index = self.currentIndex()
        return self.leads.leads[index.row()].deal_id if index.isValid() else None

    def sizeHint(self) -> QSize:
        return QSize(720, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deal_id = self.current_deal()
        if deal_id is not None and event.key() in ENTER and not event.modifiers():
            self.opened.emit(deal_id)
        elif deal_id is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(deal_id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for section, share in enumerate(SHARES):
            self.horizontalHeader().resizeSection(section, self.viewport().width() * share // 100)
