"""The third tab: the offers made for the deal, the last version first."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.proposals.proposal_reader import Version
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.panel.offers.offer_row import OfferRow
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.proposal.offer_flow import OfferFlow
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.floating.menu import Menu

ANSWERED = (ProposalState.ACCEPTED, ProposalState.REFUSED)


class ProposalsTab(QWidget):
    """A row for each; a button for one more."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.flow = OfferFlow(shown.desk, self)
        self._known: tuple[list[Version], str] = ([], '')
        self.rows: list[OfferRow] = []
        self.empty = EmptyState(
            _('No proposal yet.'), _('Write what you offer, line by line, or note its amount.'), dashed=True
        )
        self.add = Button(_('New proposal…'), size='sm', icon='plus')
        self.add.clicked.connect(lambda: self.flow.begin(self._shown.id))
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.empty)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_deal(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Rows made anew would take the keyboard off the button just pressed."""
        found = self._shown.workplace.offers.reader.of_deal(self._shown.id)
        state = (found, str(self._shown.workplace.clock.today()))
        if state != self._known:
            self._known = state
            self._make(found)
        self.empty.setVisible(not found)

    def _make(self, versions: list[Version]) -> None:
        focused = self.window().focusWidget()
        led = next((row for row in self.rows if focused is not None and row.isAncestorOf(focused)), None)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        zone = self._shown.workplace.clock.zone
        self.rows = [OfferRow(one, zone, is_last=number == 0) for number, one in enumerate(versions)]
        for row in self.rows:
            row.asked.connect(self._go)
            row.menu_asked.connect(self._open_menu)
            self._list.addWidget(row)
        if led is not None:
            self._take_keyboard(led.version.proposal.id)

    def _go(self, act: str, proposal_id: int) -> None:
        ways: dict[str, Callable[[int], FormDialog]] = {
            'send': self.flow.send, 'open': self.flow.open, 'answer': self.flow.take_feedback,
            'version': self.flow.new_version,
        }  # fmt: skip
        self._lead(ways[act], proposal_id)

    def _lead(self, way: Callable[[int], FormDialog], proposal_id: int) -> None:
        way(proposal_id).finished.connect(lambda _result: self._come_back(proposal_id))

    def _come_back(self, proposal_id: int) -> None:
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            self._take_keyboard(proposal_id)

    def _take_keyboard(self, proposal_id: int) -> None:
        """The button that was pressed may be gone with what it did: the next one of its row has the keyboard then."""
        row = next((row for row in self.rows if row.version.proposal.id == proposal_id), None)
        target = (row.buttons or [row.more])[0] if row is not None else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self, proposal_id: int) -> None:
        row = next(row for row in self.rows if row.version.proposal.id == proposal_id)
        menu = Menu(self)
        self.fill_menu(menu, row.version)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(row.more.mapToGlobal(row.more.rect().bottomLeft()))

    def fill_menu(self, menu: Menu, version: Version) -> None:
        one, flow = version.proposal, self.flow
        is_draft, is_answered = one.state is ProposalState.DRAFT, one.state in ANSWERED
        menu.add(_('Edit…') if is_draft else _('Open…'), partial(self._lead, flow.open, one.id), icon='pencil')
        sent = _('Send…') if is_draft else _('Correct the sending…')
        menu.add(sent, partial(self._lead, flow.send, one.id), icon='mail')
        if not is_answered:
            for state, words, icon in (
                (ProposalState.ACCEPTED, _('It was accepted…'), 'thumbs-up'),
                (ProposalState.REFUSED, _('It was refused…'), 'thumbs-down'),
            ):
                menu.add(words, partial(self._lead, partial(flow.take_feedback, answer=state), one.id), icon=icon)
        menu.add(_('Answer and feedback…'), partial(self._lead, flow.take_feedback, one.id), icon='check')
        if is_answered:
            menu.add(_('Take the answer back'), partial(flow.reopen, one.id), icon='undo-2')
        menu.addSeparator()
        if flow.has_paper(one.id):
            menu.add(_('Preview…'), partial(flow.show_paper, one.id), icon='file-text')
            menu.add(_('Save as PDF…'), partial(flow.save_paper, one.id), icon='file-up')
        if one.attachment_id is not None:
            menu.add(_('Open what was sent'), partial(flow.open_sent, one.attachment_id), icon='folder-open')
        menu.add(_('New version from this one…'), partial(self._lead, flow.new_version, one.id), icon='copy')
        menu.add(_('Delete'), partial(flow.delete, one.id), icon='trash-2')
