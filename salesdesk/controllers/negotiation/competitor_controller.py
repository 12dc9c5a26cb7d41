"""Who else is in the race for a deal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from salesdesk.controllers.deals.edits import same_name
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.storage.closing.deal_records import find_competitor, read_deal_competitors
from salesdesk.storage.deals.deal_details import names_like
from salesdesk.storage.unit_of_work import UnitOfWork

SUGGESTIONS = 8


@dataclass(frozen=True)
class CompetitorOfDeal:
    """A competitor as the panel lists it: its price as far as known."""

    competitor: Competitor
    price: Money | None
    note: str


def competitor_id_of(work: UnitOfWork, name: str, *, had_id: int | None = None) -> int | None:
    """The competitor of that name, made if it is new; None for an empty name. Inside the action of the caller.

    had_id: the one that stands there already, deleted or not, which is meant if it bears that name.
    """
    if not name.strip():
        return None
    had = work.find(Competitor, had_id) if had_id is not None else None
    if had is not None and same_name(had.name, name):
        return had.id
    known = find_competitor(work.database, name)
    if known is None:
        known = Competitor(work.new_id(), name.strip(), work.now)
        work.save(known)
    return known.id


def note_competitor(work: UnitOfWork, deal_id: int, competitor_id: int, price: Money | None) -> None:
    """In the race for that deal; what was known of it stays, but for a new price. Inside the action of the caller."""
    known = work.find(DealCompetitor, deal_id, competitor_id) or DealCompetitor(deal_id, competitor_id)
    work.save(replace(known, price=price or known.price))


class CompetitorController:
    """Add, change, remove: each one action, one undo step. NotFound if one of them is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def suggest(self, typed: str) -> list[str]:
        """Known names that hold what was typed, those that begin with it first."""
        return names_like(self._workspace.database, 'competitor', typed, SUGGESTIONS)

    def of_deal(self, deal_id: int) -> list[CompetitorOfDeal]:
        """By name."""
        work = self._workspace.reading()
        return [
            CompetitorOfDeal(work.get(Competitor, one.competitor_id), one.price, one.note)
            for one in read_deal_competitors(self._workspace.database, deal_id)
        ]

    def put(self, deal_id: int, name: str, price: Money | None = None, note: str = '') -> int:
        """In the race at that price: found by name or made, added or changed. Returns its id; FieldInvalid for none."""
        if not name.strip():
            raise FieldInvalid('competitor', 'empty')
        with self._acting('put_competitor', deal_id, name.strip()) as work:
            competitor_id = competitor_id_of(work, name)
            assert competitor_id is not None
            work.save(DealCompetitor(deal_id, competitor_id, price, note.strip()))
        return competitor_id

    def remove(self, deal_id: int, competitor_id: int) -> None:
        """Out of the race; the competitor itself stays."""
        name = self._workspace.reading().get(Competitor, competitor_id).name
        with self._acting('remove_competitor', deal_id, name) as work:
            work.forget_link('deal_competitor', deal_id=deal_id, competitor_id=competitor_id)

    @contextmanager
    def _acting(self, key: str, deal_id: int, name: str) -> Iterator[UnitOfWork]:
        title = self._workspace.reading().get(Deal, deal_id).title
        with self._workspace.transaction(titled(key, title=title, name=name)) as work:
            yield work
