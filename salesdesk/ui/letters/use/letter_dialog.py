"""Writes to somebody with a template: chosen, filled in, looked at, then opened in the mail program or copied."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.letters.letter import Letter
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.exchange.mail.mail_draft import Mailbox, MailDraft
from salesdesk.i18n.formats import listed
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.deal.asking.do_not_contact import silent_in
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog, Kept
from salesdesk.ui.deal.frames.form_dialog import reveal
from salesdesk.ui.desk import Desk
from salesdesk.ui.letters.looks.part_looks import missing_text
from salesdesk.ui.letters.use.letter_sheet import WIDTH as SHEET
from salesdesk.ui.letters.use.letter_sheet import LetterSheet
from salesdesk.ui.letters.use.missing_fields import MissingFields
from salesdesk.ui.mail.mail_opening import OpenUrl, open_draft
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.fields.select_field import SelectField

WIDTH = 400 + SHEET


class LetterDialog(DraftedDialog):
    """About a deal, for whom an activity is planned with if one is named. `used(Letter)` once it is open or copied."""

    used = Signal(object)

    def __init__(
        self, desk: Desk, deal_id: int, kind: TemplateKind, *, activity_id: int | None = None,
        open_url: OpenUrl | None = None,
    ) -> None:  # fmt: skip
        is_email = kind is TemplateKind.EMAIL
        super().__init__(
            desk.window, desk.workplace, _('Write with a template') if is_email else _('Call script'),
            _('Open in the mail program') if is_email else _('Copy the text'), draft=f'deal/{deal_id}/letter/{kind}',
            subtitle=desk.workplace.deals.details(deal_id).deal.title, width=WIDTH,
        )  # fmt: skip
        self._desk, self._deal_id, self._open_url = desk, deal_id, open_url
        self._letters = desk.workplace.letters
        self._templates = {str(one.id): one for one in self._letters.offered(deal_id, kind, activity_id)}
        line = desk.workplace.activities.line(activity_id) if activity_id else None
        self.template = SelectField(_('Template'), _options(list(self._templates.values())))
        self.person = SelectField(_('Recipient'), self._people())
        self.person.choose(str(line.activity.contact_id or '') if line else '')
        self.language = SegmentedControl(_('Language of the letter'), language_options())
        self.missing = MissingFields()
        self.silent = Banner('warning', '')
        self.unfinished = Banner('warning', '')
        self.sheet = LetterSheet(kind)
        self._kind, self._is_sure = kind, False
        self.add_side(self.sheet)
        self._fill_form()
        self._listen()
        self._take_person()

    @property
    def letter(self) -> Letter:
        """As it stands."""
        return self._letter(self.missing)

    def parts(self) -> Mapping[str, Kept]:
        return {
            'template': Kept(self.template.current, self._choose_template),
            'person': Kept(self.person.current, self._choose_person),
            'language': Kept(self.language.current, self.language.choose),
            'missing': Kept(self.missing.written, self._put_back),
        }

    def typed(self) -> object:
        """Another letter or another recipient chosen is nothing to be lost."""
        return self.missing.given(), self.missing.blanks()

    def submit(self) -> None:
        self._use(self._open if self._kind is TemplateKind.EMAIL else self._copy)

    def _use(self, use: Callable[[Letter], bool]) -> None:
        """What is missing is named first; pressed once more it goes as it is."""
        if not self._templates:
            return
        letter = self.letter
        if letter.missing and not self._is_sure:
            self._name_missing(letter)
        elif use(letter):
            self.drafts.drop()
            self.accept()
            self.used.emit(letter)

    def _open(self, letter: Letter) -> bool:
        return open_draft(self._desk, self._mail(letter), self._open_url)

    def _copy(self, letter: Letter) -> bool:
        QGuiApplication.clipboard().setText(letter.body)
        self._desk.feedback.say(_('The text is copied.'))
        return True

    def _name_missing(self, letter: Letter) -> None:
        names = listed([_('“{name}”').format(name=missing_text(part)) for part in letter.missing[:3]])
        self.unfinished.say(_('Still to be filled in: {names}.').format(names=names), _('Press once more to go on.'))
        self.unfinished.show()
        reveal(self.unfinished)
        self._is_sure = True
        field = self.missing.first_empty()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mail(self, letter: Letter) -> MailDraft:
        to = (Mailbox(letter.to, letter.name),) if letter.to else ()
        head = self._letters.source(self._deal_id).letterhead
        sender = Mailbox(head.email, head.name) if head.email else None
        return MailDraft(letter.subject, letter.body, to, sender)

    def _letter(self, missing: MissingFields | None = None) -> Letter:
        """Without `missing`: as the deal alone says it."""
        template, person = self._templates[self.template.current()], self.person.current()
        return self._letters.letter_for(
            template, self._deal_id, int(person) if person else None, self.language.current(),
            missing.given() if missing else None, missing.blanks() if missing else None,
        )  # fmt: skip

    def _take_person(self) -> None:
        """Another one may speak another language, or want silence."""
        person = self.person.current()
        contact_id = int(person) if person else None
        self.language.choose(self._letters.language_for(self._deal_id, contact_id))
        name = silent_in(self._desk.workplace, self._deal_id, contact_id)
        self.silent.say(_('{name} does not want to be contacted.').format(name=name))
        self.silent.setVisible(bool(name))
        self._begin()

    def _choose_template(self, key: str) -> None:
        """It may have been deleted since."""
        if key in self._templates:
            self.template.choose(key)

    def _choose_person(self, key: str) -> None:
        if key in {option.key for option in self._people()}:
            self.person.choose(key)
            self._take_person()

    def _put_back(self, written: Mapping[str, str]) -> None:
        self.missing.put(written)
        self._begin()

    def _begin(self) -> None:
        """Another letter asks for other things."""
        if self._templates:
            self.missing.ask(self._letter().missing)
            self._show()

    def _show(self) -> None:
        self._is_sure = False
        self.unfinished.hide()
        self.sheet.show_letter(self.letter)

    def _people(self) -> list[Option]:
        """The deal's own contact comes first."""
        known = self._desk.workplace.activities.people_of(self._deal_id)
        return [Option(str(id_), name) for id_, name in known] or [Option('', _('nobody yet'))]

    def _fill_form(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.language)
        line.addStretch(1)
        if not self._templates:
            self.fault.say(_('There is no template for this yet. Write one in the process, under Templates.'))
            self.retry.hide()
            self.fault.show()
        for part in (self.template, self.person, row, self.silent, self.missing, self.unfinished):
            part.setEnabled(bool(self._templates))
            self.form.addWidget(part)
        self.form.addStretch(1)
        self.main.setEnabled(bool(self._templates))
        self.sheet.copy.setVisible(self._kind is TemplateKind.EMAIL and bool(self._templates))
        for later in (self.silent, self.unfinished):
            later.hide()

    def _listen(self) -> None:
        self.template.chosen.connect(lambda _key: self._begin())
        self.person.chosen.connect(lambda _key: self._take_person())
        self.language.chosen.connect(lambda _key: self._begin())
        self.missing.edited.connect(self._show)
        self.missing.edited.connect(self.touched)
        self.sheet.copy.clicked.connect(lambda: self._use(self._copy))


def _options(templates: Sequence[TextTemplate]) -> list[Option]:
    """In the order in which they are offered, named in the seller's language."""
    return [Option(str(one.id), one.name.read(current_language())) for one in templates]
