"""What the lists of this tab have in common: a line moved, one taken away, a name to be typed."""

from typing import Any

from PySide6.QtCore import Qt

from salesdesk.ui.settings.ordering.record_list import RecordList
from salesdesk.ui.widgets.fields.line_field import LineField


def edit_text(field: LineField) -> None:
    """The keyboard in it, its words chosen: typing takes their place."""
    field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.line.selectAll()


def moved_ids(rows: RecordList[Any], step: int) -> list[int]:
    """The ids with the chosen one a place further; none where it stands at an end."""
    ids, row = rows.ids, rows.currentIndex().row()
    if not 0 <= row + step < len(ids):
        return []
    ids.insert(row + step, ids.pop(row))
    return ids


def neighbour_id(rows: RecordList[Any]) -> int:
    """The one below the chosen one, or the one above it, or none."""
    ids, row = rows.ids, rows.currentIndex().row()
    return next(iter([*ids[row + 1 : row + 2], *reversed(ids[:row])]), 0)
