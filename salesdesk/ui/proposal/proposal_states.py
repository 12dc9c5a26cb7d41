"""Where offers stand, as a chip."""

from salesdesk.controllers.proposals.proposal_reader import Version
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.theme.painting.chips import Chip

STATES = {
    ProposalState.DRAFT: (mark('draft'), 'outlined'),
    ProposalState.SENT: (mark('sent out'), 'today'),
    ProposalState.ACCEPTED: (mark('accepted'), 'ok'),
    ProposalState.REFUSED: (mark('refused'), 'red'),
    ProposalState.EXPIRED: (mark('expired'), 'amber'),
}


def state_chip(version: Version) -> Chip:
    """One that waits no more because a later one was sent says so."""
    if version.is_replaced:
        return Chip(_('replaced'), 'neutral')
    words, kind = STATES[version.state]
    return Chip(_(words), kind)
