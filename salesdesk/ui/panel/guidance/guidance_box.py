"""What the deal needs to go on, answered on the spot, and the button that takes it there."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.deals.deal_form import NOTHING_PROVIDED, Provided
from salesdesk.controllers.deals.guidance import ChecklistLine, Guidance
from salesdesk.domain.process.qualification import Criterion, GivenAnswer
from salesdesk.domain.process.stage_gate import RequirementKind
from salesdesk.i18n.translator import _
from salesdesk.ui.gate.milestone_row import MilestoneRow
from salesdesk.ui.gate.row_maker import AskedRow, made_row
from salesdesk.ui.panel.guidance.check_line import CheckLine
from salesdesk.ui.panel.guidance.criterion_question import CriterionQuestion, mark_of
from salesdesk.ui.panel.guidance.guidance_foot import GuidanceFoot
from salesdesk.ui.panel.guidance.guidance_texts import evidence_of, line_name, title_of
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.label import Label

OUTSIDE, INSIDE, WHITE_REACH = 20, 12, 6

Asked = tuple[str, str]


class WhiteRow(QWidget):
    """The question to be answered now: the only white row."""

    def __init__(self, content: QWidget, indent: int) -> None:
        super().__init__()
        self.content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(indent, 1, WHITE_REACH, 1)
        column.addWidget(content)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        paint_box(
            QPainter(self), QRectF(self.rect()), radius=tokens().radius['control'], fill=look.color('surface'),
            border=look.color('accent-line'),
        )  # fmt: skip


class GuidanceBox(QWidget):
    """Follows the deal; what she is typing in the open question stays as long as that question is asked.

    Signals of `foot` ask for a move, an outcome or a decision; `record_asked(kind)`: where a milestone is reached.
    """

    answered = Signal()
    record_asked = Signal(str)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._guidance: Guidance | None = None
        self._picked: Asked | None = None
        self._open: tuple[Asked, object, WhiteRow] | None = None
        self._head = QWidget()
        self.title = Label('', weight='semibold')
        self.count = Label('', 'small', 'accent-text', weight='medium', shrinks=False)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.foot = GuidanceFoot(shown)
        self._arrange()

    @property
    def open_row(self) -> QWidget | None:
        """What asks the open question."""
        return self._open[2].content if self._open else None

    def refresh(self, *, anew: bool = False) -> None:
        """`anew`: another deal is shown."""
        if anew:
            self._picked = None
            self._drop_open()
        guidance = self._guidance = self._shown.workplace.guidance.of_deal(self._shown.id)
        met = sum(line.is_met for line in guidance.lines)
        self.title.setText(title_of(guidance, self._shown.workplace))
        self.count.setText(_('{met} of {all}').format(met=met, all=len(guidance.lines)) if guidance.lines else '')
        has_lines = bool(guidance.lines) and guidance.deal.is_open
        self._head.setVisible(has_lines)
        self._fill(guidance.lines if has_lines else ())
        self.foot.show_guidance(guidance)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(OUTSIDE, 0, -OUTSIDE, 0)
        look = theme()
        fill, border = look.color('accent-soft'), look.color('accent-line')
        paint_box(QPainter(self), box, radius=tokens().radius['card'], fill=fill, border=border)

    def _fill(self, lines: tuple[ChecklistLine, ...]) -> None:
        """The lines anew; the white one is kept where it still asks the same."""
        focused = self.window().focusWidget()
        # Taken out and put back, a row loses the keyboard.
        typing = self._open is not None and focused is not None and self._open[2].isAncestorOf(focused)
        kept = self._take_lines()
        wanted = self._white_line(lines)
        for line in lines:
            white = self._white_row(line, kept) if line is wanted else None
            self._lines.addWidget(white or self._check_line(line))
        if wanted is None or (kept is not None and (self._open is None or self._open[2] is not kept)):
            if kept is not None:
                kept.deleteLater()
            if wanted is None:
                self._open = None
        if typing and self._open is not None and self._open[2] is not kept:
            self._open[2].content.setFocus(Qt.FocusReason.OtherFocusReason)

    def _white_line(self, lines: tuple[ChecklistLine, ...]) -> ChecklistLine | None:
        picked = next((line for line in lines if line.requirement.asks == self._picked), None)
        return picked or (self._guidance.open_line if self._guidance and lines else None)

    def _white_row(self, line: ChecklistLine, kept: WhiteRow | None) -> WhiteRow:
        known = (line.requirement.asks, line.answer)
        if self._open is not None and kept is not None and (self._open[0], self._open[1]) == known:
            return kept
        content = self._made(line)
        indent = WHITE_REACH if isinstance(content, CriterionQuestion) else 0
        white = WhiteRow(content, indent)
        self._open = (*known, white)
        return white

    def _made(self, line: ChecklistLine) -> QWidget:
        requirement = line.requirement
        if requirement.kind.startswith('criterion'):
            wants_yes = requirement.kind is RequirementKind.CRITERION_YES
            question = CriterionQuestion(self._shown, Criterion(requirement.subject), line.answer, wants_yes=wants_yes)
            question.answered.connect(self._answer)
            return question
        # The same rows as in the gate's popover: a question looks alike wherever it is asked.
        row: AskedRow = made_row(requirement, self._shown.workplace, self._shown.id)
        row.changed.connect(lambda: self._provide(row))
        if isinstance(row, MilestoneRow):
            row.record_asked.connect(self.record_asked)
        return row

    def _check_line(self, line: ChecklistLine) -> CheckLine:
        workplace = self._shown.workplace
        # What a field says is changed where it stands above; only a question can be opened again.
        opens = not line.is_met or line.requirement.kind.startswith('criterion')
        advised = '' if line.is_met or line.blocks else _('advised')
        row = CheckLine(
            line_name(line, workplace), evidence_of(line, self._shown.details, workplace),
            mark=mark_of(line.answer) if line.answer else line.is_met or None, advised=advised, opens=opens,
        )  # fmt: skip
        row.name_state(_('met') if line.is_met else _('open'))
        if opens:
            row.clicked.connect(lambda: self._pick(line))
        return row

    def _pick(self, line: ChecklistLine) -> None:
        self._picked = line.requirement.asks
        self.refresh()
        row = self.open_row
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(row, CriterionQuestion) and line.is_met:
                row.unfold()

    def _answer(self, given: GivenAnswer) -> None:
        # The next open question comes up by itself.
        self._picked = None
        self._shown.act(lambda: self._shown.workplace.deals.provide(self._shown.id, Provided(answers=(given,))))
        self.answered.emit()

    def _provide(self, row: AskedRow) -> None:
        provided = row.add_to(NOTHING_PROVIDED)
        if provided != NOTHING_PROVIDED:
            self._picked = None
            self._shown.act(lambda: self._shown.workplace.deals.provide(self._shown.id, provided))
            self.answered.emit()

    def _take_lines(self) -> WhiteRow | None:
        """Empties the list; the white row comes back."""
        kept = self._open[2] if self._open else None
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not kept:
                widget.hide()
                widget.deleteLater()
        return kept

    def _drop_open(self) -> None:
        if self._open is not None:
            self._lines.removeWidget(self._open[2])
            self._open[2].hide()
            self._open[2].deleteLater()
            self._open = None

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        side = INSIDE - WHITE_REACH
        column.setContentsMargins(OUTSIDE + side, 10, OUTSIDE + side, 12)
        column.setSpacing(0)
        # A widget of its own: of a closed deal not even its height is to be left.
        head = QHBoxLayout(self._head)
        head.setContentsMargins(WHITE_REACH, 0, WHITE_REACH, 4)
        head.addStrut(22)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        column.addWidget(self._head)
        column.addLayout(self._lines)
        column.addWidget(self.foot)
