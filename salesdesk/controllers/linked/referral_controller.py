"""Who referred whom: the tree of referrals, and the part of one person or company in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.referral import ReferredDeal
from salesdesk.domain.money import Money
from salesdesk.reports.referrals.tree import Branch, Income, Origin, branches_of, income_of, origins, referral_tree
from salesdesk.storage.closing.referral_query import ReferralFacts, has_referred, people_of_company, read_referral_facts


@dataclass(frozen=True)
class ReferredLine:
    """A referral as it is shown. level: 0 for one that the person (or company) asked about referred herself."""

    deal: ReferredDeal
    referrer: str
    level: int
    income: tuple[Money, ...]


@dataclass(frozen=True)
class ReferralPart:
    """What came of the referrals of somebody, in the order of the tree."""

    lines: tuple[ReferredLine, ...]
    won: int
    income: tuple[Money, ...]


@dataclass(frozen=True)
class OriginLine:
    """A line of the table: everything that goes back to one person; '' where nobody is named."""

    name: str
    origin: Origin
    income: tuple[Money, ...]


class ReferralController:
    """For looking only; the tree is read anew each time."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def tree(self) -> tuple[list[Branch], ReferralFacts]:
        """All branches, and the deals and names in them."""
        facts = read_referral_facts(self._workspace.database)
        return referral_tree(facts.referrals, facts.came_of, facts.deals), facts

    def origins(self) -> list[OriginLine]:
        """Who brought in most, first."""
        tree, facts = self.tree()
        return [
            OriginLine(facts.names.get(one.referrer_id or 0, ''), one, as_money(one.income)) for one in origins(tree)
        ]

    def of_person(self, contact_id: int) -> ReferralPart:
        return self._part([contact_id])

    def of_company(self, organization_id: int) -> ReferralPart:
        """Of its people."""
        return self._part(people_of_company(self._workspace.database, organization_id))

    def _part(self, people: Collection[int]) -> ReferralPart:
        if not has_referred(self._workspace.database, people):
            return ReferralPart((), 0, ())
        tree, facts = self.tree()
        own = branches_of(tree, people)
        levels = _levels(own)
        lines = [
            ReferredLine(
                facts.deals[one.referral.deal_id], facts.names.get(one.referral.referrer_id or 0, ''),
                levels[one.referral.id], as_money(one.income),
            )
            for one in own
        ]  # fmt: skip
        return ReferralPart(tuple(lines), sum(one.won for one in own), as_money(income_of(own)))


def as_money(income: Income) -> tuple[Money, ...]:
    """Each currency apart."""
    return tuple(Money(minor, currency) for currency, minor in income.items())


def _levels(branches: Sequence[Branch]) -> dict[int, int]:
    """How far below the first that is shown each stands."""
    levels: dict[int, int] = {}
    for branch in branches:
        above = levels.get(branch.parent_id) if branch.parent_id is not None else None
        levels[branch.referral.id] = 0 if above is None else above + 1
    return levels
