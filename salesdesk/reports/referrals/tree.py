"""The referral tree: who referred whom, and what came in through each origin."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from salesdesk.domain.closing.referral import Referral, ReferredDeal

# Minor units by currency: never added up across currencies.
Income = Mapping[str, int]


@dataclass(frozen=True)
class Branch:
    """A referral in its tree. depth: 1 for one that no other led to. deals: its own and those that came of it otherwise
    (renewed, tried again). income and won: of these; whole_income, whole_won and whole_count: with every branch below.
    """

    referral: Referral
    parent_id: int | None
    depth: int
    deals: tuple[int, ...]
    won: int
    income: Income
    whole_count: int
    whole_won: int
    whole_income: Income


@dataclass(frozen=True)
class Origin:
    """All that goes back to one person who was referred by nobody; None: to customers of whom nobody is named.

    direct: referred by that person; all: with those that came of them; depth: of the longest line.
    """

    referrer_id: int | None
    direct: int
    all: int
    won: int
    income: Income
    depth: int


@dataclass
class _Growing:
    """What is found out about one referral on the way."""

    deals: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    depth: int = 1
    parent_id: int | None = None


def referral_tree(
    referrals: Sequence[Referral], came_of: Iterable[tuple[int, int]], deals: Mapping[int, ReferredDeal]
) -> list[Branch]:
    """Every referral, each followed by those it led to, oldest first.

    came_of: the other links between deals, older and younger. A referral was led to by the last one before it that
    brought in the deal it began with (or one that deal came of), else by the last that brought in its referrer.
    """
    ordered = sorted(referrals, key=lambda one: one.id)
    grown = _grow(ordered, came_of)
    by_id = {one.id: one for one in ordered}
    branches: dict[int, Branch] = {}
    # Whoever led to a referral came before it: from the last one back, all below is known.
    for one in reversed(ordered):
        branches[one.id] = _branch(by_id[one.id], grown[one.id], branches, deals)
    roots = [one.id for one in ordered if grown[one.id].parent_id is None]
    return list(_in_order(roots, grown, branches))


def origins(tree: Sequence[Branch]) -> list[Origin]:
    """By what came in, most first; by number of deals where nothing did."""
    roots: dict[int | None, list[Branch]] = defaultdict(list)
    deepest: dict[int, int] = {}
    root_id = 0
    for branch in tree:
        if branch.parent_id is None:
            root_id = branch.referral.id
            roots[branch.referral.referrer_id].append(branch)
        deepest[root_id] = max(deepest.get(root_id, 0), branch.depth)
    found = [_origin(referrer, own, deepest) for referrer, own in roots.items()]
    return sorted(found, key=lambda one: (-max(one.income.values(), default=0), -one.won, -one.all))


def branches_of(tree: Sequence[Branch], people: Collection[int]) -> list[Branch]:
    """What these persons referred and all that came of it; each once, in the order of the tree."""
    taken: set[int] = set()
    for branch in tree:
        if branch.referral.referrer_id in people or branch.parent_id in taken:
            taken.add(branch.referral.id)
    return [branch for branch in tree if branch.referral.id in taken]


def income_of(branches: Iterable[Branch]) -> Income:
    """What came in through them, without what lies below."""
    return _added(branch.income for branch in branches)


def _grow(ordered: Sequence[Referral], came_of: Iterable[tuple[int, int]]) -> dict[int, _Growing]:
    older: dict[int, list[int]] = defaultdict(list)
    younger: dict[int, list[int]] = defaultdict(list)
    for first, second in came_of:
        older[second].append(first)
        younger[first].append(second)
    referred = {one.deal_id for one in ordered}
    brought: dict[int, int] = {}
    person_by: dict[int, int] = {}
    grown = {one.id: _Growing() for one in ordered}
    claimed: set[int] = set()
    for one in ordered:
        own = grown[one.id]
        lineage = [brought[deal_id] for deal_id in _reach([one.from_id], older, frozenset()) if deal_id in brought]
        by_person = person_by.get(one.referrer_id) if one.referrer_id is not None else None
        own.parent_id = max(lineage) if lineage else by_person
        if own.parent_id is not None:
            grown[own.parent_id].below.append(one.id)
            own.depth = grown[own.parent_id].depth + 1
        # A deal that two customers referred belongs to the first of them.
        own.deals = [deal_id for deal_id in _reach([one.deal_id], younger, referred - {one.deal_id})
                     if deal_id not in claimed]  # fmt: skip
        claimed.update(own.deals)
        brought.setdefault(one.deal_id, one.id)
        if one.referred_id is not None:
            person_by[one.referred_id] = one.id
    return grown


def _reach(starts: Iterable[int], ways: Mapping[int, list[int]], barred: Collection[int]) -> list[int]:
    """All that is got to along the ways, the starts among them."""
    found = dict.fromkeys(starts)
    ahead = list(found)
    while ahead:
        for deal_id in ways.get(ahead.pop(), ()):
            if deal_id not in found and deal_id not in barred:
                found[deal_id] = None
                ahead.append(deal_id)
    return list(found)


def _branch(
    referral: Referral, own: _Growing, branches: Mapping[int, Branch], deals: Mapping[int, ReferredDeal]
) -> Branch:
    here = [deals[deal_id] for deal_id in own.deals if deal_id in deals]
    won = sum(deal.is_won for deal in here)
    income = _added({deal.won.currency: deal.won.minor} for deal in here if deal.is_won and deal.won is not None)
    below = [branches[id_] for id_ in own.below]
    return Branch(
        referral, own.parent_id, own.depth, tuple(own.deals), won, income,
        1 + sum(branch.whole_count for branch in below), won + sum(branch.whole_won for branch in below),
        _added([income, *(branch.whole_income for branch in below)]),
    )  # fmt: skip


def _in_order(ids: Iterable[int], grown: Mapping[int, _Growing], branches: Mapping[int, Branch]) -> Iterator[Branch]:
    # Without recursion: a line of referrals may be longer than Python's stack.
    ahead = list(reversed(list(ids)))
    while ahead:
        id_ = ahead.pop()
        yield branches[id_]
        ahead += reversed(grown[id_].below)


def _origin(referrer_id: int | None, own: Sequence[Branch], deepest: Mapping[int, int]) -> Origin:
    return Origin(
        referrer_id, len(own), sum(one.whole_count for one in own), sum(one.whole_won for one in own),
        _added(one.whole_income for one in own), max(deepest[one.referral.id] for one in own),
    )  # fmt: skip


def _added(incomes: Iterable[Income]) -> Income:
    total: Counter[str] = Counter()
    for income in incomes:
        total.update(income)
    return dict(sorted(total.items()))
