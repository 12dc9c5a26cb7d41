"""The fourth tab: all about the deal: people, negotiation, fields, files, its time in each stage, what was changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.closing.past_reports import PastReports
from salesdesk.ui.panel.details.change_log import ChangeLog
from salesdesk.ui.panel.details.extra_rows import ExtraRows
from salesdesk.ui.panel.details.file_rows import FileRows
from salesdesk.ui.panel.details.own_rows import OwnRows
from salesdesk.ui.panel.details.people_rows import PeopleRows
from salesdesk.ui.panel.details.plain_fields import PlainFields
from salesdesk.ui.panel.details.stage_times import StageTimes
from salesdesk.ui.panel.negotiation.negotiation_rows import NegotiationRows
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.text.label import Label


class DetailsTab(QWidget):
    """Sections, each of which reads its part of the deal."""

    contact_asked = Signal(ID)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self.people = PeopleRows(shown)
        self.negotiation, self.reports = NegotiationRows(shown), PastReports(shown)
        self.fields, self.own = PlainFields(shown), OwnRows(shown)
        self.files, self.extra = FileRows(shown), ExtraRows(shown)
        self.times, self.log = StageTimes(shown), ChangeLog(shown)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 16)
        self._column.setSpacing(8)
        self._add(_('People'), self.people)
        self._add(_('Negotiation'), self.negotiation)
        self._column.addWidget(self.reports)
        self._add(_('Fields'), self.fields)
        self._column.addWidget(self.own)
        self._column.addWidget(self.extra)
        self._add(_('Files'), self.files)
        self._column.addSpacing(6)
        self._column.addWidget(self.times)
        self._column.addWidget(self.log)
        self.people.contact_asked.connect(self.contact_asked)

    def show_deal(self) -> None:
        self.fields.show_deal()
        self.own.show_deal()
        self.times.fold()
        self.log.fold()
        self._read()

    def refresh(self) -> None:
        self.fields.refresh()
        self.own.refresh()
        self._read()

    def _read(self) -> None:
        self.people.refresh()
        self.negotiation.refresh()
        self.reports.refresh()
        self.files.refresh()
        self.extra.refresh()
        self.times.refresh()
        self.log.refresh()

    def _add(self, title: str, section: QWidget) -> None:
        if self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(Label(title, 'title-s'))
        self._column.addWidget(section)
