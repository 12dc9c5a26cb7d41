"""The agenda as one list, read anew whenever something is touched; a section grows by a page when she asks."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import money, name_of
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.today.activity.line_texts import deal_of, spoken_line, subject_of, time_of
from salesdesk.ui.today.agenda.agenda_items import Head, Item, More, Row, count_text, items_of
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
PAGE = 30
TIME_WIDTH, AMOUNT_WIDTH = 54, 74


class AgendaModel(QAbstractListModel):
    """`time_width` and `amount_width` are what the widest text of their columns needs: dates and sums are never cut."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown = dict.fromkeys(Section, PAGE)
        self.items: Sequence[Item] = ()
        self.time_width, self.amount_width = TIME_WIDTH, AMOUNT_WIDTH

    @property
    def today(self) -> date:
        return self._workplace.clock.today()

    def read(self) -> None:
        """Reads every section, as far as it is shown."""
        items = items_of(self._workplace.agenda.parts(self._shown))
        self.beginResetModel()
        self.items = items
        rows = [item for item in items if isinstance(item, Row)]
        times = (text_size(time_of(row.line, row.section, self.today), 'body', 'medium') for row in rows)
        sums = (text_size(money(row.line.amount), 'body', 'medium') for row in rows)
        self.time_width = max(TIME_WIDTH, *times, 0)
        self.amount_width = max(AMOUNT_WIDTH, *sums, 0)
        self.endResetModel()

    def show_more(self, section: Section) -> None:
        self._shown[section] += PAGE
        self.read()

    def row_of(self, activity_id: int) -> int:
        """-1 where it is not shown."""
        found = (at for at, item in enumerate(self.items) if isinstance(item, Row) and item.line.id == activity_id)
        return next(found, -1)

    def line(self, row: int) -> AgendaLine | None:
        item = self.items[row] if 0 <= row < len(self.items) else None
        return item.line if isinstance(item, Row) else None

    def head_row(self, section: Section) -> int:
        found = (at for at, item in enumerate(self.items) if isinstance(item, Head) and item.section is section)
        return next(found, -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.items[index.row()], Head):
            # The arrows pass over what is not enabled.
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return _title_of(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, Row):
            return f'{subject_of(item.line)}\n{deal_of(item.line)}'
        return None

    def stage_place(self, line: AgendaLine) -> tuple[str, int, int]:
        """The name of a line's stage, its position from 0, and of how many; a removed stage stands last."""
        process = self._workplace.book.processes.get(line.pipeline_id)
        stage = process.stage(line.stage_id) if process else None
        if process is None or stage is None:
            return '', 0, 1
        active = list(process.active)
        return name_of(stage), active.index(stage) if stage in active else len(active) - 1, len(active)

    def _spoken(self, item: Item) -> str:
        if isinstance(item, Row):
            return spoken_line(item.line, self.stage_place(item.line)[0], self.today)
        return _title_of(item)


def _title_of(item: Item) -> str:
    match item:
        case Row():
            return subject_of(item.line)
        case Head():
            return f'{item.title} {count_text(item.count)}'
        case More():
            return _('Show more')
