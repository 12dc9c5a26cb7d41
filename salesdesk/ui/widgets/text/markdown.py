"""What she wrote in Markdown, set in the type of the program. Nothing is fetched, HTML is only text."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPalette, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from salesdesk.ui.theme.painting.line_breaking import with_marks_held
from salesdesk.ui.theme.theme import theme

# What a link may lead to: a note may come from a file of somebody else's.
OPENED = ('http', 'https', 'mailto', 'tel')
LINE = 18


class NoteDocument(QTextDocument):
    """Laid out in `width` px. Pictures stay their words: a note must not look anything up."""

    def __init__(self, text: str, width: float) -> None:
        super().__init__()
        self.setDocumentMargin(0)
        # Only read: nothing of it needs to be remembered for undo.
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(theme().font('body'))
        self.setIndentWidth(18)
        # A seller's Enter is a new line; in Markdown alone it would be a blank.
        self.setMarkdown(with_marks_held(text).replace('\n', '  \n'), QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._set_type()
        self.setTextWidth(width)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        return None

    def _set_type(self) -> None:
        """Headings in the weight, not in the size, of a heading: the timeline has one size of text."""
        block = self.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            spaced = block.blockFormat()
            spaced.setTopMargin(0)
            spaced.setBottomMargin(0)
            cursor.setBlockFormat(spaced)
            if spaced.headingLevel():
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                heading = QTextCharFormat()
                heading.setFont(theme().font('body', 'semibold'))
                heading.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                cursor.mergeCharFormat(heading)
            block = block.next()


def palette_of_text(base: QPalette) -> QPalette:
    """The colours in which a note is painted."""
    palette = QPalette(base)
    palette.setColor(QPalette.ColorRole.Text, theme().color('text-2'))
    palette.setColor(QPalette.ColorRole.Link, theme().color('accent-text'))
    return palette


def open_link(target: str) -> bool:
    """Opens a link of a note in the program it is for; False for one that leads elsewhere."""
    # Anything else could start a program or open a file of this computer.
    url = QUrl(target)
    if url.scheme().lower() not in OPENED:
        return False
    return QDesktopServices.openUrl(url)
