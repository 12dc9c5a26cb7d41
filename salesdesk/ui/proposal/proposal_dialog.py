"""An offer is written: its head, its lines and their sums, its conditions, what it changes against earlier ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.deal.asking.deal_texts import deal_names
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog, Kept
from salesdesk.ui.ids import ID
from salesdesk.ui.proposal.changes_pane import ChangesPane
from salesdesk.ui.proposal.line_drafts import kept, read_kept
from salesdesk.ui.proposal.lines.lines_pane import LinesPane
from salesdesk.ui.proposal.offer_head import OfferHead
from salesdesk.ui.proposal.sums_grid import SumsGrid
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.underline_tabs import UnderlineTabs
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.window_dialog import MARGIN
from salesdesk.ui.workplace import Workplace

WIDTH, HEIGHT, TERM_LINES = 1_240, 820, 8
LINES, TERMS, CHANGES = range(3)


class ProposalDialog(DraftedDialog):
    """`saved(offer)` once it is kept, then accepted(); `sending_asked(offer)` where she goes on to send it.

    `preview_asked(ProposalPaper)` as it stands in the form. `version_asked(offer)` from one that was sent: it can be
    read, and its name, last day and note changed. proposal: None for a new one, then `form` says what it starts from.
    """

    saved = Signal(ID)
    sending_asked = Signal(ID)
    version_asked = Signal(ID)
    preview_asked = Signal(object)

    def __init__(
        self, window: QWidget, workplace: Workplace, deal_id: int, proposal: Proposal | None = None,
        form: ProposalForm | None = None,
    ) -> None:  # fmt: skip
        self._deal_id, self._proposal = deal_id, proposal
        self._offers = workplace.offers
        proposals = self._offers.proposals
        details = workplace.deals.details(deal_id)
        known = proposals.of_deal(deal_id)
        number = self._number = proposal.number if proposal else max((one.number for one in known), default=0) + 1
        super().__init__(
            window, workplace, _('Proposal v{number}').format(number=number), _('Save'), width=WIDTH,
            subtitle=deal_names(details), draft=f'deal/{deal_id}/proposal/{proposal.id if proposal else "new"}',
        )  # fmt: skip
        self._held = proposals.form(proposal.id) if proposal else form or proposals.begin(deal_id, current_language())
        self._currency = details.deal.amount.currency if details.deal.amount else workplace.currency
        self.locked = proposal is not None and proposal.state is not ProposalState.DRAFT
        self._make_parts([one for one in reversed(known) if one.number < number])
        self._arrange_parts()
        self._connect_parts()
        self._follow_lines()

    def parts(self) -> Mapping[str, Kept]:
        head = self.head
        return {
            'title': Kept(head.title.text, head.title.set_text),
            'valid': Kept(head.valid.text, head.valid.set_text),
            'amount': Kept(head.amount.text, head.amount.set_text),
            'language': Kept(head.language.current, self._restore_language),
            'terms': Kept(self.terms.text, self.terms.set_text),
            'note': Kept(self.note.text, self.note.set_text),
            'lines': Kept(
                lambda: kept(self.lines.model.lines), lambda lines: self.lines.model.restore(read_kept(lines))
            ),
        }

    def first_stop(self) -> QWidget:
        """Where a line is added, unless it can be read alone."""
        return self.head.title if self.locked else self.lines.add

    def submit(self) -> None:
        self._keep_it()

    def paper(self) -> ProposalPaper:
        """As it stands in the form, saved or not."""
        form, now = self._form(), self._workplace.clock.now()
        blank = Proposal(0, self._deal_id, self._number, ProposalState.DRAFT, now)
        head = replace(
            self._proposal or blank, title=form.title, amount=form.total(), valid_until=form.valid_until,
            language=form.language, terms=form.terms,
        )  # fmt: skip
        return self._offers.reader.paper_of(head, form.lines)

    def place_in(self, room: QRect) -> QRect:
        """Large from the beginning: it must not grow with every line."""
        wanted = super().place_in(room)
        height = max(wanted.height(), min(HEIGHT, room.height() - 2 * MARGIN))
        return QRect(wanted.x(), (room.height() - height) // 2, wanted.width(), height)

    def _make_parts(self, earlier: Sequence[Proposal]) -> None:
        form, today = self._held, self._workplace.clock.today()
        self.head = OfferHead(form, today, self._currency, locked=self.locked)
        self.lines = LinesPane(
            self._window, form.lines, self._offers.price_list.products(), language=form.language,
            currency=self._currency, locked=self.locked,
        )  # fmt: skip
        self.sums = SumsGrid()
        self.terms = TextArea(_('Conditions, on the paper'), text=form.terms, min_lines=5, max_lines=TERM_LINES)
        self.terms.edit.setReadOnly(self.locked)
        self.note = TextArea(_('Note for yourself'), text=form.note, min_lines=3, max_lines=TERM_LINES)
        self.changes = ChangesPane(earlier, self._offers.proposals.lines) if earlier else None
        self.tabs = UnderlineTabs(_('What to show of the proposal'))
        for text in (_('Lines'), _('Conditions and note'), *([_('Changes')] if earlier else [])):
            self.tabs.add_tab(text)
        self.pages = QStackedWidget()
        self.send = Button(_('Save and send…'), icon='mail')
        self.preview = Button(_('Preview'), icon='file-text')

    def _arrange_parts(self) -> None:
        if self.locked:
            banner = Banner('info', _('This version was sent.'), _('What it offers stays as it was.'))
            banner.add_button(_('New version')).clicked.connect(self._ask_version)
            self.form.addWidget(banner)
            self.send.hide()
        self.form.setSpacing(12)
        for part in (self.head, self.tabs):
            self.form.addWidget(part)
        self.form.addWidget(self.pages, 1)
        for page in (_column(self.lines, self.sums), _column(self.terms, self.note, None), self.changes):
            if page is not None:
                self.pages.addWidget(page)
        for button in (self.preview, self.send):
            self.footer.row.insertWidget(self.footer.row.indexOf(self.main), button)

    def _connect_parts(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.lines.changed.connect(self._follow_lines)
        self.head.language_chosen.connect(self.lines.model.set_language)
        self.head.submitted.connect(self.submit)
        self.send.clicked.connect(self._save_and_send)
        self.preview.clicked.connect(self._ask_preview)
        for signal in (self.lines.changed, self.head.changed, self.terms.edited, self.note.edited):
            signal.connect(lambda *_what: self.touched())

    def _turn(self, tab: int) -> None:
        self.pages.setCurrentIndex(tab)
        self._show_changes()

    def _show_changes(self) -> None:
        if self.changes is not None and self.tabs.currentIndex() == CHANGES:
            self.changes.show_against(self.lines.model.lines, self.head.language.current())

    def _follow_lines(self) -> None:
        lines = self.lines.model.lines
        self.tabs.set_count(LINES, number_text(len(lines)) if lines else None)
        self.head.amount.setVisible(not lines)
        self.sums.show_lines(lines)
        self._show_changes()

    def _restore_language(self, language: str) -> None:
        self.head.language.choose(language)
        self.lines.model.set_language(language)

    def _form(self) -> ProposalForm:
        return ProposalForm(
            self.head.amount.amount(), self.head.title.text(), self.head.valid.day(), self.head.language.current(),
            self.terms.text(), self.note.text(), self.lines.model.lines,
        )  # fmt: skip

    def _keep_it(self) -> int:
        """Its id, 0 where something stands in the way."""
        if not self.lines.validate():
            self.tabs.setCurrentIndex(LINES)
            self.lines.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return 0
        if not self.head.validate() or not self.attempt(self._write):
            return 0
        self.drafts.drop()
        assert self._proposal is not None
        self.saved.emit(self._proposal.id)
        self.accept()
        return self._proposal.id

    def _write(self) -> None:
        proposals, draft = self._offers.proposals, self.drafts.key
        if self._proposal is None:
            self._proposal = proposals.record(proposals.add(self._deal_id, self._form(), draft))
        else:
            proposals.edit(self._proposal.id, self._form(), draft)

    def _save_and_send(self) -> None:
        proposal_id = self._keep_it()
        if proposal_id:
            self.sending_asked.emit(proposal_id)

    def _ask_preview(self) -> None:
        """What cannot be kept cannot be shown either: it is said where it stands."""
        if not self.lines.validate():
            self.tabs.setCurrentIndex(LINES)
            self.lines.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.head.validate():
            self.preview_asked.emit(self.paper())

    def _ask_version(self) -> None:
        """What she changed in the old one is kept first: it would be lost."""
        assert self._proposal is not None
        if not self.is_touched():
            self.leave()
        elif not self._keep_it():
            return
        self.version_asked.emit(self._proposal.id)


def _column(*parts: QWidget | None) -> QWidget:
    """One below the other; None is what is left."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(12)
    for part in parts:
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part, 1 if isinstance(part, LinesPane) else 0)
    return page
