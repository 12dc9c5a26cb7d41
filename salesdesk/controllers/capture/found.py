"""What the palette finds for a line: of the line itself, or of the company and the person it speaks of."""

from dataclasses import dataclass, replace

from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.search import RecordType, SearchHit, words_of
from salesdesk.storage.search.faces import DealFace, PersonFace, deal_faces, person_faces

EACH = 5
# Of a company that a line speaks of, so many deals and people are enough to go on with.
EACH_RELATED = 2


@dataclass(frozen=True, slots=True)
class Found:
    """Hits by kind, newest first, the words that were looked for, and the faces of deals and people by id."""

    hits: dict[RecordType, list[SearchHit]]
    words: tuple[str, ...]
    deals: dict[int, DealFace]
    people: dict[int, PersonFace]
    is_related: bool = False

    def __bool__(self) -> bool:
        return bool(self.hits)


NOTHING = Found({}, (), {}, {})


class PaletteSearch:
    """Looks only; every question is answered from an index."""

    def __init__(self, workspace: Workspace, search: SearchController) -> None:
        self._database = workspace.database
        self._search = search

    def find(self, line: str, related: str = '', organization_id: int | None = None) -> Found:
        """What holds all words of the line; if nothing does, the deals and people of the name it speaks of.

        organization_id: of namesakes, only what belongs to this one.
        """
        found = self._faced(self._search.find(line, EACH), line)
        if found or not related:
            return found
        hits = self._search.find(related, EACH)
        own = {kind: [hit for hit in hits.get(kind, ()) if organization_id in {None, hit.organization_id}]
               for kind in (RecordType.DEAL, RecordType.CONTACT)}  # fmt: skip
        return _the_first(self._faced({kind: rows for kind, rows in own.items() if rows}, related))

    def _faced(self, hits: dict[RecordType, list[SearchHit]], typed: str) -> Found:
        deals = deal_faces(self._database, [hit.id for hit in hits.get(RecordType.DEAL, ())])
        people = person_faces(self._database, [hit.id for hit in hits.get(RecordType.CONTACT, ())])
        return Found(hits, words_of(typed), deals, people)


def _the_first(found: Found) -> Found:
    """Open deals before closed ones, and few of each: they only remind her of what is there."""

    def is_closed(hit: SearchHit) -> bool:
        face = found.deals.get(hit.id)
        return face is not None and (face.is_won or face.is_lost)

    hits = {kind: sorted(rows, key=is_closed)[:EACH_RELATED] for kind, rows in found.hits.items()}
    return replace(found, hits=hits, is_related=True)
