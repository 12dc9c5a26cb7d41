"""Finds anything by a few letters: deals, people, companies, notes, activities."""

from collections.abc import Callable, Iterable
from time import sleep

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.identities import refresh_keys
from salesdesk.controllers.search.phone_region import phone_region
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.search import RecordType, SearchHit, words_of
from salesdesk.storage.knowledge.lesson_terms import pending_lessons, refresh_lessons
from salesdesk.storage.search.indexing import (
    NAMED,
    WORD_TABLES,
    join_parts,
    pending,
    pends_more_than,
    read_pending,
    read_texts,
    write_texts,
)
from salesdesk.storage.search.search_query import find_ids, find_parts, read_hits

# What changed since the last search is read before the next one; more than that (an import) is read by a job. She does
# not wait for it, nor for what it is writing: a letter is answered from what has been read.
AT_ONCE = 1000
# A batch locks the file: what she does meanwhile waits until it is written, and then comes first.
BATCH = 500
# She opens a deal: each lesson takes a millisecond to read.
LESSONS_AT_ONCE = 50
GIVE_WAY_SECONDS = 0.03
# After so many records the parts of the index are joined, so many pages at a time.
MANY, PAGES = 10_000, 500
GROUP = 8

Progress = Callable[[int, int], object]


class SearchController:
    """Asks the index, and keeps it in step. Nothing here is an action: the index is made of the records."""

    def __init__(self, workspace: Workspace, region: str = 'FR') -> None:
        """region: where phones without a country code are dialled."""
        self._workspace = workspace
        self._region = region

    def find(self, typed: str, limit: int = GROUP) -> dict[RecordType, list[SearchHit]]:
        """By kind, newest first, at most `limit` of each; kinds without a hit are left out. Words are ANDed."""
        words = words_of(typed)
        if not words:
            return {}
        self.read_new()
        database = self._workspace.database
        found = {kind: find_ids(database, kind, words, limit) for kind in (*NAMED, RecordType.NOTE)}
        # Notes and activities share an index: each row is one or the other.
        found[RecordType.ACTIVITY] = found[RecordType.NOTE]
        for kind, id_ in find_parts(database, words, limit):
            if len(found[kind]) < limit and id_ not in found[kind]:
                found[kind].append(id_)
        hits = {kind: read_hits(database, kind, ids, words) for kind, ids in found.items() if ids}
        return {kind: shown for kind, shown in hits.items() if shown}

    def read_new(self) -> None:
        """Brings the index up to date where that is quick."""
        if not self.is_behind():
            self.read_some(AT_ONCE)

    def is_behind(self) -> bool:
        """So much waits that a job reads it: what is found now may not be all."""
        return pends_more_than(self._workspace.database, AT_ONCE)

    def read_some(self, limit: int) -> int:
        """Brings the index up to date by at most so many records; returns how many it read."""
        database = self._workspace.database
        wanted = read_pending(database, limit)
        if wanted:
            with database.transaction():
                self._read(wanted)
        return len(wanted)

    def read_lessons(self) -> None:
        """Brings up to date what lessons are suggested by, whatever else waits: a few, the rest by and by."""
        database = self._workspace.database
        wanted = pending_lessons(database, LESSONS_AT_ONCE)
        if wanted:
            with database.transaction():
                self._read(wanted)

    def read_all(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Reads everything that is waiting, in batches: she may go on writing in between."""
        total = pending(self._workspace.database)
        done = 0
        while not cancelled() and (read := self.read_some(BATCH)):
            done += read
            progress(min(done, total), total)
            if read == BATCH:
                sleep(GIVE_WAY_SECONDS)
        if done > MANY:
            self._join(cancelled)

    def _join(self, cancelled: Callable[[], bool]) -> None:
        """Each letter is looked for in every part of the index: after very many batches that takes twice as long."""
        for table in WORD_TABLES:
            anew = True
            while not cancelled() and join_parts(self._workspace.database, table, PAGES, anew=anew):
                anew = False
                sleep(GIVE_WAY_SECONDS)

    def _read(self, wanted: Iterable[tuple[RecordType, int]]) -> None:
        listed = list(wanted)
        database = self._workspace.database
        write_texts(database, listed, read_texts(database, listed))
        refresh_keys(database, listed, self._region)
        refresh_lessons(database, listed)


def search_of(workspace: Workspace) -> SearchController:
    """The search of an open database, with phones read as the seller dials them."""
    preferences = PreferencesController(workspace).preferences
    return SearchController(workspace, phone_region(preferences.language, preferences.currency))
