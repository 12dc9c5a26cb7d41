"""What settles something she watches: each ends in one action and its toast."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.closing.watched import Watched, WatchKind
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.desk import Desk

PUT_OFF = {
    WatchKind.PROMISE: mark('Put off to'),
    WatchKind.PROPOSAL: mark('Keep valid until'),
    WatchKind.CONTRACT: mark('Put off to'),
}


@dataclass(frozen=True)
class Settling:
    """A way to settle it, as a button and a menu offer it."""

    caption: str
    icon: str
    act: Callable[[], object]


class WatchCommands:
    """Looks its controllers up when it acts: the program makes them when they are first asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def settlings(self, watched: Watched) -> Sequence[Settling]:
        """The one that is likeliest first."""
        workplace, id_ = self._desk.workplace, watched.id
        negotiation, offers = workplace.negotiation, workplace.offers.proposals
        if watched.kind is WatchKind.PROMISE:
            return (
                Settling(_('Was kept'), 'check', lambda: negotiation.promises.keep(id_)),
                Settling(_('Was broken'), 'x', lambda: negotiation.promises.break_(id_)),
            )
        if watched.kind is WatchKind.PROPOSAL:
            return (
                Settling(_('Was accepted'), 'check', lambda: offers.answer(id_, ProposalState.ACCEPTED)),
                Settling(_('Was refused'), 'x', lambda: offers.answer(id_, ProposalState.REFUSED)),
            )
        if watched.kind is WatchKind.CONTRACT:
            return (
                Settling(_('Renew'), 'repeat', lambda: workplace.following.renew(id_)),
                Settling(_('Settled'), 'check', lambda: negotiation.watch.settle_notice(id_)),
            )
        return (Settling(_('Seen'), 'check', lambda: negotiation.watch.see(id_)),)

    def may_put_off(self, watched: Watched) -> bool:
        return watched.kind in PUT_OFF

    def days(self, watched: Watched, near: Iterable[date]) -> list[date]:
        """Those it can be put off to."""
        return self._desk.workplace.negotiation.watch.offered(watched, near)

    def put_off(self, watched: Watched, on: date) -> None:
        self.do(lambda: self._desk.workplace.negotiation.watch.put_off(watched, on))

    def do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        self._desk.say_last()
