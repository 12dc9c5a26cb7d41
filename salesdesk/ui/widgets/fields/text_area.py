"""Several lines of text: the box grows with them, from two lines to six."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from salesdesk.ui.theme.painting.text import line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.field_frame import FieldFrame

MIN_LINES, MAX_LINES = 2, 6
PADDING_TOP, PADDING_SIDE = 8, 11
# How Qt ends a paragraph, and a line within one.
LINE_ENDS = {0x2029: '\n', 0x2028: '\n'}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingEdit(QTextEdit):
    """Plain text in lines of the type scale; Tab leaves it, Ctrl+Enter is left to the form around it."""

    def __init__(self, min_lines: int, max_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._min_lines, self._max_lines = min_lines, max_lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme().font('body', figures=False))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.document().blockCountChanged.connect(self._space_lines)
        self.set_text('')

    def set_text(self, text: str) -> None:
        """Replaces the text; nothing of it can be undone."""
        self.setPlainText(text)
        self._space_lines()
        self.document().clearUndoRedoStacks()
        self._fit()

    def written(self) -> str:
        """What stands there. Qt's own toPlainText() would turn the hard spaces of French into soft ones."""
        return self.document().toRawText().translate(LINE_ENDS)

    def _space_lines(self) -> None:
        """Gives every line the height of the type scale; what is pasted comes without it."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(line_height('body'), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        cursor.endEditBlock()

    def _fit(self) -> None:
        line = line_height('body')
        lines = round(self.document().size().height() / line)
        self.setFixedHeight(max(self._min_lines, min(lines, self._max_lines)) * line)
        grown = lines > self._max_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if grown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def event(self, event: QEvent) -> bool:
        # Qt keeps Ctrl+Z to itself in every text: with nothing typed to take back, it is the program's.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            has = self.document().isUndoAvailable(), self.document().isRedoAvailable()
            if (event.matches(undo) and not has[0]) or (event.matches(redo) and not has[1]):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt's own Enter in an empty line takes its spacing away instead of adding a line.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)


class TextArea(Field):
    """`edited(text)` at every change she makes."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        placeholder: str = '',
        text: str = '',
        hint: str = '',
        min_lines: int = MIN_LINES,
        max_lines: int = MAX_LINES,
        parent: QWidget | None = None,
    ) -> None:
        edit = GrowingEdit(min_lines, max_lines)
        frame = FieldFrame(edit)
        frame.row.setContentsMargins(PADDING_SIDE, PADDING_TOP, PADDING_SIDE, PADDING_TOP)
        super().__init__(label, frame, edit, hint=hint, parent=parent)
        self.edit, self.frame = edit, frame
        edit.setPlaceholderText(placeholder)
        edit.set_text(text)
        self._quiet = False
        edit.textChanged.connect(self._edited)

    def text(self) -> str:
        return self.edit.written().strip()

    def set_text(self, text: str) -> None:
        self._quiet = True
        self.edit.set_text(text)
        self._quiet = False

    def _edited(self) -> None:
        if not self._quiet:
            self.clear_error()
            self.edited.emit(self.text())

    def _mark(self, wrong: bool) -> None:
        self.frame.show_error(wrong)
