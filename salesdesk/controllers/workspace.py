"""An open database and its history: one transaction is one action, one undo step, one refresh."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from salesdesk.controllers.clock import Clock
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.on_demand import on_demand
from salesdesk.storage.automation.acting import acts_by_itself
from salesdesk.storage.connection.database import Database
from salesdesk.storage.ids import IdSource, last_id
from salesdesk.storage.journal import Journal, JournalEntry
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.touched_records import touched_by

if TYPE_CHECKING:
    from salesdesk.storage.unit_of_work import UnitOfWork
else:
    # The board is read without one; it knows every kind of record there is.
    UnitOfWork = on_demand('salesdesk.storage.unit_of_work', 'UnitOfWork')

# An action can be taken back for this long, and the last ones for ever.
UNDO_DAYS = 30
UNDO_COUNT = 200

Listener = Callable[[Touched], None]
Reaction = Callable[['Workspace', 'UnitOfWork'], object]


class ActionTitle(NamedTuple):
    """What an action is called: a key that ui and cli have a sentence for, and the values in it."""

    key: str
    values: dict[str, str]


def titled(key: str, **values: str | int | Wording) -> ActionTitle:
    """A title with its values; a name in two languages is kept in both, for she may read it in the other one later."""
    texts: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, Wording):
            texts |= {f'{name}_fr': value.read('fr'), f'{name}_en': value.read('en')}
        else:
            texts[name] = str(value)
    return ActionTitle(key, texts)


def _stay_still(_workspace: 'Workspace', _work: 'UnitOfWork') -> None:
    """Nothing follows."""


class Workspace:
    """Knows the database, the clock and the history, and no deal. Used by one thread; a job opens its own."""

    def __init__(self, database: Database, clock: Clock, react: Reaction = _stay_still) -> None:
        """react: what follows of an action by itself; called while something is to act, before the action is kept."""
        self.database = database
        self.clock = clock
        self._react = react
        self._ids = IdSource(after=last_id(database))
        self._journal = Journal(database)
        self._listeners: list[Listener] = []
        self._moment, self._state = database.moment(), self._read_state()

    @property
    def path(self) -> Path:
        return self.database.path

    @contextmanager
    def transaction(self, title: ActionTitle) -> 'Iterator[UnitOfWork]':
        """One action. What is raised inside undoes all of it; when it ends well it is on the disk, then listeners hear.

        What follows of it by itself belongs to it. An action that changed nothing leaves no trace in the history.
        """
        touched = Touched()
        with self.database.transaction():
            work = UnitOfWork(self.database, self._ids, self.clock.now())
            with self._journal.recording() as recording:
                yield work
                if work.changes and acts_by_itself(self.database):
                    self._react(self, work)
                changeset = recording.changeset()
            if changeset:
                entry = JournalEntry(self._next_action_id(), title.key, title.values)
                self._journal.store(entry, to_ms(work.now), changeset)
                touched = touched_by(changeset, self.database)
        self._publish(touched)

    @contextmanager
    def unrecorded(self) -> 'Iterator[UnitOfWork]':
        """A transaction outside the history: the first filling of a new database."""
        with self.database.transaction():
            yield UnitOfWork(self.database, self._ids, self.clock.now())
        self._publish(EVERYTHING)

    @contextmanager
    def aside(self) -> 'Iterator[UnitOfWork]':
        """A transaction outside the history of which no page needs to hear: that something was looked at."""
        with self.database.transaction():
            yield UnitOfWork(self.database, self._ids, self.clock.now())

    def reading(self) -> 'UnitOfWork':
        """For looking only: nothing is to be saved with it."""
        return UnitOfWork(self.database, self._ids, self.clock.now())

    def undo_title(self) -> ActionTitle | None:
        """What Ctrl+Z would take back."""
        return _title(self._journal.to_undo())

    def redo_title(self) -> ActionTitle | None:
        return _title(self._journal.to_redo())

    def undo(self) -> ActionTitle | None:
        """Takes the last action back, also an earlier day’s; None if there is none. UndoConflict changes nothing."""
        return self._replay(self._journal.to_undo, self._journal.undo)

    def redo(self) -> ActionTitle | None:
        return self._replay(self._journal.to_redo, self._journal.redo)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after every action; the function returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def look_for_changes_elsewhere(self) -> bool:
        """Whether another program (an import, a second window) wrote to the file; listeners are told to read again."""
        moment, before = self.database.moment(), self._moment
        if moment == before:
            return False
        self._moment = moment
        state, self._state = self._state, self._read_state()
        # SQLite counts commits of other connections apart, so her own work is not read twice. And the search index and
        # the figures are written through another connection for minutes after an import: nobody needs to redraw.
        if moment[1] == before[1] or state == self._state:
            return False
        self._publish(EVERYTHING)
        return True

    def forget_old_actions(self) -> None:
        """Keeps the journal small: called once at start."""
        # Whichever keeps more: a seller back from a month's leave can still undo.
        keep_from = to_ms(self.clock.now() - timedelta(days=UNDO_DAYS))
        with self.database.transaction():
            self._journal.prune(keep_from, UNDO_COUNT)

    def close(self) -> None:
        self._listeners.clear()
        self.database.close()

    def _replay(
        self, find: Callable[[], JournalEntry | None], replay: Callable[[JournalEntry, int, int], bytes]
    ) -> ActionTitle | None:
        with self.database.transaction():
            entry = find()
            if entry is None:
                return None
            changeset = replay(entry, self._next_action_id(), to_ms(self.clock.now()))
            touched = touched_by(changeset, self.database)
        self._publish(touched)
        return _title(entry)

    def _next_action_id(self) -> int:
        """Undo reads the order of actions from their ids, those of another program included."""
        return self._ids.next(after=self._journal.last_id())

    def _publish(self, touched: Touched) -> None:
        if touched != Touched():
            # A copy: a page that closes in answer takes itself off the list.
            for listener in list(self._listeners):
                listener(touched)

    def _read_state(self) -> tuple[int, str]:
        """The last thing done, and the settings, which are changed without being done."""
        return last_id(self.database), repr(self.database.rows('SELECT key, value FROM setting ORDER BY key'))


def _title(entry: JournalEntry | None) -> ActionTitle | None:
    return ActionTitle(entry.key, dict(entry.values)) if entry else None
