"""What a rule would do, deal by deal: only the lines in sight are painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesdesk.controllers.automation.rule_form import PreviewLine
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.rules.rule import EffectKind
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import ACTIVITY_ICONS
from salesdesk.ui.ids import ID
from salesdesk.ui.rules.preview.preview_words import ICONS, WordsOf
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import draw_text, tip_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW, SHOWN, SIDE, ICON, TEXT = 48, 7, 4, 14, 32
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PreviewModel(QAbstractListModel):
    """Lines that do not change while they are looked at."""

    def __init__(self, lines: Sequence[PreviewLine], words: WordsOf, parent: QObject) -> None:
        super().__init__(parent)
        self.lines, self._words = lines, words

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.StatusTipRole:
                return self._words(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f'{line.title}, {self._words(line)}'
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(f'{line.title}\n{self._words(line)}')
        return line if role == Qt.ItemDataRole.UserRole else None


class PreviewDelegate(QStyledItemDelegate):
    """The deal, and what would be done to it."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = theme(), QRectF(option.rect)
        line: PreviewLine = index.data(Qt.ItemDataRole.UserRole)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.color('selected' if chosen else 'hover'))
        paint_line(
            painter, QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1), look.color('border')
        )
        ink = look.color('warning' if line.refused else 'text-2')
        spot = QRectF(box.left() + SIDE + 4, box.top() + 9, ICON, ICON)
        paint_icon(painter, spot, 'lock' if line.refused else _icon(line), ink)
        words = box.adjusted(TEXT, 0, -SIDE, 0)
        title = QRectF(words.left(), box.top() + 6, words.width(), 18)
        draw_text(painter, title, line.title, 'body', look.color('text'), weight='medium')
        said = QRectF(words.left(), box.top() + 25, words.width(), 16)
        draw_text(painter, said, index.data(Qt.ItemDataRole.StatusTipRole), 'small', ink)


class PreviewList(QListView):
    """`deal_asked(id)` by a double click or Enter."""

    deal_asked = Signal(ID)

    def __init__(self, lines: Sequence[PreviewLine], words: WordsOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(PreviewModel(lines, words, self))
        self.setItemDelegate(PreviewDelegate(self))
        self.setAccessibleName(_('What the rule would do'))
        self.setAccessibleDescription(_('Enter opens the deal.'))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(ROW * min(SHOWN, max(1, len(lines))))
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-2)
        self.setCurrentIndex(self.model().index(0, 0))
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.deal_asked.emit(index.data(Qt.ItemDataRole.UserRole).deal_id)


def _icon(line: PreviewLine) -> str:
    if line.act.kind is EffectKind.PLAN:
        return ACTIVITY_ICONS[ActivityKind(line.act.values['kind'])]
    return ICONS[line.act.kind]
