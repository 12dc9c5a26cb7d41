"""A letter to be read and selected: plain text in which what is missing can be seen at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from salesdesk.domain.letters.filling import Part
from salesdesk.i18n.translator import in_language
from salesdesk.ui.letters.looks.part_looks import part_format, part_text
from salesdesk.ui.theme.painting.text import line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

ROLE = 'body'


class LetterView(QTextEdit):
    """Read-only; Tab leaves it. most_lines: as high as its text, up to so many lines; 0: as its place."""

    def __init__(self, name: str, most_lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self._parts: Sequence[Part] = ()
        self._language = ''
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme().font(ROLE, figures=False))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.keyboard_focus = KeyboardFocus(self, 4, gap=-2)
        if most_lines:
            self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
            self._fit()

    def show_parts(self, parts: Sequence[Part], language: str) -> None:
        """In the language of the letter; the same parts leave the scroll bar and a selection where they are."""
        if (parts, language) != (self._parts, self._language):
            self._parts, self._language = parts, language
            self._write()

    def shown_text(self) -> str:
        """What stands there."""
        return self.document().toRawText().translate({0x2029: '\n', 0x2028: '\n'})

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Another theme: the colours are in the text.
        if event.type() == QEvent.Type.PaletteChange and self.__dict__.get('_parts'):
            self._write()

    def _write(self) -> None:
        place = self.verticalScrollBar().value()
        self.clear()
        spaced = QTextBlockFormat()
        spaced.setLineHeight(line_height(ROLE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(spaced)
        with in_language(self._language):
            for part in self._parts:
                cursor.insertText(part_text(part), part_format(part.kind))
        # What is written carries its own cursor along, and the view would follow it to the end.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def _fit(self) -> None:
        line = line_height(ROLE)
        lines = round(self.document().size().height() / line)
        self.setFixedHeight(max(1, min(lines, self._most_lines)) * line)
