"""A desk in plain Python: the rules of the sales process and an undo stack that fit on one screen."""

from dataclasses import dataclass, replace

STAGES = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing')


@dataclass(frozen=True)
class Known:
    """A deal as the model knows it; ready deals pass every gate, the others none."""

    title: str
    ready: bool
    stage: int = 0
    status: str = 'open'
    deleted: bool = False

    @property
    def is_open(self) -> bool:
        return self.status == 'open' and not self.deleted

    def may_move(self, target: int, *, anyway: bool) -> bool:
        """Back is free; forward goes one stage at a time and through the gate."""
        forward = target > self.stage
        return self.is_open and (not forward or (target == self.stage + 1 and (self.ready or anyway)))

    @property
    def may_reopen(self) -> bool:
        """An open one stays as it is; one in the trash must come out first."""
        return self.status == 'open' or not self.deleted


class Model:
    """Deals as they should be, as they were before each action, and what can be redone."""

    def __init__(self, deals: dict[int, Known]) -> None:
        self.deals = deals
        self.past: list[dict[int, Known]] = []
        self.future: list[dict[int, Known]] = []

    def act(self, deal_id: int, known: Known) -> None:
        """An action, if it changes anything."""
        if self.deals.get(deal_id) != known:
            self.past.append(self.deals)
            self.deals = self.deals | {deal_id: known}
            self.future.clear()

    def change(self, deal_id: int, **fields: object) -> None:
        self.act(deal_id, replace(self.deals[deal_id], **fields))  # type: ignore[arg-type]

    def undo(self) -> bool:
        return self._step(self.past, self.future)

    def redo(self) -> bool:
        return self._step(self.future, self.past)

    def _step(self, source: list[dict[int, Known]], target: list[dict[int, Known]]) -> bool:
        if not source:
            return False
        target.append(self.deals)
        self.deals = source.pop()
        return True
