"""Marks the fields of a template while she writes it."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from salesdesk.domain.letters.filling import PartKind, fill
from salesdesk.ui.letters.looks.part_looks import part_format
from salesdesk.ui.theme.theme import theme


class FieldHighlighter(QSyntaxHighlighter):
    """A field stands on a grey ground, what only she knows on amber, what is no field on red."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        # No field goes on in the next line, so each line is read alone.
        at = 0
        for part in fill(text, {}):
            if part.kind is not PartKind.PLAIN:
                self.setFormat(at, len(part.text), self._format(part.kind))
            at += len(part.text)

    def _format(self, kind: PartKind) -> QTextCharFormat:
        if kind is not PartKind.EMPTY:
            return part_format(kind)
        field, look = QTextCharFormat(), theme()
        field.setBackground(look.color('hover' if look.name == 'dark' else 'sunken'))
        field.setForeground(look.color('text'))
        return field
