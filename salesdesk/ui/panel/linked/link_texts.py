"""How a deal came of another, in the few words before its title."""

from salesdesk.controllers.linked.link_controller import LinkedDeal
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.i18n.translator import _, mark

# What this deal came of; what came of it.
_WAYS = {
    LinkKind.AFTER_SALES: (mark('From the sale:'), mark('After-sales:')),
    LinkKind.REFERRAL: (mark('Referred by:'), mark('Referral:')),
    LinkKind.RENEWAL: (mark('Renews:'), mark('Renewed by:')),
    LinkKind.RETRY: (mark('New attempt after:'), mark('Tried again:')),
    LinkKind.FOLLOWS: (mark('Follows:'), mark('Followed by:')),
}


def link_words(one: LinkedDeal) -> str:
    older, younger = _WAYS[one.kind]
    return _(older if one.is_older else younger)


def link_caption(one: LinkedDeal) -> str:
    """The title of the other deal; of a referral who spoke of it first."""
    if one.kind is LinkKind.REFERRAL and one.is_older and one.referrer:
        return _('{name}, {title}').format(name=one.referrer, title=one.title)
    return one.title
