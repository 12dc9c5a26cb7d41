"""Lives in which the seller also plans, calls and writes."""

from datetime import timedelta
from pathlib import Path

from any_lives import AnyLives

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction


class BusyLives(AnyLives):
    """The same, with activities."""

    def __init__(self, path: Path, seed: int) -> None:
        super().__init__(path, seed)
        self.acts += [(self.plan, 30), (self.complete, 40), (self.log, 40), (self.take_out, 3)]

    def settle(self) -> None:
        """From now on nothing is taken back."""
        self.acts = [(act, weight) for act, weight in self.acts if act not in (self.undo, self.redo)]

    def plan(self) -> None:
        on = self.desk.clock.today() + timedelta(days=self.random.randrange(30))
        self.desk.activities.plan(self.open_deal(), NewAction(self.kind(), on))

    def complete(self) -> None:
        self.desk.activities.complete(self.activity('done_at IS NULL AND deleted_at IS NULL'), self.done())

    def log(self) -> None:
        ago = timedelta(minutes=self.random.randrange(2 * 1440))
        kind, at = self.kind(), self.desk.clock.now() - ago
        self.desk.activities.log(self.deal(), kind, self.done(), at)

    def take_out(self) -> None:
        self.desk.activities.delete(self.activity('deleted_at IS NULL'))

    def open_deal(self) -> int:
        """For one that is closed nothing can be planned."""
        is_open = 'won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL'
        known = self.desk.workspace.database.rows(f'SELECT id FROM deal WHERE {is_open} ORDER BY id DESC LIMIT 12')
        return int(self.random.choice(known)[0]) if known else 0

    def kind(self) -> ActivityKind:
        """Calls, mostly."""
        return self.random.choice([*ActivityKind, ActivityKind.CALL, ActivityKind.CALL])

    def done(self) -> Done:
        return Done(self.random.choice([None, *ActivityResult]))

    def activity(self, condition: str) -> int:
        known = self.desk.workspace.database.rows(f'SELECT id FROM activity WHERE {condition}')
        return int(self.random.choice(known)[0]) if known else 0
