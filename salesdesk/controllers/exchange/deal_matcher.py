"""Which rows of a file are deals that are there already: importing a file twice must change nothing."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import Enum

from salesdesk.domain.folding import fold
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.storage.deals.import_lookup import KnownDeal

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Match(Enum):
    """What a row is."""

    FRESH = 'fresh'
    ALREADY_THERE = 'already_there'
    IN_TRASH = 'in_trash'


class DealMatcher:
    """Matches by our id, else by the other program's, else by title, organisation and day of creation.

    Two rows of one file are two deals even if they look alike, unless they bear the same id: each deal that was there
    before answers for one row only.
    """

    def __init__(self, known: Iterable[KnownDeal], zone: tzinfo) -> None:
        self._zone = zone
        self._trash: set[int] = set()
        self._ids: set[int] = set()
        self._external: dict[str, int] = {}
        self._named: dict[tuple[str, str], list[KnownDeal]] = {}
        self._claimed: set[int] = set()
        self._seen: set[object] = set()
        for deal in known:
            self._remember(deal)

    def match(self, row: DealRow) -> Match:
        deal_id = self._by_id(row) or self._by_look(row)
        if deal_id is not None:
            self._claimed.add(deal_id)
            return Match.IN_TRASH if deal_id in self._trash else Match.ALREADY_THERE
        return Match.ALREADY_THERE if self._comes_again(row) else Match.FRESH

    def _remember(self, deal: KnownDeal) -> None:
        self._ids.add(deal.id)
        if deal.external_id:
            self._external.setdefault(deal.external_id, deal.id)
        self._named.setdefault((deal.folded, deal.organization), []).append(deal)
        if deal.in_trash:
            self._trash.add(deal.id)

    def _by_id(self, row: DealRow) -> int | None:
        if row.id in self._ids:
            return row.id
        return self._external.get(row.external_id) if row.external_id else None

    def _by_look(self, row: DealRow) -> int | None:
        """A row that does not say when it was created may be of any day."""
        if not self._named:
            return None
        alike = self._named.get((fold(row.title), fold(row.organization)), [])
        day = None if row.created is None else self._day(row.created)
        for position, deal in enumerate(alike):
            if deal.id not in self._claimed and self._fits(deal, row, day):
                # Thousands may bear one name: those that are taken are not looked at again.
                del alike[position]
                return deal.id
        return None

    def _fits(self, deal: KnownDeal, row: DealRow, day: date | None) -> bool:
        """Two programs' ids that differ mean two deals, however alike they look."""
        if deal.external_id and row.external_id:
            return False
        return day is None or self._day(deal.created_at) == day

    def _comes_again(self, row: DealRow) -> bool:
        """Whether this very deal stood in the file before. A number that several deals share is no id of any."""
        if row.id is None and not row.external_id:
            return False
        key = row.id if row.id is not None else (row.external_id, row.title, row.organization, row.created)
        if key in self._seen:
            return True
        self._seen.add(key)
        return False

    def _day(self, instant: int) -> date:
        return (_EPOCH + timedelta(milliseconds=instant)).astimezone(self._zone).date()
