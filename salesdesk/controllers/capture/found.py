"""What the palette finds for a line: of the line itself, or of the company and the person it speaks of."""

from dataclasses import dataclass

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

    def find(self, line: str, related: str = '') -> Found:
        """What holds all words of the line; if nothing does, what belongs to the name it speaks of."""
        found = self._found(line, EACH)
        return found if found or not related else self._found(related, EACH_RELATED, is_related=True)

    def _found(self, typed: str, each: int, *, is_related: bool = False) -> Found:
        hits = self._search.find(typed, each)
        if is_related:
            # The company itself is what the line says already.
            hits = {kind: rows for kind, rows in hits.items() if kind in {RecordType.DEAL, RecordType.CONTACT}}
        deals = deal_faces(self._database, [hit.id for hit in hits.get(RecordType.DEAL, ())])
        people = person_faces(self._database, [hit.id for hit in hits.get(RecordType.CONTACT, ())])
        return Found(hits, words_of(typed), deals, people, is_related)
