"""Her letterhead: who she is on her papers, her logo, her legal mentions, her terms; and how that looks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from salesdesk.controllers.letterhead.letterhead_controller import LetterheadController
from salesdesk.controllers.letterhead.sample_paper import sample_paper
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.letterhead.letterhead_fields import NUMBERS, WHO, LetterheadFields
from salesdesk.ui.settings.letterhead.logo_file import ENDINGS, read_logo
from salesdesk.ui.settings.letterhead.logo_row import LogoRow
from salesdesk.ui.settings.letterhead.offer_start import OfferStart
from salesdesk.ui.settings.letterhead.paper_preview import PaperPreview
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.floating.file_dialog import file_to_open

# None where she changed her mind.
AskPicture = Callable[[], Path | None]


class LetterheadSection(SettingsSection):
    """ask_picture stands in for Qt's own dialog in a test."""

    def __init__(self, desk: Desk, ask_picture: AskPicture | None = None) -> None:
        super().__init__(_('Letterhead'), _('It stands on every proposal and hand-over sheet you write from now on.'))
        self._desk = desk
        self._controller = LetterheadController(desk.workplace.workspace)
        self._doing = Doing(desk)
        self._ask_picture = ask_picture or self._asked_picture
        save_text = self._saving(self._controller.change_text)
        self.who = LetterheadFields(WHO, save_text)
        self.numbers = LetterheadFields(NUMBERS, save_text)
        self.logo = LogoRow()
        self.start = OfferStart(self._saving(self._controller.change_terms), self._save_days)
        self.preview = PaperPreview(current_language())
        self._arrange()
        self.logo.choose_asked.connect(self._choose_logo)
        self.logo.removal_asked.connect(lambda: self._doing.do(self._controller.remove_logo))
        self.preview.language_chosen.connect(lambda _key: self._show_preview())

    def refresh(self) -> None:
        letterhead = self._controller.letterhead()
        for part in (self.who, self.numbers, self.start):
            part.show_letterhead(letterhead)
        self.logo.show_picture(letterhead.logo)
        self._show_preview()

    def finish(self) -> None:
        """Saves what is being typed."""
        for part in (self.who, self.numbers, self.start):
            part.finish()

    def _show_preview(self) -> None:
        workplace, language = self._desk.workplace, self.preview.language.current()
        letterhead = self._controller.letterhead()
        paper = sample_paper(letterhead, language, workplace.clock.today(), workplace.currency)
        self.preview.sheet.show_paper(paper)

    def _choose_logo(self) -> None:
        path = self._ask_picture()
        if path is None:
            return
        found = read_logo(path)
        problem = found.problem or self._doing.do(partial(self._controller.set_logo, found.picture))
        self.logo.say(problem)

    def _saving(self, change: Callable[[str, str], None]) -> Callable[[str, str], str]:
        return lambda name, text: self._doing.do(lambda: change(name, text))

    def _save_days(self, days: int) -> str:
        return self._doing.do(lambda: self._controller.change_validity(days))

    def _asked_picture(self) -> Path | None:
        pictures, everything = _('Pictures'), _('All files')
        return file_to_open(self._desk.window, _('Choose a logo'), f'{pictures} ({ENDINGS});;{everything} (*)')

    def _arrange(self) -> None:
        for title, part in (
            ('', self.who),
            (_('Logo'), self.logo),
            (_('Legal mentions'), self.numbers),
            (_('What a new proposal begins with'), self.start),
            (_('Preview'), self.preview),
        ):
            if title:
                self.add_head(title)
            pane = Pane(title or _('Letterhead'))
            pane.add_row(part)
            self.add(pane)
