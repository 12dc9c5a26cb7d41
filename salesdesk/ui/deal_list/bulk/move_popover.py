"""Asks where many deals are to go, and says which of them may not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.bulk_moves import BulkMoves, BulkVerdict, Held
from salesdesk.domain.deals.move import Permission
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.domain_texts import name_of, requirement_name
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

# Beyond these the names would hide the question.
NAMED = 4
# As many as are judged within a moment.
JUDGED = 2_000


class MovePopover(FormPopover):
    """`given(stage id, reason to go back, reason to go anyway)`."""

    given = Signal(object, str, str)

    def __init__(self, window: QWidget, workplace: Workplace, deal_ids: Sequence[int], pipeline_id: int) -> None:
        super().__init__(window, _('Move to a stage'), _('Move'))
        self._ids, self._book = deal_ids, workplace.book
        self._moves = BulkMoves(workplace.workspace, workplace.book)
        self._verdict: BulkVerdict | None = None
        self.stage = SelectField(_('Stage'), _stages(workplace.book, pipeline_id))
        self.stage.chosen.connect(lambda _key: self._judge())
        self.ready = Label('', 'body', lines=0)
        self.held = Label('', 'small', 'text-2', lines=0)
        self.back = LineField(_('Why do they go back?'), placeholder=_('In a few words'))
        self.anyway = LineField(_('Reason to move them anyway'), placeholder=_('In a few words'))
        for field in (self.back, self.anyway):
            field.submitted.connect(self.submit)
            field.edited.connect(lambda _text: self._allow())
        for part in (self.stage, self.ready, self.held, self.back, self.anyway):
            self.content.addWidget(part)
        self._judge()

    def submit(self) -> None:
        if not self.button.isEnabled():
            return
        if (
            self._verdict is not None
            and self.back.isVisibleTo(self)
            and not self.back.text()
            and not self._goes_anyway()
        ):
            self.back.set_error(_('Write the reason in a few words.'))
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_popover()
        self.given.emit(int(self.stage.current()), self.back.text(), self.anyway.text())

    def _judge(self) -> None:
        if len(self._ids) > JUDGED:
            self._say_many()
            return
        verdict = self._verdict = self._moves.judge(self._ids, int(self.stage.current()))
        ready = ngettext('{count} deal may go.', '{count} deals may go.', verdict.ready)
        self.ready.setText(ready.format(count=number_text(verdict.ready)))
        self.held.setText(_held_text(verdict.held, self._book))
        self.held.setVisible(bool(verdict.held))
        self.back.setVisible(verdict.back > 0)
        lets = ngettext('It lets {count} of them go.', 'It lets {count} of them go.', verdict.overridable)
        self.anyway.set_hint(lets.format(count=number_text(verdict.overridable)))
        self.anyway.setVisible(verdict.overridable > 0)
        self._allow()

    def _say_many(self) -> None:
        """Nobody waits for the names of ten thousand: they are judged while they are moved."""
        self.ready.setText(_('Those whose gate still asks for something stay where they are.'))
        self.held.hide()

    def _allow(self) -> None:
        ready = self._verdict.ready if self._verdict is not None else len(self._ids)
        self.button.setEnabled(ready > 0 or self._goes_anyway())

    def _goes_anyway(self) -> bool:
        return self._verdict is not None and self._verdict.overridable > 0 and bool(self.anyway.text())


def _stages(book: ProcessBook, pipeline_id: int) -> list[Option]:
    return [Option(str(stage.id), name_of(stage)) for stage in book.process(pipeline_id).active]


def _held_text(held: Sequence[Held], book: ProcessBook) -> str:
    """'2 affaires restent : Atelier (Montant) ...', a line each."""
    if not held:
        return ''
    head = ngettext('{count} deal stays where it is:', '{count} deals stay where they are:', len(held))
    lines = [head.format(count=number_text(len(held))), *(_why(one, book) for one in held[:NAMED])]
    if len(held) > NAMED:
        left = len(held) - NAMED
        lines.append(ngettext('and {count} more', 'and {count} more', left).format(count=number_text(left)))
    return '\n'.join(lines)


def _why(held: Held, book: ProcessBook) -> str:
    verdict = held.verdict
    if verdict.permission is Permission.MISSING:
        why = ', '.join(requirement_name(line, book.own_fields) for line in verdict.missing)
    elif verdict.permission is Permission.SKIPPED and verdict.first_stage is not None:
        why = _('first {stage}').format(stage=name_of(verdict.first_stage))
    else:
        why = _('closed') if verdict.permission is Permission.CLOSED else _('stage removed')
    return _('{deal}: {why}').format(deal=held.title, why=why)
