"""What comes with time alone: once a day rules look for it, and catch up after days on which nobody was there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from salesdesk.automation.facts import expired_key
from salesdesk.controllers.automation.engine import Engine, Hit
from salesdesk.controllers.automation.rule_book import book_of
from salesdesk.controllers.deals.bulk_controller import Report, nobody_asks, reported
from salesdesk.controllers.proposals.proposal_edits import write_expired
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.rules.rule import IN_TIME, TriggerKind
from salesdesk.settings import Preferences
from salesdesk.storage.automation.rules import NO_RULE, note_seen, read_run_out
from salesdesk.storage.automation.time_candidates import Candidate, read_candidates
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.preferences import read_preferences
from salesdesk.storage.unit_of_work import UnitOfWork

# Told apart by the sweep itself; an offer that has run out is a change like any other.
_ASKED_OF_TIME = IN_TIME - {TriggerKind.PROPOSAL_EXPIRED}


class Swept(NamedTuple):
    """What a sweep did: acts of rules, on how many deals, and how many offers it found run out."""

    deals: int = 0
    acts: int = 0
    expired: int = 0

    @property
    def has_acted(self) -> bool:
        return bool(self.acts or self.expired)


class SweepController:
    """One action for all of it, or none where there is nothing to do."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._book = book_of(workspace)

    def sweep(self, report: Report = nobody_asks) -> Swept:
        """Each fact is dealt with once, whatever she takes back afterwards. What report raises leaves all as it was."""
        database, today = self._workspace.database, self._workspace.clock.today()
        run_out = read_run_out(database, today.isoformat())
        found = self._candidates()
        count = len({*(one.deal_id for one in found), *(one.deal_id for one in run_out)})
        if not count:
            return Swept()
        key = 'rules_swept' if found else 'offers_expired'
        with self._workspace.transaction(titled(key, count=count)) as work:
            expired = sum(_expire(work, proposal) for proposal in run_out)
            engine = Engine(self._workspace, self._book.process, work)
            acts = engine.act(self._hits(work, found, report))
        return Swept(count, acts, expired)

    def _candidates(self) -> list[Candidate]:
        preferences = Preferences.from_texts(read_preferences(self._workspace.database))
        rules = [rule for rule in self._book.index.rules if rule.trigger.kind in _ASKED_OF_TIME]
        if not (rules and preferences.automation):
            return []
        clock = self._workspace.clock
        return read_candidates(self._workspace.database, rules, Today(clock.today(), clock.zone))

    def _hits(self, work: UnitOfWork, found: Sequence[Candidate], report: Report) -> Iterator[Hit]:
        """Another window may have been quicker since they were found."""
        rules = {rule.id: rule for rule in self._book.index.rules}
        for number in reported(range(len(found)), report):
            rule_id, deal_id, fact = found[number]
            if work.get(Deal, deal_id).is_open and note_seen(work.database, rule_id, fact, work.now):
                yield rules[rule_id], deal_id, fact


def _expire(work: UnitOfWork, proposal: Proposal) -> bool:
    fresh = note_seen(work.database, NO_RULE, expired_key(proposal.id, proposal.valid_until), work.now)
    if fresh:
        write_expired(work, work.get(Proposal, proposal.id))
    return fresh
