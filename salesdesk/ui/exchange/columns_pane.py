"""What each column of a file is: its name, a cell of it, and the field it fills."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.exchange.file_look import FileLook
from salesdesk.exchange.tables.csv_table import Column
from salesdesk.i18n.translator import _
from salesdesk.ui.exchange.choice_rows import ChoiceRow, ChoiceRows
from salesdesk.ui.exchange.file_words import field_key, field_of, field_options
from salesdesk.ui.widgets.fields.select import Select

_LONGEST_SAMPLE = 120


class ColumnsPane(ChoiceRows):
    """`named(column, field)` when she says what a column is."""

    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('Columns of the file'), parent)
        self._shown: list[tuple[Column, str]] = []

    def show_look(self, look: FileLook) -> None:
        table, mapping = look.request.table, look.request.plan.mapping
        columns = [(column, _sample(table.sample, column.position)) for column in table.columns]
        if columns != self._shown:
            self._shown = columns
            self.show_rows(self._row(column, sample) for column, sample in columns)
        # Rows that stay keep the focus; only what they say may have changed.
        for (column, _cell), row in zip(columns, self.rows, strict=True):
            field = mapping[column.name]
            row.select.set_options(field_options(field, look.request.plan.own))
            row.select.choose(field_key(field))

    def _row(self, column: Column, sample: str) -> ChoiceRow:
        title = column.title or _('Column {number}').format(number=column.position + 1)
        select = Select(_('Field of the column {column}').format(column=title))
        select.chosen.connect(lambda key: self.named.emit(column.name, field_of(key)))
        return ChoiceRow(title, sample, select)


def _sample(rows: tuple[tuple[str, ...], ...], position: int) -> str:
    """The first cell that says something."""
    cells = (row[position].strip() for row in rows if position < len(row))
    return ' '.join(next((cell for cell in cells if cell), '')[:_LONGEST_SAMPLE].split())
