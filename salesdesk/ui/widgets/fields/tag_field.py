"""Tags: chips in a field, one more typed behind them or taken from those known."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.field_frame import FieldFrame
from salesdesk.ui.widgets.fields.line_edit import LineEdit
from salesdesk.ui.widgets.fields.suggest_field import Suggest
from salesdesk.ui.widgets.fields.tag_box import TagBox
from salesdesk.ui.widgets.fields.tag_chip import TagChip
from salesdesk.ui.widgets.floating.drop_down import DropDown
from salesdesk.ui.widgets.floating.option_model import Offer

ADDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon)
Colour = Callable[[str], str]


def _no_color(_tag: str) -> str:
    return ''


class TagField(Field):
    """Enter, a comma or leaving the field adds what is typed; Backspace in the empty line takes the last one off.

    `suggest(typed)` gives rows to offer, `color(tag)` the token of a tag's square. Signal: changed().
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        suggest: Suggest = lambda _typed: (),
        *,
        color: Colour = _no_color,
        tags: Iterable[str] = (),
        placeholder: str = '',
        hint: str = '',
        parent: QWidget | None = None,
    ) -> None:
        line = LineEdit()
        content = TagBox(line)
        frame = FieldFrame(line, content=content)
        frame.row.setContentsMargins(4, 4, 4, 4)
        super().__init__(label, frame, line, hint=hint, parent=parent)
        self.line, self.frame = line, frame
        self._content, self._suggest, self._color = content, suggest, color
        line.setPlaceholderText(placeholder)
        line.installEventFilter(self)
        line.textEdited.connect(self._typed)
        self._list = DropDown(frame, line)
        self._list.picked.connect(self._pick)
        self._list.asked.connect(lambda: self._list.open(self._suggest(self.line.text())))
        self.set_tags(tags)

    def tags(self) -> tuple[str, ...]:
        return tuple(chip.text for chip in self._content.chips())

    def set_tags(self, tags: Iterable[str]) -> None:
        for chip in self._content.chips():
            self._content.remove(chip)
        for tag in tags:
            self._put(tag)

    def _put(self, tag: str) -> bool:
        """False when it is there already, in whatever case."""
        tag = tag.strip()
        if not tag or tag.casefold() in {known.casefold() for known in self.tags()}:
            return False
        chip = TagChip(tag, self._color(tag))
        chip.cross.clicked.connect(lambda: self._remove(chip))
        self._content.add(chip)
        return True

    def _remove(self, chip: TagChip) -> None:
        self._content.remove(chip)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def commit(self) -> None:
        """Adds what is typed, as Enter does."""
        typed = self.line.text()
        self.line.clear()
        self._list.close()
        if self._put(typed):
            self.changed.emit()

    def _typed(self, typed: str) -> None:
        self.clear_error()
        self._list.open(self._suggest(typed) if typed.strip() else ())

    def _pick(self, offer: Offer) -> None:
        self.line.setText(offer.text)
        self.commit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A tag typed but not confirmed would be lost when she goes on to Save.
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ADDING and self.line.text().strip() and not with_ctrl:
            self.commit()
            return True
        chips = self._content.chips()
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and chips:
            self._remove(chips[-1])
            return True
        return False

    def _mark(self, wrong: bool) -> None:
        self.frame.show_error(wrong)
