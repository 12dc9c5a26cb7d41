"""What two records share beside their names, and what speaks against them."""

from dataclasses import dataclass

from salesdesk.matching.match import Reason
from salesdesk.matching.record import Traits


@dataclass(frozen=True, slots=True)
class Evidence:
    """True where both say it: what one of them leaves out is neither shared nor different."""

    email: bool
    phone: bool
    domain: bool
    city: bool
    cities_differ: bool
    domains_differ: bool
    forms_differ: bool
    forms_exclude: bool
    walls: bool
    reach_differs: bool

    @property
    def reasons(self) -> tuple[Reason, ...]:
        told = {
            Reason.SAME_EMAIL: self.email,
            Reason.SAME_PHONE: self.phone,
            Reason.SAME_DOMAIN: self.domain,
            Reason.SAME_CITY: self.city,
        }
        return tuple(reason for reason, holds in told.items() if holds)


def evidence_of(one: Traits, other: Traits) -> Evidence:
    """Compared field by field."""
    forms_differ = _differ(one.forms, other.forms)
    walls = ('sci' in one.forms) != ('sci' in other.forms)
    return Evidence(
        email=bool(one.emails & other.emails),
        phone=bool(one.phones & other.phones),
        domain=bool(one.domains & other.domains),
        city=bool(one.city) and one.city == other.city,
        cities_differ=bool(one.city and other.city) and one.city != other.city,
        domains_differ=_differ(_labels(one.domains), _labels(other.domains)),
        forms_differ=forms_differ,
        # The company that owns the walls bears the name, the phone and the town of the one that works in them.
        forms_exclude=forms_differ and walls,
        walls=walls,
        # All ways to reach them are known, and none is the same.
        reach_differs=_differ(one.emails, other.emails) and _differ(one.phones, other.phones),
    )


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _labels(domains: frozenset[str]) -> frozenset[str]:
    """acme.fr and acme.com are one firm's."""
    return frozenset(domain.partition('.')[0] for domain in domains)
