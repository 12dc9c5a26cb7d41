"""Whatever was done about a deal, its summary is that of slow Python over the plain rows: over 200 random deals."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import Desk
from slow_figures import lives
from slow_summaries import SlowSummary, usual_days
from talking_lives import TalkingLives, closed

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.controllers.closing.summary_reader import SummaryReader
from salesdesk.controllers.reports.figures import Figures
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.closing.summary_json import from_json, to_json
from salesdesk.storage.closing.report_query import read_reports

SEEDS = range(70, 76)
Pair = tuple[ContactSummary, SlowSummary]


@pytest.fixture(scope='module')
def lived(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Desk]]:
    """Several desks, lived at once for all tests of this file."""
    desks = []
    for seed in SEEDS:
        own = TalkingLives(Path(shutil.copy(sales_file, tmp_path_factory.mktemp('talking'))), seed)
        own.live(800)
        Figures(own.desk.workspace).refresh()
        desks.append(own.desk)
    yield desks
    for desk in desks:
        desk.workspace.close()


@pytest.fixture(scope='module')
def pairs(lived: list[Desk]) -> list[Pair]:
    """Each deal's summary, quick and slow."""
    found = []
    for desk in lived:
        reader = SummaryReader(desk.workspace, desk.book)
        found += [(reader.read(life.row['id']), SlowSummary(desk, life)) for life in lives(desk)]
    return found


def test_there_are_two_hundred_deals_and_many_are_closed(lived: list[Desk], pairs: list[Pair]) -> None:
    assert len(pairs) >= 200
    assert sum(len(closed(desk)) for desk in lived) > 60
    assert sum(bool(quick.exchanges) for quick, _slow in pairs) > 100
    assert max(len(quick.exchanges) for quick, _slow in pairs) > 10


def test_first_and_last_are_those_of_slow_python(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        assert (quick.first_on, quick.last_on) == (slow.first, slow.last)
        assert quick.days == (slow.last - slow.first).days


def test_contacts_by_kind_are_those_of_slow_python(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        wanted = [(kind, len(own), sum(map(slow.in_vain, own)))
                  for kind in ('call', 'email', 'meeting')
                  for own in [[talk for talk in slow.talks if talk['kind'] == kind]]]  # fmt: skip
        assert [(count.kind, count.count, count.in_vain) for count in quick.counts()] == wanted
        assert quick.attempts == slow.attempts()


def test_silences_are_those_of_slow_python(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        found = quick.longest
        assert (found and (found.first_on, found.last_on)) == slow.longest()
        assert quick.silent_days == slow.silent_days()


def test_who_spoke_to_whom_is_as_slow_python_says(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        wanted = Counter((slow.person(talk), talk['kind']) for talk in slow.talks)
        last = {(slow.person(talk), talk['kind']): slow.day_of(talk) for talk in slow.talks}
        assert {(one.person, one.kind): one.count for one in quick.spoken} == dict(wanted)
        assert {(one.person, one.kind): one.last_on for one in quick.spoken} == last


def test_each_exchange_is_told_as_it_was(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        told = [(one.on, one.kind, one.subject, one.words, one.in_vain) for one in quick.exchanges]
        assert told == [
            (slow.day_of(talk), ActivityKind(talk['kind']), talk['subject'], talk['outcome'], slow.in_vain(talk))
            for talk in slow.talks
        ]


def test_days_in_each_stage_are_those_of_slow_python(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        assert [(stage.stage_id, stage.days) for stage in quick.stages] == list(slow.stage_days().items())


def test_medians_of_won_deals_are_those_of_slow_python(lived: list[Desk], pairs: list[Pair]) -> None:
    usual = {id(desk): usual_days(desk) for desk in lived}
    assert all(usual.values())
    for quick, slow in pairs:
        for stage in quick.stages:
            assert (stage.usual, stage.deals) == usual[id(slow.desk)].get(stage.stage_id, (None, 0))


def test_gates_passed_anyway_are_those_of_the_history(pairs: list[Pair]) -> None:
    assert sum(len(quick.overrides) for quick, _slow in pairs) > 40
    for quick, slow in pairs:
        told = [(one.on, one.reason, ','.join(map(':'.join, one.missing))) for one in quick.overrides]
        assert told == slow.overrides()


def test_promises_kept_and_broken_are_those_of_slow_python(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        assert Counter((one.side, one.state) for one in quick.promises) == slow.promised()
        for side in Side:
            assert quick.promised(side, *PromiseState) == sum(slow.promised()[side, state] for state in PromiseState)


def test_concessions_given_and_got_are_those_of_slow_python(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        for side in Side:
            count, costs = quick.conceded(side)
            assert (count, {cost.currency: cost.minor for cost in costs}) == slow.conceded(side)


def test_proposals_are_those_that_were_made(pairs: list[Pair]) -> None:
    for quick, slow in pairs:
        made = [(row['number'], row['state'], row['amount'], row['sent_at'] is None) for row in slow.kept('proposal')]
        told = [(one.number, one.state, one.amount.minor if one.amount else None, one.sent_on is None)
                for one in quick.proposals]  # fmt: skip
        assert told == made


def test_a_summary_that_is_kept_comes_back_whatever_was_done(pairs: list[Pair]) -> None:
    assert all(from_json(to_json(quick)) == quick for quick, _slow in pairs)


def test_every_loss_report_keeps_those_very_figures(lived: list[Desk]) -> None:
    """Last, for it closes them: all that are open are lost at once."""
    reports = 0
    for desk in lived:
        open_ids = [life.row['id'] for life in lives(desk) if desk.deal(life.row['id']).is_open]
        desk.closing.lose_all(open_ids, LossWords(desk.reason('no_budget')))
        usual = usual_days(desk)
        for life in (life for life in lives(desk) if life.row['id'] in open_ids):
            slow = SlowSummary(desk, life)
            kept = read_reports(desk.workspace.database, life.row['id'])[0].summary
            assert kept is not None
            reports += 1
            assert (kept.first_on, kept.last_on, kept.attempts) == (slow.first, slow.last, slow.attempts())
            assert [exchange.in_vain for exchange in kept.exchanges] == list(map(slow.in_vain, slow.talks))
            assert (kept.longest and (kept.longest.first_on, kept.longest.last_on)) == slow.longest()
            assert kept.silent_days == slow.silent_days()
            assert {stage.stage_id: stage.days for stage in kept.stages} == slow.stage_days()
            for stage in kept.stages:
                assert (stage.usual, stage.deals) == usual.get(stage.stage_id, (None, 0))
    assert reports > 100
