"""A lesson set for reading: larger lines than a note, and headings that part it."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from salesdesk.ui.theme.painting.text import line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.markdown import NoteDocument

ABOVE_HEADING, BELOW_HEADING, BELOW_TEXT = 20, 4, 8
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class ReadingDocument(NoteDocument):
    """See NoteDocument."""

    def _set_type(self) -> None:
        self.setDefaultFont(theme().font('read', figures=False))
        block = self.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            spaced = block.blockFormat()
            heading = bool(spaced.headingLevel())
            spaced.setTopMargin(ABOVE_HEADING if heading and block.blockNumber() else 0)
            spaced.setBottomMargin(BELOW_HEADING if heading else 0 if block.textList() else BELOW_TEXT)
            spaced.setLineHeight(line_height('body' if heading else 'read'), FIXED)
            cursor.setBlockFormat(spaced)
            if heading:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                # Not merged: the size Markdown gives a heading is a share of the document's, and would win.
                look = QTextCharFormat()
                look.setFont(theme().font('body', 'semibold', figures=False))
                look.setForeground(theme().color('text-2'))
                cursor.setCharFormat(look)
            block = block.next()
