"""The board worked out the slow and obvious way: every deal read, every question asked of it in plain Python."""

import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta

from building import Desk

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention


def plain(text: str) -> str:
    return ''.join(
        letter for letter in unicodedata.normalize('NFD', text.lower()) if letter < '\u0300' or letter > '\u036f'
    )


@dataclass(frozen=True)
class SlowDeal:
    """A deal with all a filter can ask about."""

    deal: Deal
    words: str
    tag_ids: frozenset[int]
    attention: frozenset[Attention]


class SlowBoard:
    """Every deal of the desk as it stands on the day of its clock."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        ids = [deal_id for (deal_id,) in desk.workspace.database.rows('SELECT id FROM deal')]
        self.deals = [self._read(desk.deal(deal_id)) for deal_id in ids]

    def matching(self, wanted: BoardFilter, *, with_attention: bool = True) -> list[SlowDeal]:
        """In the order of their columns."""
        found = [slow for slow in self.deals if matches(slow, wanted)]
        if with_attention and wanted.attention:
            found = [slow for slow in found if slow.attention & wanted.attention]
        return sorted(found, key=lambda slow: (slow.deal.rank, slow.deal.id))

    def column(self, wanted: BoardFilter, stage_id: int) -> list[int]:
        return [slow.deal.id for slow in self.matching(wanted) if slow.deal.stage_id == stage_id]

    def sums(self, wanted: BoardFilter, stage_id: int) -> dict[str, int]:
        sums: dict[str, int] = defaultdict(int)
        for slow in self.matching(wanted):
            if slow.deal.stage_id == stage_id and slow.deal.amount is not None:
                sums[slow.deal.amount.currency] += slow.deal.amount.minor
        return dict(sums)

    def attention(self, wanted: BoardFilter) -> Counter[Attention]:
        return Counter(kind for slow in self.matching(wanted, with_attention=False) for kind in slow.attention)

    def _read(self, deal: Deal) -> SlowDeal:
        work = self.desk.workspace.reading()
        names = [deal.title]
        names += [work.get(Organization, deal.organization_id).name] if deal.organization_id else []
        names += [work.get(Contact, deal.contact_id).name] if deal.contact_id else []
        tags = frozenset(tag.id for tag in self.desk.deals.details(deal.id).tags)
        return SlowDeal(deal, plain('\n'.join(names)), tags, frozenset(self._asks_for(deal)))

    def _asks_for(self, deal: Deal) -> list[Attention]:
        today, action = self.desk.clock.today(), deal.next_action
        if action is None:
            asked = [Attention.NO_ACTION]
        elif action.on == today:
            asked = [Attention.DUE_TODAY]
        else:
            asked = [Attention.LATE] if action.on < today else []
        planned = action is not None and action.on >= today
        if deal.expected_close_on is not None and deal.expected_close_on < today:
            asked.append(Attention.CLOSE_PASSED)
        return asked if planned or not self._stands_too_long(deal) else [*asked, Attention.ROTTING]

    def _stands_too_long(self, deal: Deal) -> bool:
        """Counts the midnights one by one."""
        limit = self.desk.book.stage(deal.stage_id).rotting_after
        day, days = deal.stage_entered_at.astimezone(self.desk.clock.zone).date(), 0
        while day < self.desk.clock.today():
            day, days = day + timedelta(days=1), days + 1
        return limit is not None and days >= limit


def matches(slow: SlowDeal, wanted: BoardFilter) -> bool:
    """All but the attention."""
    deal, minor = slow.deal, slow.deal.amount.minor if slow.deal.amount else None
    bounded = wanted.amount_from is not None or wanted.amount_to is not None
    return (
        deal.is_open
        and deal.pipeline_id == wanted.pipeline_id
        and all(word in slow.words for word in plain(wanted.text).split())
        and (not wanted.tag_ids or bool(slow.tag_ids & wanted.tag_ids))
        and wanted.owner in {'', deal.owner}
        and wanted.organization_id in {None, deal.organization_id}
        and (wanted.amount_from is None or (minor is not None and minor >= wanted.amount_from))
        and (wanted.amount_to is None or (minor is not None and minor <= wanted.amount_to))
        and (not bounded or (deal.amount is not None and wanted.amount_currency in {'', deal.amount.currency}))
    )
