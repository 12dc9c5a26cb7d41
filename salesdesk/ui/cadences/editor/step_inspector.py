"""The right side of the tab: everything about the step that is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.cadences.step_controller import DAY_LIMIT, StepForm
from salesdesk.domain.cadences.cadence import CadenceStep, StepKind
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.formats import hour_text, number_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.cadences.editor.place_footer import PlaceFooter
from salesdesk.ui.cadences.editor.two_names import TwoNames
from salesdesk.ui.cadences.looks.cadence_texts import step_name
from salesdesk.ui.process.inspector.section import Section
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label

GAP = 12
HOURS = range(7 * 60, 20 * 60 + 1, 30)
_LETTERS = {StepKind.EMAIL: TemplateKind.EMAIL, StepKind.CALL: TemplateKind.CALL}
# Answers '' or what is wrong.
Save = Callable[[StepForm], str]


class StepInspector(QWidget):
    """Saves each change at once. `footer` speaks for the place and the end of the step."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._step: CadenceStep | None = None
        self._letters: Sequence[TextTemplate] = ()
        self.setFixedWidth(tokens().panel['inspector'])
        self.setAccessibleName(_('Action of the cadence'))
        self.place = Label('', 'small', 'text-3', shrinks=False)
        self.day = NumberField(_('Working days after the start'), 0, DAY_LIMIT, hint=_('0: the day it starts.'))
        self.kind = SelectField(_('Kind'), [Option(str(kind), step_name(kind)) for kind in StepKind])
        self.subjects = TwoNames(_('What is to be done'), lambda subject: self._change(subject=subject), self)
        self.hour = SelectField(_('Hour'))
        self.letter = SelectField(_('Template'))
        self.footer = PlaceFooter(_('Move the action up'), _('Move the action down'), may_copy=False)
        self._arrange()
        self.day.spin.editingFinished.connect(self.finish_day)
        self.kind.chosen.connect(lambda key: self._change(kind=StepKind(key), template_id=None))
        self.hour.chosen.connect(lambda key: self._change(minute=int(key) if key else None))
        self.letter.chosen.connect(lambda key: self._change(template_id=int(key) if key else None))

    def show_step(self, step: CadenceStep, row: int, count: int, letters: Sequence[TextTemplate]) -> None:
        """Another one, or the same after a change; what she is typing about the same one stays."""
        anew = self._step is None or self._step.id != step.id
        self._step, self._letters = step, letters
        self.place.setText(_('{number} of {count}').format(number=number_text(row + 1), count=number_text(count)))
        if anew or not self.day.spin.hasFocus():
            self.day.set_value(step.day)
        self.kind.choose(str(step.kind))
        self.subjects.show(step.subject, anew=anew)
        minutes = sorted({*HOURS, *([] if step.minute is None else [step.minute])})
        self.hour.set_options([Option('', _('No time')), *(Option(str(at), hour_text(at)) for at in minutes)])
        self.hour.choose('' if step.minute is None else str(step.minute))
        self._show_letters(step)
        self.footer.show_place(row, count, '' if count > 1 else _('A cadence keeps at least one action.'))

    def finish(self) -> None:
        """Saves what is being typed."""
        self.finish_day()
        self.subjects.finish()

    def finish_day(self) -> None:
        if self._step is not None and self.day.value() != self._step.day:
            self.day.set_error(self._change(day=self.day.value()))

    def sizeHint(self) -> QSize:
        return QSize(tokens().panel['inspector'], 480)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), theme().color('border'))

    def _show_letters(self, step: CadenceStep) -> None:
        """E-mails have letters, calls have scripts; of meetings and tasks there are none."""
        wanted = _LETTERS.get(step.kind)
        self.letter.setVisible(wanted is not None)
        fitting = [one for one in self._letters if one.kind is wanted or one.id == step.template_id]
        names = [Option(str(one.id), one.name.read(current_language())) for one in fitting]
        self.letter.set_options([Option('', _('No template')), *names])
        self.letter.choose(str(step.template_id or ''))

    def _change(self, **values: int | StepKind | Wording | None) -> str:
        assert self._step is not None, 'a cadence has a step, and one is always chosen'
        step = self._step
        form = StepForm(step.day, step.kind, step.subject, step.minute, step.template_id)
        return self._save(replace(form, **values))  # type: ignore[arg-type]

    def _arrange(self) -> None:
        fields = Section(_('Action'), self.place)
        for field in (self.day, self.kind, self.subjects.here, self.subjects.there, self.hour, self.letter):
            fields.column.addWidget(field)
            fields.column.addSpacing(GAP)
        content = TallContent()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(1, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(fields)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScrollColumn(content), 1)
        column.addWidget(self.footer)
