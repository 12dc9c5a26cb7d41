"""Where there is no rule yet: what rules are for, and some to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.i18n.translator import _
from salesdesk.ui.rules.sentence.sentence_spans import sentence_spans
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.rich_label import RichLabel

WIDEST, MARGIN, SIDE = 720, 16, 16


class FirstRules(QWidget):
    """`chosen(form)` for a suggestion she wants to look at."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[SuggestionCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        content = TallContent()
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(
            EmptyState(
                _('A rule does by itself what you would do each time: plan a call, add a tag, move a deal.'),
                _('It shows you first what it would do, says in each deal what it did, and Ctrl+Z takes it back.'),
                icon='workflow',
            )
        )
        column.addWidget(Label(_('To begin with'), weight='semibold'))
        column.addLayout(self._cards)
        column.addStretch(1)
        outer = QHBoxLayout(content)
        outer.setContentsMargins(MARGIN, 12, MARGIN, 24)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollColumn(content, filled_later=True))

    def show_forms(self, forms: Sequence[RuleForm], reading: RuleReading) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [SuggestionCard(form, reading) for form in forms]
        for card in self.cards:
            card.asked.connect(self.chosen)
            self._cards.addWidget(card)


class SuggestionCard(QWidget):
    """A rule that could be hers; `asked(form)` when she wants to look at it."""

    asked = Signal(object)

    def __init__(self, form: RuleForm, reading: RuleReading) -> None:
        super().__init__()
        self.form = form
        self.button = Button(_('Use'), size='sm')
        self.button.setAccessibleName(_('Use {name}').format(name=form.name))
        self.button.clicked.connect(lambda: self.asked.emit(form))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(form.name, weight='semibold'))
        words.addWidget(RichLabel(sentence_spans(reading.parts(form)), 'small'))
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 12, SIDE, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        paint_box(
            QPainter(self), QRectF(self.rect()), radius=tokens().radius['card'], fill=look.color('surface'),
            border=look.color('border-strong'),
        )  # fmt: skip
