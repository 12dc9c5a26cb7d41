"""The open row: an action is done, in place. What came of it, and what follows."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import Go, SilentQuestion
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, activity_name
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.activity.line_texts import RESULTS, subject_of
from salesdesk.ui.today.activity.when_picks import ON_WEEKDAYS, WhenPicks
from salesdesk.ui.today.agenda.row_painter import RowPainter
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import ENTER, LineEdit
from salesdesk.ui.widgets.text.label import Label

HEAD, LABEL, BETWEEN, BELOW, SIDE = 40, 72, 6, 8, 13
NOTHING = 'nothing'
FOLLOWING = (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING)
CALLED = (ActivityResult.ANSWERED, ActivityResult.VOICEMAIL, ActivityResult.NO_ANSWER, ActivityResult.POSTPONED)
OTHERWISE = (ActivityResult.DONE, ActivityResult.POSTPONED)
# Below this width the buttons have a line of their own.
ROOMY = 880


class CompletionForm(QWidget):
    """`saved(Done)` by its button, Enter in the note or Ctrl+Enter; `called_off` by Escape, Cancel or the check.

    decides: it is where a cadence asks to go on or to abandon the deal; `abandon_asked` for the latter.
    """

    saved = Signal(object)
    called_off = Signal()
    abandon_asked = Signal()
    resized = Signal()

    def __init__(
        self, line: AgendaLine, section: Section, painter: RowPainter, today: date, *, follows: bool,
        decides: bool = False, working_day: DayMove = ON_WEEKDAYS, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.line, self.section = line, section
        self._painter = painter
        self.setAccessibleName(_('Done: {action}').format(action=subject_of(line)))
        results = CALLED if line.kind is ActivityKind.CALL else OTHERWISE
        # None is on for a call: a result that was not looked at must not be recorded.
        current = '' if line.kind is ActivityKind.CALL else str(ActivityResult.DONE)
        options = [Option(str(result), _(RESULTS[result])) for result in results]
        self.results = PickRow(_('Outcome'), options, current=current)
        self.note = LineEdit('small')
        self.note.setAccessibleName(_('Note'))
        kinds = [Option(str(kind), activity_name(kind), ACTIVITY_ICONS[kind]) for kind in FOLLOWING]
        first = str(ActivityKind.CALL) if follows else NOTHING
        self.next = PickRow(_('Next action'), [*kinds, Option(NOTHING, _('Nothing'))], current=first)
        self.when = WhenPicks(today, working_day=working_day)
        self.silence = SilentQuestion()
        self.cancel = Button(_('Cancel'), 'ghost', size='sm')
        self.save = Button(_('Continue') if decides else _('Save'), 'primary', size='sm')
        self.abandon = Button(_('Abandon…'), 'danger-text', size='sm')
        if not decides:
            self.abandon.hide()
        self._lines = QVBoxLayout(self)
        self._last, self._foot = QHBoxLayout(), QHBoxLayout()
        self._arrange()
        self._connect()
        self._show_when()

    def done(self) -> Done:
        result = ActivityResult(self.results.current()) if self.results.current() else None
        # The minutes stay those that were planned: nobody times a call to the minute.
        return Done(result, self.note.text(), None, self._following())

    def ask_about(self, name: str, go_on: Go) -> None:
        """What follows would reach somebody who does not want it."""
        self.silence.ask(name, _('Plan anyway'), go_on)
        self.resized.emit()

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        self._place_buttons(width)
        return self._lines.totalHeightForWidth(width) if self._lines.hasHeightForWidth() else self.sizeHint().height()

    def _following(self) -> NewAction | None:
        if self.next.current() == NOTHING:
            return None
        kind = ActivityKind(self.next.current())
        return NewAction(kind, self.when.day(), self.when.minute(), contact_id=self.line.activity.contact_id)

    def _arrange(self) -> None:
        left = round(self._painter.columns(QRectF(0, 0, ROOMY, HEAD)).words.left())
        self._lines.setContentsMargins(left, HEAD, SIDE, 12)
        self._lines.setSpacing(BELOW)
        frame = FieldFrame(self.note, small=True)
        for name, part in ((_('Outcome'), self.results), (_('Note'), frame), (_('Then'), self.next)):
            self._lines.addLayout(_labelled(name, part))
        self._when_label = _label(_('When'))
        self._last.setSpacing(BETWEEN)
        self._last.addWidget(self._when_label, 0, Qt.AlignmentFlag.AlignTop)
        self._last.addWidget(self.when, 1)
        self._lines.addLayout(self._last)
        self._foot.setSpacing(6)
        self._foot.addStretch(1)
        self._foot.addWidget(self.abandon)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.save)
        self._lines.addLayout(self._foot)
        self._lines.addWidget(self.silence)

    def _place_buttons(self, width: int) -> None:
        """Beside the days where there is room, below them where there is none."""
        beside = width >= ROOMY
        if beside == (self._lines.indexOf(self._foot) == -1):
            return
        if beside:
            self._lines.removeItem(self._foot)
            self._foot.setParent(None)
            self._last.addLayout(self._foot)
        else:
            self._last.removeItem(self._foot)
            self._foot.setParent(None)
            self._lines.insertLayout(self._lines.indexOf(self.silence), self._foot)

    def _connect(self) -> None:
        for chip in self.results.chips.values():
            chip.toggled.connect(partial(_mark, chip))
            _mark(chip, chip.isChecked())
        self.next.chosen.connect(lambda _key: self._show_when())
        self.when.changed.connect(self.resized)
        self.results.chosen.connect(self._follow_result)
        self.note.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.abandon.clicked.connect(self.abandon_asked)
        self.cancel.clicked.connect(self.called_off)

    def _follow_result(self, key: str) -> None:
        """Put off: the same thing again is what follows."""
        kind = str(self.line.kind)
        if key == ActivityResult.POSTPONED and kind in self.next.chips:
            self.next.choose(kind)
            self._show_when()

    def _show_when(self) -> None:
        shown = self.next.current() != NOTHING
        for part in (self.when, self._when_label):
            # Its place is kept: the rows below must not jump.
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
            part.setVisible(shown)

    def _save(self) -> None:
        self.saved.emit(self.done())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.called_off.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        # Whatever is pressed here is not meant for the list beneath.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        check = self._painter.columns(QRectF(0, 0, self.width(), HEAD)).check.adjusted(-8, -8, 8, 8)
        if check.contains(event.position()):
            self.called_off.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, look = QRectF(self.rect()), theme()
        paint_box(painter, box, fill=look.color('canvas'))
        paint_box(painter, box, radius=tokens().radius['card'], fill=look.color('surface'), border=look.color('accent'))
        self._painter.paint(painter, QRectF(0, 0, self.width(), HEAD), self.line, self.section, done=True)


def _mark(chip: PickChip, on: bool) -> None:
    """The result that is on has a check before it, not only a colour."""
    chip.set_icon('check' if on else '')


def _label(text: str) -> Label:
    label = Label(text, 'small', 'text-2', weight='medium', shrinks=False)
    label.setFixedSize(max(LABEL, label.sizeHint().width() + 6), tokens().size['control-sm'])
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def _labelled(text: str, part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(BETWEEN)
    row.addWidget(_label(text), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(part, 1)
    return row
