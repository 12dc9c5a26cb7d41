"""How content the customer said to be: the last answer, and on wish those before it."""

from salesdesk.controllers.after_sales.satisfaction_controller import MOST, SatisfactionController
from salesdesk.domain.closing.satisfaction import Satisfaction
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.floating.menu import Menu

# As it is usually read: promoters from 9, detractors up to 6.
CONTENT, UNHAPPY = 9, 6
PROPOSED = 8


class SatisfactionPopover(RecordPopover):
    """A number and her words."""

    def __init__(self, shown: PanelDeal, answer: Satisfaction | None) -> None:
        super().__init__(shown, _('Satisfaction'))
        self._answer = answer
        self.score = NumberField(
            _('How content, from 0 to 10'), 0, MOST, value=answer.score if answer else PROPOSED, suffix=' / 10'
        )
        self.words = TextArea(_('In the customer’s words'), text=answer.words if answer else '')
        self.add(self.score, self.words)

    def submit(self) -> None:
        satisfaction, score, words = self._shown.workplace.satisfaction, self.score.value(), self.words.text()
        if self._answer is not None:
            answer_id = self._answer.id
            self.keep(lambda: satisfaction.edit(answer_id, score, words))
        else:
            self.keep(lambda: satisfaction.add(self._shown.id, score, words))


class SatisfactionSection(RecordSection):
    """The last one alone, with the number of those before it, until she asks for them."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__(shown, _('Satisfaction'))
        self._whole = False

    def fold(self) -> None:
        self._whole = False

    def faces(self) -> list[RecordFace]:
        answers = list(reversed(self._answers().of_deal(self._shown.id)))
        shown = answers if self._whole else answers[:1]
        return [self._face(one, len(answers) - len(shown)) for one in shown]

    def fill_menu(self, menu: Menu, key: int) -> None:
        menu.add(_('Edit…'), lambda: self.open_form(key), icon='pencil')
        menu.add(_('Delete'), lambda: self._shown.act(lambda: self._answers().delete(key)), icon='trash-2')
        if len(self._answers().of_deal(self._shown.id)) > 1:
            caption = _('The last answer only') if self._whole else _('All answers')
            menu.add(caption, self._turn, icon='list')

    def form(self, key: int | None) -> SatisfactionPopover:
        return SatisfactionPopover(self._shown, self._answers().record(key) if key is not None else None)

    def _turn(self) -> None:
        self._whole = not self._whole
        self.refresh()

    def _answers(self) -> SatisfactionController:
        return self._shown.workplace.satisfaction

    def _face(self, one: Satisfaction, before: int) -> RecordFace:
        clock = self._shown.workplace.clock
        on = day_text(one.at.astimezone(clock.zone).date(), clock.today())
        more = (
            ngettext('{count} answer before', '{count} answers before', before).format(count=before) if before else ''
        )
        kind = 'ok' if one.score >= CONTENT else 'red' if one.score <= UNHAPPY else 'neutral'
        text = _('“{words}”').format(words=one.words) if one.words else _('No words noted')
        chip = Chip(_('{score} of 10').format(score=one.score), kind)
        return RecordFace(one.id, text, ', '.join(filter(None, (on, more))), chip)
