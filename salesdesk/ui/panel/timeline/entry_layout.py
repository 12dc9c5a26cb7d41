"""How a line of the timeline stands: its words broken to the width, and the height they take."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil

from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.ui.panel.timeline.texts.automated_texts import cause_of
from salesdesk.ui.panel.timeline.texts.entry_texts import body_of, chip_of, icon_of, title_of
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.theme.painting.text import layout_text, line_height
from salesdesk.ui.widgets.text.markdown import NoteDocument

DOT, INDENT, HEAD, BELOW = 24, 34, 24, 14


@dataclass(frozen=True)
class EntryLayout:
    """Measured once for a width; a note keeps the document it is painted with."""

    entry: TimelineEntry
    when: str
    width: int

    @cached_property
    def title(self) -> str:
        return title_of(self.entry)

    @cached_property
    def icon(self) -> str:
        return icon_of(self.entry)

    @cached_property
    def chip(self) -> Chip | None:
        return chip_of(self.entry)

    @cached_property
    def body(self) -> str:
        return body_of(self.entry)

    @cached_property
    def document(self) -> NoteDocument | None:
        is_note = self.entry.kind is EntryKind.NOTE
        return NoteDocument(self.entry.text, self.width - INDENT) if is_note else None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The body, of all but notes."""
        return layout_text(self.body, 'body', self.width - INDENT) if self.body and self.document is None else ()

    @cached_property
    def leading(self) -> int:
        """How many lines of the body, the last ones, lead to the rule that did it."""
        cause = cause_of(self.entry)
        return len(layout_text(cause, 'body', self.width - INDENT)) if cause else 0

    @cached_property
    def height(self) -> int:
        if self.document is not None:
            return HEAD + ceil(self.document.size().height()) + BELOW
        return HEAD + len(self.lines) * line_height('body') + BELOW

    @property
    def has_menu(self) -> bool:
        return self.entry.kind in (EntryKind.NOTE, EntryKind.ACTIVITY, EntryKind.FILE, EntryKind.OBJECTED)

    @property
    def words(self) -> str:
        """All of it for who cannot see it."""
        chip = self.chip.text if self.chip else ''
        return ', '.join(part for part in (self.title, chip, self.when, self.body) if part)
