"""The deal's tags in a line, and the field they turn into."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.domain.deals.tag import Tag
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.panel.head.words_and_field import WordsAndField
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.chips import TAG_HEIGHT, paint_tag, tag_width
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

GAP, PLUS, PLUS_GAP, LINE_GAP = 12, 12, 4, 4
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TagWords(PushButton):
    """All tags, on as many lines as they need, and the invitation to add one; pressing it edits them."""

    def __init__(self) -> None:
        super().__init__('')
        self._tags: tuple[Tag, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def show_tags(self, tags: tuple[Tag, ...]) -> None:
        self._tags = tags
        names = ', '.join(tag.name for tag in tags)
        self.setAccessibleName(_('Tags: {names}').format(names=names) if names else _('Add a tag'))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._places(width)[-1].y()) + TAG_HEIGHT

    def _places(self, width: int) -> list[QPointF]:
        """Where each tag stands, and behind them the invitation."""
        widths = [tag_width(tag.name) for tag in self._tags] + [PLUS + PLUS_GAP + text_size(_('Tag'), 'micro')]
        places, left, top = [], 0.0, 0.0
        for wide in widths:
            if left and left + wide > width:
                left, top = 0.0, top + TAG_HEIGHT + LINE_GAP
            places.append(QPointF(left, top))
            left += wide + GAP
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        *places, plus = self._places(self.width())
        for tag, place in zip(self._tags, places, strict=True):
            paint_tag(painter, place, tag.name, look.color(f'tag-{tag.color}'), self.width())
        ink = look.color('text' if self.is_hovered() else 'text-3')
        words = QRectF(plus.x() + PLUS + PLUS_GAP, plus.y(), self.width(), TAG_HEIGHT)
        if self.is_hovered():
            ground = QRectF(plus.x() - 3, plus.y(), PLUS + PLUS_GAP + text_size(_('Tag'), 'micro') + 6, TAG_HEIGHT)
            paint_box(painter, ground, radius=tokens().radius['chip'], fill=look.color('hover'))
        paint_icon(painter, QRectF(plus.x(), plus.y() + 1, PLUS, PLUS), 'plus', ink)
        draw_text(painter, words, _('Tag'), 'micro', ink)


class TagLine(WordsAndField):
    """Saved on Enter in the empty line and on leaving, all changes together as one action; Esc takes them back."""

    def __init__(self, shown: PanelDeal) -> None:
        self.words = TagWords()
        super().__init__(self.words)
        self._shown = shown
        self.field: TagChoice | None = None

    def refresh(self) -> None:
        self.words.show_tags(self._shown.details.tags)

    def edit(self) -> None:
        if self.field is not None:
            return
        field = self.field = TagChoice(self._shown.workplace.deals.tags())
        field.set_tags(tag.name for tag in self._shown.details.tags)
        self.put(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, *, give_back: bool = False) -> bool:
        field = self.field
        if field is None:
            return True
        # A tag half typed is one she meant.
        field.commit()
        before = tuple(tag.name for tag in self._shown.details.tags)
        sentence = self._shown.change(tags=field.tags()) if set(field.tags()) != set(before) else ''
        if sentence:
            field.set_error(sentence)
        else:
            self.end(give_back=give_back)
        return self.field is None

    def end(self, *, give_back: bool = False) -> None:
        field, self.field = self.field, None
        if field is not None:
            self.take_away(field, give_back=give_back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep_if_left_soon()
        elif isinstance(event, QKeyEvent) and self.field is not None:
            return self._take(event, self.field)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent, field: TagChoice) -> bool:
        if event.key() == Qt.Key.Key_Escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() != QEvent.Type.KeyPress:
            return False
        elif event.key() == Qt.Key.Key_Escape:
            self.end(give_back=True)
            return True
        elif event.key() in ENTER and not field.line.text().strip():
            self.keep(give_back=True)
            return True
        return False
