"""Writes down what was done, and what comes next: one box, one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from salesdesk.controllers.letters.letter import Letter
from salesdesk.domain.activity import ActivityResult
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion, silent_for
from salesdesk.ui.deal.asking.draft_keeper import DraftKeeper
from salesdesk.ui.letters.use.template_help import TemplateHelp
from salesdesk.ui.panel.composer.completion import Completion
from salesdesk.ui.panel.composer.composed import Composed, composed_of
from salesdesk.ui.panel.composer.duration_pick import DurationPick
from salesdesk.ui.panel.composer.keeping import Written, keep
from salesdesk.ui.panel.composer.kind_tabs import KindTabs
from salesdesk.ui.panel.composer.next_row import NextRow
from salesdesk.ui.panel.composer.result_picks import ResultPicks
from salesdesk.ui.panel.composer.text_frame import TextFrame
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.fields.text_area import GrowingEdit
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

PLACEHOLDERS = {
    'call': mark('What was said'),
    'email': mark('What it was about'),
    'meeting': mark('What was said'),
    'note': mark('A note, in Markdown if you like'),
    'objection': mark('What the customer objects to'),
}
# What is no activity ends nothing and proposes none.
WORDS_ALONE = ('note', 'objection')
# An e-mail and a note are not timed.
TAKING_TIME = ('call', 'meeting')
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Composer(TextFrame):
    """`saved()` once something is written down. What is typed is kept by itself until then."""

    saved = Signal()

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.kinds, self.results, self.duration = KindTabs(), ResultPicks(), DurationPick()
        self.attempt = Label('', 'small', 'warning')
        self.text = GrowingEdit(2, 6)
        self.text.setAccessibleName(_('What was said'))
        self.answer = GrowingEdit(1, 4)
        self.answer.setAccessibleName(_('What you answered'))
        self.answer.setPlaceholderText(_('What you answered'))
        self.help = TemplateHelp(shown)
        self.fault = Label('', 'small', 'danger', lines=0)
        self.completes = Completion()
        self.silence = SilentQuestion()
        self.next_row = NextRow(shown.workplace.clock.today(), shown.workplace.working_day)
        self._quiet = False
        self.drafts = DraftKeeper(
            shown.workplace.drafts, lambda: self.composed().as_draft(), shown.desk.say_error, self
        )
        self._arrange()
        self._connect()

    def composed(self) -> Composed:
        kind, minutes = self.kinds.current(), self.duration.minutes() or 0
        minutes = minutes if kind in TAKING_TIME else 0
        answer = self.answer.written() if kind == 'objection' else ''
        return Composed(kind, self.results.current(), self.text.written(), minutes, answer)

    def show_deal(self) -> None:
        """Another deal: its draft comes back, and what was typed about the old one is kept there."""
        kept = composed_of(self.drafts.follow(f'deal/{self._shown.id}/composer'))
        self._show(kept)
        self.refresh(anew=True)

    def refresh(self, *, anew: bool = False) -> None:
        """What is planned may be another; her words are not touched."""
        open_, today = self._shown.deal.is_open, self._shown.workplace.clock.today()
        planned = self._shown.details.next_activity if open_ else None
        self.completes.offer(planned, self.kinds.current(), today)
        # What is finished makes room for what comes next; what is not stays the next action.
        stays = None if self.completes.finished() else planned
        if anew:
            self.next_row.propose(today, stays)
        else:
            self.next_row.keep_planned(today, stays)
        self.next_row.ask_about_next(asks=open_, proposes=self.kinds.current() not in WORDS_ALONE)

    def open_on(self, kind: str) -> None:
        """By its key: on that kind, ready to type; a call and a meeting first ask how it ended."""
        self.kinds.choose(kind)
        self._choose_kind(kind)
        first = self.results.picks and not self.results.current() and kind not in WORDS_ALONE
        (self.results if first else self.text).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def pick_result(self, number: int) -> bool:
        """The digit of an outcome."""
        if not self.results.pick_number(number):
            return False
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def save(self) -> None:
        """Asks first where what comes next would reach somebody who does not want it."""
        silent = silent_for(self._shown.workplace, self._shown.id, self.next_row.following())
        self.silence.before(silent, _('Plan anyway'), self._keep)

    def _keep(self) -> None:
        composed = self.composed()
        written = Written(composed, self.next_row.following(), self.completes.finished(), self.drafts.key)
        sentence = keep(self._shown, written)
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        if not sentence:
            self.drafts.drop()
            self._show(Composed(composed.kind))
            self.refresh(anew=True)
            # Out of the text: Ctrl+Z then takes back what was saved, J goes on to the next deal.
            self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)
            self.saved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        self.drafts.flush()
        super().hideEvent(event)

    def _show(self, composed: Composed) -> None:
        self.kinds.choose(composed.kind)
        self.results.show_kind(composed.kind, composed.result)
        self.duration.show_minutes(composed.minutes or None)
        self._quiet = True
        self.text.set_text(composed.text)
        self.answer.set_text(composed.answer)
        self._quiet = False
        self._dress(composed.kind)

    def _choose_kind(self, kind: str) -> None:
        # Her key or a second press on the same kind takes nothing back.
        self.results.show_kind(kind, self.results.current())
        self._dress(kind)
        self.refresh()
        self.drafts.touch()

    def _dress(self, kind: str) -> None:
        self.text.setPlaceholderText(_(PLACEHOLDERS[kind]))
        self.duration.setVisible(kind in TAKING_TIME)
        self.help.show_kind(kind)
        self._place_results(kind)
        self.fault.hide()
        self.silence.hide()
        self._count_attempts()

    def _place_results(self, kind: str) -> None:
        """How a call ended comes before what was said; whether an answer worked, after it."""
        self.answer.setVisible(kind == 'objection')
        self._middle.removeWidget(self.results)
        self._middle.insertWidget(self._middle.indexOf(self.answer) + 1 if kind == 'objection' else 0, self.results)

    def _count_attempts(self) -> None:
        """'3e tentative': calls in vain since somebody answered."""
        in_vain = self.results.current() == ActivityResult.NO_ANSWER
        if in_vain:
            count = self._shown.workplace.activities.attempts(self._shown.id) + 1
            self.attempt.setText(attempt_text(count))
        self.attempt.setVisible(in_vain)

    def _take_result(self) -> None:
        self._count_attempts()
        self.drafts.touch()

    def _take_letter(self, letter: Letter) -> None:
        """What was written to the customer is what this e-mail was about; her own words stay."""
        if not self.text.written().strip():
            self.text.set_text(f'{letter.subject}\n\n{letter.body}')
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        if not self._quiet:
            self.fault.hide()
            self.drafts.touch()

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._choose_kind)
        self.results.chosen.connect(lambda _key: self._take_result())
        self.duration.chosen.connect(self.drafts.touch)
        for text in (self.text, self.answer):
            text.textChanged.connect(self._change)
            self.watch(text)
        self.help.written.connect(self._take_letter)
        self.completes.toggled.connect(lambda _on: self.refresh())
        self.next_row.save_asked.connect(self.save)
        self.next_row.changed.connect(self.silence.hide)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.kinds)
        column.addWidget(Separator())
        # What takes time is what ends in some way: both are asked in one row.
        self.results.add_aside(self.duration)
        middle = self._middle = QVBoxLayout()
        middle.setContentsMargins(10, 8, 10, 6)
        middle.setSpacing(8)
        for part in (
            self.results, self.attempt, self.text, self.answer, self.help, self.fault, self.completes, self.silence,
        ):  # fmt: skip
            middle.addWidget(part)
        column.addLayout(middle)
        column.addWidget(Separator())
        column.addWidget(self.next_row)
        self.attempt.hide()
        self.fault.hide()


def attempt_text(count: int) -> str:
    """The first is nothing to speak of, the third is."""
    words = {1: _('First attempt'), 2: _('Second attempt'), 3: _('Third attempt')}
    return words.get(count) or _('Attempt number {count}').format(count=count)
