"""Find it before creating it: who is near what she types, and which records of the whole base may be one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.identities import KINDS, record_of, traits_by_id
from salesdesk.controllers.search.phone_region import phone_region
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.search import RecordType, words_of
from salesdesk.matching.blocking import LARGEST_BLOCK, blocking_keys
from salesdesk.matching.match import DUPLICATE, Match, Reason
from salesdesk.matching.near import near
from salesdesk.matching.record import Record, Traits
from salesdesk.matching.similarity import similarity
from salesdesk.matching.traits import traits_of
from salesdesk.storage.people.match_keys import Identity, ids_sharing, read_blocks, read_identities
from salesdesk.storage.people.merging import kept_apart
from salesdesk.storage.search.search_query import find_ids, find_parts

# While she types: so many sharing a key, and so many of a beginning, are looked at.
MOST_SHARING = 30
MOST_BEGINNING = 24
# With fewer than so many, slips are looked for: by beginnings of that length, or of the word without its last letters.
FEW, LEAST_BEGINNING, SLIP = 3, 3, 3
# Below it a record is not worth a look.
LEAST_NEAR = 0.5
SURE = 0.9

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class NearMatch:
    """A record that may be the one she means; reasons as codes, the weightiest first."""

    identity: Identity
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two records that may be one."""

    kind: RecordType
    one: Identity
    other: Identity
    match: Match


class DuplicatesController:
    """Nothing is merged here: it says who looks alike and why."""

    def __init__(self, workspace: Workspace, preferences: PreferencesController, search: SearchController) -> None:
        self._workspace = workspace
        self._preferences = preferences
        self._search = search

    @property
    def region(self) -> str:
        return phone_region(self._preferences.preferences.language, self._preferences.preferences.currency)

    def is_behind(self) -> bool:
        """Whether somebody near may not have been read yet: worth asking again a little later."""
        return self._search.is_behind()

    def near_people(self, record: Record, limit: int = 3, besides: int | None = None) -> list[NearMatch]:
        """People near what stands in the form so far, `besides` the one being edited; the nearest first."""
        return self._near(RecordType.CONTACT, record, limit, besides)

    def near_companies(self, record: Record, limit: int = 3, besides: int | None = None) -> list[NearMatch]:
        return self._near(RecordType.ORGANIZATION, record, limit, besides)

    def duplicates(
        self,
        kind: RecordType,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[DuplicatePair]:
        """Pairs of the whole base that may be one, those most alike first; what she has told apart is left out."""
        database = self._workspace.database
        self._search.read_all(lambda _done, _total: None, cancelled)
        apart = kept_apart(database)
        pairs = sorted(
            {pair for _key, ids in read_blocks(database, kind, LARGEST_BLOCK) for pair in _pairs(ids)} - apart
        )
        found: list[DuplicatePair] = []
        for start in range(0, len(pairs), 500):
            if cancelled():
                break
            found += self._compared(kind, pairs[start : start + 500])
            progress(min(start + 500, len(pairs)), len(pairs))
        return sorted(found, key=lambda pair: -pair.match.score)

    def _near(self, kind: RecordType, record: Record, limit: int, besides: int | None) -> list[NearMatch]:
        self._search.read_new()
        traits = traits_of(record, self.region)
        ids = [id_ for id_ in self._candidates(kind, record, traits) if id_ != besides]
        identities = read_identities(self._workspace.database, kind, ids)
        names = {one.name: one.score for one in near(record.name, [identity.name for identity in identities], len(ids))}
        rated = [self._rated(identity, kind, traits, names.get(identity.name, 0.0)) for identity in identities]
        found = sorted((one for one in rated if one.score >= LEAST_NEAR), key=lambda one: -one.score)
        return found[:limit]

    def _candidates(self, kind: RecordType, record: Record, traits: Traits) -> Iterator[int]:
        database = self._workspace.database
        words = words_of(record.name)
        found = dict.fromkeys(ids_sharing(database, kind, blocking_keys(traits), MOST_SHARING))
        if words:
            found |= dict.fromkeys(find_ids(database, kind, words, MOST_BEGINNING))
            found |= {id_: None for part, id_ in find_parts(database, words, MOST_BEGINNING) if part is kind}
        if words and len(found) < FEW:
            # A slip near the end of a word: 'antoine girardo' for Antoine Girardeau.
            beginnings = [_beginning(word) for word in words]
            found |= dict.fromkeys(find_ids(database, kind, beginnings, MOST_BEGINNING))
        return iter(found)

    def _rated(self, identity: Identity, kind: RecordType, traits: Traits, named: float) -> NearMatch:
        match = similarity(traits, traits_of(record_of(identity, kind), self.region))
        # Two may share a phone and be two; while she types, whoever has it is worth a look.
        reached = SURE if {Reason.SAME_EMAIL, Reason.SAME_PHONE} & set(match.reasons) else 0.0
        reasons = tuple(str(reason) for reason in match.reasons)
        return NearMatch(identity, max(match.score, named, reached), reasons or (('similar_name',) if named else ()))

    def _compared(self, kind: RecordType, pairs: Iterable[tuple[int, int]]) -> Iterator[DuplicatePair]:
        listed = list(pairs)
        ids = sorted({id_ for pair in listed for id_ in pair})
        identities = {one.id: one for one in read_identities(self._workspace.database, kind, ids)}
        traits = traits_by_id(identities.values(), kind, self.region)
        for one, other in listed:
            if one in traits and other in traits:
                match = similarity(traits[one], traits[other])
                if match.score >= DUPLICATE:
                    yield DuplicatePair(kind, identities[one], identities[other], match)


def _beginning(word: str) -> str:
    """So much of a long word that a slip behind it does no harm."""
    return word[: max(LEAST_BEGINNING, len(word) - SLIP)]


def _pairs(ids: list[int]) -> Iterator[tuple[int, int]]:
    return combinations(sorted(ids), 2)


DUPLICABLE = tuple(KINDS)
