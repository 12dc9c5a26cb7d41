"""A criterion asked on the spot: yes or no, then what shows it and since when."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion, GivenAnswer
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.domain_texts import criterion_question
from salesdesk.ui.panel.guidance.check_line import GAP, TICK, paint_tick
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label

ROW = 32


class CriterionQuestion(QWidget):
    """`answered(GivenAnswer)` at once for yes or no, and again when evidence or day are kept."""

    answered = Signal(object)

    def __init__(self, shown: PanelDeal, criterion: Criterion, known: Answer | None, *, wants_yes: bool) -> None:
        super().__init__()
        self.criterion = criterion
        self._known = known
        self._today = shown.workplace.clock.today()
        self._unfolded: QWidget | None = None
        self.question = Label(criterion_question(criterion), weight='medium')
        self.yes, self.no = PickChip(_('Yes')), PickChip(_('No'))
        self.more = IconButton('pencil', _('Evidence and date'), size='xs')
        self.evidence = LineField(_('What shows it'), placeholder=_('A fact, a name, a figure'))
        self.day = day_field(_('Answered on'), self._today, may_be_empty=False)
        self._column = QVBoxLayout(self)
        self._arrange()
        self._show(known)
        if wants_yes and known is not None and known.value is AnswerValue.NO:
            self._column.addWidget(Label(_('The rule asks for a yes here.'), 'small', 'warning', lines=0))
            self._column.addSpacing(6)
        for chip, value in ((self.yes, AnswerValue.YES), (self.no, AnswerValue.NO)):
            chip.clicked.connect(lambda _on=False, value=value: self._give(value))
            chip.setAccessibleName(f'{criterion_question(criterion)} {chip.caption()}')
        self.more.clicked.connect(self.unfold_now)

    def unfold_now(self) -> None:
        self.unfold()

    def unfold(self, *, take_focus: bool = True) -> None:
        """The line of evidence, with its day."""
        if self._unfolded is None:
            self._unfolded = QWidget()
            row = QHBoxLayout(self._unfolded)
            row.setContentsMargins(TICK + GAP, 0, 0, 8)
            row.setSpacing(6)
            row.addWidget(self.evidence, 1, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
            self.day.setFixedWidth(140)
            for field in (self.evidence, self.day):
                field.label.hide()
                field.submitted.connect(self._keep)
            self.evidence.line.installEventFilter(self)
            self.day.changed.connect(lambda _day: self._keep())
            self._column.addWidget(self._unfolded)
        if take_focus:
            self.evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_typing(self) -> bool:
        """Whether something stands there that is not kept."""
        return self._unfolded is not None and self.evidence.text() != (self._known.evidence if self._known else '')

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_typing():
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self._show(self._known)
                return True
        elif event.type() == QEvent.Type.FocusOut and self.is_typing():
            self._keep()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_tick(QPainter(self), QPointF(0, (ROW - TICK) / 2), mark_of(self._known))

    def _give(self, value: AnswerValue) -> None:
        # Ticked is what is kept: the press alone changes nothing, and the same answer given twice stays.
        self._tick(self._known)
        # Reading the day would say that it changed, and answer a second time.
        self.day.blockSignals(True)
        understood = self.day.validate()
        self.day.blockSignals(False)
        if understood:
            day = self.day.day() or self._today
            self.answered.emit(GivenAnswer(self.criterion, value, self.evidence.text(), day))

    def _keep(self) -> None:
        # Evidence without a yes or no says nothing yet; it is kept together with the answer.
        if self._known is not None and self._known.is_given:
            self._give(self._known.value)

    def _tick(self, known: Answer | None) -> None:
        value = known.value if known else None
        self.yes.setChecked(value is AnswerValue.YES)
        self.no.setChecked(value is AnswerValue.NO)

    def _show(self, known: Answer | None) -> None:
        self._tick(known)
        self.evidence.set_text(known.evidence if known else '')
        self.day.set_day((known.answered_on if known and known.is_given else None) or self._today)

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(TICK + GAP, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.question, 1)
        for part in (self.more, self.yes, self.no):
            row.addWidget(part)
        row.addStrut(ROW)
        self._column.addLayout(row)


def mark_of(known: Answer | None) -> bool | None:
    """What an answer is marked with: its yes or no, None without one."""
    return known.value is AnswerValue.YES if known is not None and known.is_given else None
