"""What comes with time alone: once a day rules look for it, and catch up after days on which nobody was there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from time import sleep
from typing import NamedTuple

from salesdesk.automation.facts import expired_key
from salesdesk.controllers.automation.engine import Engine, Hit
from salesdesk.controllers.automation.rule_book import book_of
from salesdesk.controllers.deals.bulk_controller import REPORT_EVERY, Report, nobody_asks
from salesdesk.controllers.proposals.proposal_edits import write_expired
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.rule import IN_TIME, TriggerKind
from salesdesk.settings import Preferences
from salesdesk.storage.automation.rules import NO_RULE, note_seen, read_run_out
from salesdesk.storage.automation.time_candidates import Candidate, read_candidates
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.preferences import read_preferences
from salesdesk.storage.unit_of_work import UnitOfWork

# Told apart by the sweep itself; an offer that has run out is a change like any other.
_ASKED_OF_TIME = IN_TIME - {TriggerKind.PROPOSAL_EXPIRED}
# After so many facts the database is let go for a moment: a window that wants to write need not wait for all of it.
PORTION = 500
# A little longer than SQLite sleeps between two tries of whoever waits for it.
GIVE_WAY_SECONDS = 0.12

# What time brought about on one deal: an offer that ran out, or what a rule waited for.
Brought = Proposal | Candidate


def give_way() -> None:
    """Time for whoever waits to write."""
    sleep(GIVE_WAY_SECONDS)


class Swept(NamedTuple):
    """What a sweep did: acts of rules, on how many deals, how many offers it found run out, in how many actions."""

    deals: int = 0
    acts: int = 0
    expired: int = 0
    actions: int = 0

    @property
    def has_acted(self) -> bool:
        return bool(self.acts or self.expired)


class SweepController:
    """One action for each portion, mostly there is but one; none where there is nothing to do."""

    def __init__(
        self,
        workspace: Workspace,
        portion: int = PORTION,
        let_others_write: Callable[[], object] = give_way,
    ) -> None:
        self._workspace = workspace
        self._book = book_of(workspace)
        self._portion = portion
        self._let_others_write = let_others_write

    def sweep(self, report: Report = nobody_asks) -> Swept:
        """Each fact is dealt with once, whatever she takes back afterwards.

        What report raises leaves the portion in hand as it was: its facts are found again.
        """
        swept, found = Swept(), self._find()
        done, total = 0, len(found)
        while found:
            portion = _first_portion(found, self._portion)
            swept = _sum(swept, self._sweep_portion(portion, partial(_report_from, report, done, total)))
            done, found = done + len(portion), found[len(portion) :]
            if found:
                self._let_others_write()
                found = self._left_of(found)
        if swept.actions:
            report(total, total)
        return swept

    def _left_of(self, found: Sequence[Brought]) -> Sequence[Brought]:
        """What another window did in between may have settled some of it."""
        return self._find() if self._workspace.look_for_changes_elsewhere() else found

    def _find(self) -> Sequence[Brought]:
        """In the order of the deals, of one deal the offers first."""
        run_out = read_run_out(self._workspace.database, self._workspace.clock.today().isoformat())
        return sorted((*run_out, *self._candidates()), key=lambda one: one.deal_id)

    def _sweep_portion(self, portion: Sequence[Brought], report: Callable[[int], object]) -> Swept:
        run_out = [one for one in portion if isinstance(one, Proposal)]
        found = [one for one in portion if isinstance(one, Candidate)]
        count = len({one.deal_id for one in portion})
        key = 'rules_swept' if found else 'offers_expired'
        with self._workspace.transaction(titled(key, count=count)) as work:
            expired = sum(_expire(work, proposal) for proposal in run_out)
            engine = Engine(self._workspace, self._book.process, work)
            acts = engine.act(self._hits(work, found, report))
        return Swept(count, acts, expired, 1)

    def _candidates(self) -> list[Candidate]:
        preferences = Preferences.from_texts(read_preferences(self._workspace.database))
        rules = [rule for rule in self._book.index.rules if rule.trigger.kind in _ASKED_OF_TIME]
        if not (rules and preferences.automation):
            return []
        clock = self._workspace.clock
        return read_candidates(self._workspace.database, rules, Today(clock.today(), clock.zone))

    def _hits(self, work: UnitOfWork, found: Iterable[Candidate], report: Callable[[int], object]) -> Iterator[Hit]:
        """Another window may have been quicker since they were found."""
        rules = {rule.id: rule for rule in self._book.index.rules}
        for number, (rule_id, deal_id, fact) in enumerate(found):
            if number % REPORT_EVERY == 0:
                report(number)
            rule = rules.get(rule_id)
            if rule and work.get(Deal, deal_id).is_open and note_seen(work.database, rule_id, fact, work.now):
                yield rule, deal_id, fact


def _first_portion(found: Sequence[Brought], most: int) -> Sequence[Brought]:
    """What came about on one deal stays together, that rules which set one another off are seen to go in a circle."""
    end = most
    while end < len(found) and found[end].deal_id == found[end - 1].deal_id:
        end += 1
    return found[:end]


def _report_from(report: Report, begun: int, total: int, done: int) -> None:
    report(begun + done, total)


def _sum(one: Swept, other: Swept) -> Swept:
    return Swept(*(a + b for a, b in zip(one, other, strict=True)))


def _expire(work: UnitOfWork, proposal: Proposal) -> bool:
    """Not one that was answered since it was found."""
    now = work.get(Proposal, proposal.id)
    fresh = now.state is ProposalState.SENT and note_seen(
        work.database, NO_RULE, expired_key(now.id, now.valid_until), work.now
    )
    if fresh:
        write_expired(work, now)
    return fresh
