"""Who referred whom, as it is read from the deals."""

from dataclasses import dataclass

from salesdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class Referral:
    """A deal that somebody referred. referrer_id, referred_id: persons, None where nobody is named.

    from_id: the deal with whose customer it began. Ids are in the order in which the referrals were made.
    """

    id: int
    from_id: int
    deal_id: int
    referrer_id: int | None
    referred_id: int | None


@dataclass(frozen=True, slots=True)
class ReferredDeal:
    """A deal as the tree needs it: won is what it brought in, None while it has not, or for no amount."""

    id: int
    title: str
    is_won: bool
    won: Money | None
