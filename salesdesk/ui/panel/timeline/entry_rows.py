"""The lines of the timeline as they stand below each other, without a widget."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.ui.panel.timeline.entry_layout import HEAD, INDENT, EntryLayout
from salesdesk.ui.panel.timeline.entry_painter import menu_box
from salesdesk.ui.theme.painting.text import line_height, text_width

SIDE, LEAST = 20, 120


class EntryRows:
    """Layouts for one width; `when` says the time of an entry in words."""

    def __init__(self, when: Callable[[TimelineEntry], str]) -> None:
        self.layouts: list[EntryLayout] = []
        self._when = when
        self._tops: list[int] = [0]
        self._room = LEAST

    @property
    def height(self) -> int:
        return self._tops[-1]

    @property
    def words(self) -> list[str]:
        """Each line as screen readers hear it."""
        return [layout.words for layout in self.layouts]

    def show(self, entries: Sequence[TimelineEntry]) -> None:
        """What did not change keeps its layout: a page of notes is not parsed again for a new line."""
        known = {(layout.entry, layout.when): layout for layout in self.layouts if layout.width == self._room}
        made = [EntryLayout(entry, self._when(entry), self._room) for entry in entries]
        self.layouts = [known.get((layout.entry, layout.when), layout) for layout in made]
        self._tops = [0, *accumulate(layout.height for layout in self.layouts)]

    def fit(self, width: int) -> None:
        """Breaks everything anew to the width of the view."""
        self._room = max(LEAST, width - 2 * SIDE)
        entries = [layout.entry for layout in self.layouts]
        # Another theme has other colours in its documents: nothing is kept.
        self.layouts = []
        self.show(entries)

    def row_of(self, entry: TimelineEntry | None) -> int:
        """Where it stands now, -1 if it is gone."""
        if entry is None:
            return -1
        keys = [(layout.entry.kind, layout.entry.id) for layout in self.layouts]
        return keys.index((entry.kind, entry.id)) if (entry.kind, entry.id) in keys else -1

    def rect_of(self, row: int) -> QRectF:
        return QRectF(SIDE, self._tops[row], self._room, self.layouts[row].height)

    def between(self, top: float, bottom: float) -> range:
        """The rows that are seen there."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, min(len(self.layouts), bisect_right(self._tops, bottom)))

    def row_at(self, spot: QPointF) -> int:
        row = bisect_right(self._tops, spot.y()) - 1
        return row if 0 <= row < len(self.layouts) else -1

    def link_at(self, spot: QPointF) -> str:
        """Where the link under a point leads, '' for none."""
        row = self.row_at(spot)
        document = self.layouts[row].document if row >= 0 else None
        if document is None:
            return ''
        corner = self.rect_of(row).topLeft() + QPointF(INDENT, HEAD)
        return document.documentLayout().anchorAt(spot - corner)

    def is_on_cause(self, spot: QPointF) -> bool:
        """Whether a point lies on the words that lead to a rule."""
        row = self.row_at(spot)
        if row < 0 or not self.layouts[row].leading:
            return False
        layout, box, line = self.layouts[row], self.rect_of(row), line_height('body')
        top = box.top() + HEAD + (len(layout.lines) - layout.leading) * line
        width = max(text_width(text, 'body') for text in layout.lines[-layout.leading :])
        return QRectF(box.left() + INDENT, top, width, layout.leading * line).contains(spot)

    def is_on_menu(self, spot: QPointF) -> bool:
        row = self.row_at(spot)
        if row < 0 or not self.layouts[row].has_menu:
            return False
        return menu_box(self.layouts[row], self.rect_of(row)).contains(spot)
