"""What was found as rows of the palette, in groups."""

from collections.abc import Callable
from datetime import date, tzinfo

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.capture.found import Found
from salesdesk.domain.errors import NotFound
from salesdesk.domain.search import RecordType, SearchHit
from salesdesk.i18n.formats import day_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import money
from salesdesk.ui.palette.palette_row import PaletteRow, StageMark

_GROUPS = {
    RecordType.DEAL: (mark('Deals'), 'square-kanban'),
    RecordType.CONTACT: (mark('People'), 'user'),
    RecordType.ORGANIZATION: (mark('Organisations'), 'users'),
    RecordType.NOTE: (mark('Notes'), 'sticky-note'),
    RecordType.ACTIVITY: (mark('Actions'), 'calendar'),
    RecordType.LESSON: (mark('Lessons'), 'lightbulb'),
}
Open = Callable[[SearchHit], object]


class FoundRows:
    """Makes rows; `open_hit` is what Enter does with one."""

    def __init__(self, book: ProcessBook, open_hit: Open, zone: tzinfo | None) -> None:
        self._book = book
        self._open_hit = open_hit
        self._zone = zone

    def rows(self, found: Found, today: date) -> list[PaletteRow]:
        """Under a caption for each kind; what only belongs to a company of the line stands under one for all."""
        rows: list[PaletteRow] = []
        for kind, (caption, icon) in _GROUPS.items():
            hits = found.hits.get(kind, [])
            if hits and not (found.is_related and rows):
                rows.append(PaletteRow(_('Results') if found.is_related else _(caption)))
            rows += [self._row(hit, found, icon, today) for hit in hits]
        return rows

    def _row(self, hit: SearchHit, found: Found, icon: str, today: date) -> PaletteRow:
        # What is there because of a company has met no word of the line.
        words = () if found.is_related else found.words
        detail, trailing, stage = hit.detail, '', None
        if hit.kind is RecordType.DEAL:
            face = found.deals[hit.id]
            trailing, stage = money(face.amount), self._stage(found, hit.id)
        elif hit.kind is RecordType.CONTACT:
            person = found.people[hit.id]
            detail = ', '.join(part for part in (person.job_title, hit.detail) if part)
            trailing = person.phone or person.email
        elif hit.kind is not RecordType.ORGANIZATION:
            trailing = day_text(hit.at.astimezone(self._zone).date(), today)
        return PaletteRow(
            hit.title or _('Note'), lambda: self._open_hit(hit), detail, trailing,
            is_amount=hit.kind is RecordType.DEAL, second='' if found.is_related else hit.snippet, icon=icon,
            stage=stage, words=words,
        )  # fmt: skip

    def _stage(self, found: Found, deal_id: int) -> StageMark:
        face = found.deals[deal_id]
        if face.is_won or face.is_lost:
            return StageMark(ending='won' if face.is_won else 'lost')
        return stage_mark(self._book, face.pipeline_id, face.stage_id)


def stage_mark(book: ProcessBook, pipeline_id: int, stage_id: int) -> StageMark:
    """A stage's place; the first one where the process does not know it any more."""
    try:
        ids = [stage.id for stage in book.process(pipeline_id).active]
    except NotFound:
        return StageMark()
    return StageMark(ids.index(stage_id) if stage_id in ids else 0, max(1, len(ids)))
