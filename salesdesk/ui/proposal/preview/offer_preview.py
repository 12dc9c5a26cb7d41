"""An offer as its customer will see it, before it goes out: page by page, saved as PDF or put into an e-mail."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.papers.offer_wording import offer_text
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.desk import Desk
from salesdesk.ui.paper.sheets_view import SheetsView
from salesdesk.ui.proposal.paper.offer_pdf import sheets_of
from salesdesk.ui.proposal.preview.offer_out import OfferOut, silent_on
from salesdesk.ui.proposal.preview.zoom_bar import ZoomBar
from salesdesk.ui.theme.painting.boxes import paint_ground
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog

WIDTH = 980
# Head and foot of the dialog, and what is left of the window around it.
ROOM = 190
SIDE = 12


class OfferSheets(SheetsView):
    """As high as the window leaves room for, on the ground of a page."""

    def __init__(self, name: str, height: int) -> None:
        super().__init__(name)
        self._room = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def leave_room(self, height: int) -> None:
        """For something above, so that the dialog itself need not scroll."""
        self._room -= height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self._room)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self.viewport()), self.viewport().rect(), theme().color('canvas'))
        super().paintEvent(event)


class OfferPreview(ModalDialog):
    """Of an offer as it is handed in, saved or not. `mailed()` when a mail program has it."""

    mailed = Signal()

    def __init__(self, desk: Desk, paper: ProposalPaper) -> None:
        text = offer_text(paper)
        sheets = sheets_of(paper, text)
        pages = ngettext('{count} page', '{count} pages', len(sheets)).format(count=number_text(len(sheets)))
        super().__init__(desk.window, text.foot, subtitle=pages, icon='file-text', width=WIDTH)
        self._paper = paper
        self.out = OfferOut(desk, self)
        self.view = OfferSheets(_('Preview of a proposal'), desk.window.height() - ROOM)
        self.zoom = ZoomBar(self.view)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.silent = SilentQuestion(side=SIDE, above=SIDE, below=SIDE)
        for part in (self.silent, self.view):
            self.body.addWidget(part)
        self.footer.add_note(self.zoom)
        self.email = Button(_('E-mail…'), icon='mail')
        self.save = Button(_('Save as PDF…'), 'primary', icon='file-up', key_hint='Ctrl+Return')
        close = Button(_('Close'))
        for button, act in ((close, self.reject), (self.email, self._ask_email), (self.save, self.submit)):
            button.clicked.connect(act)
            self.footer.add_button(button)
        self.view.show_sheets(sheets)

    def submit(self) -> None:
        """Ctrl+Enter saves it as PDF; the preview stays."""
        self.out.save(self._paper)

    def _ask_email(self) -> None:
        was_asked = self.silent.isVisibleTo(self)
        self.silent.before(silent_on(self._paper), _('Write anyway'), self._email)
        if self.silent.isVisibleTo(self) and not was_asked:
            self.view.leave_room(self.silent.sizeHint().height())

    def _email(self) -> None:
        if self.out.email(self._paper):
            self.mailed.emit()
