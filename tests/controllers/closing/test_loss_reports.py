"""The report on an ending: what it tells, and the files it is sent as."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from building import NOW, TODAY, Desk, euros

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.exchange.refusals import FileTaken, FolderMissing
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.closing.contact_summary import Exchange
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.errors import NotFound
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.translator import use_language


@pytest.fixture
def reports(desk: Desk) -> LossReportController:
    use_language('en')
    return LossReportController(desk.workspace, desk.book)


def keep(desk: Desk, *records: object) -> None:
    with desk.workspace.transaction(titled('edit_deal', title='Atelier')) as work:
        for record in records:
            work.save(record)


def lost(desk: Desk, reports: LossReportController, **fields: Any) -> tuple[int, int]:
    """A lost deal, and the report on it, which says this besides."""
    deal_id = desk.put('Atelier', 'qualification', organization='Girardeau', contact='Anne', amount=euros(900))
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    [report] = reports.of_deal(deal_id)
    keep(desk, replace(report, **fields))
    return deal_id, report.id


def test_a_report_has_the_names_of_all_it_speaks_of(desk: Desk, reports: LossReportController) -> None:
    keep(desk, Competitor(5, 'Froid Atlantique', NOW), Lesson(6, LessonKind.LOST, 'Demander le groupe', NOW))
    told = reports.told(lost(desk, reports, competitor_id=5, lesson_id=6, price=euros(800))[1])
    assert (told.title, told.organization, told.contact, told.amount) == ('Atelier', 'Girardeau', 'Anne', euros(900))
    assert (told.closed_on, told.competitor, told.is_won) == (TODAY, 'Froid Atlantique', False)
    assert told.lesson is not None
    assert (told.reason, told.stage) == (
        Wording('Pas de budget', 'No budget'), Wording('Qualification', 'Qualification')
    )  # fmt: skip


def test_a_won_one_has_its_own_reason_and_contract(desk: Desk, reports: LossReportController) -> None:
    deal_id = desk.put('Atelier', amount=euros(900))
    desk.closing.win(deal_id, TODAY, euros(950))
    keep(desk, WonReason(3, 'trust', Wording('Confiance', 'Trust'), 99), Contract(4, deal_id, 'Bail', NOW))
    [report] = reports.of_deal(deal_id)
    keep(desk, replace(report, reason_id=3, contract_id=4))
    told = reports.told(report.id)
    assert told.reason == Wording('Confiance', 'Trust')
    assert told.contract is not None
    assert told.amount == euros(950)
    assert 'Contract' in [name for name, _value in reports.document(report.id).blocks[0].rows]  # type: ignore[union-attr]


def test_a_report_tells_of_the_deal_as_it_ended(desk: Desk, reports: LossReportController) -> None:
    """It may have been opened again since, gone on and be worth more."""
    deal_id, report_id = lost(desk, reports)
    desk.closing.reopen(deal_id)
    desk.deals.provide(deal_id, Provided(amount=euros(1_500)))
    desk.move(deal_id, 'proposition', override_reason='Il insiste')
    told = reports.told(report_id)
    assert told.amount == euros(900)
    assert told.stage == Wording('Qualification', 'Qualification')


def test_the_last_report_of_a_deal_comes_first(desk: Desk, reports: LossReportController) -> None:
    deal_id, first = lost(desk, reports)
    desk.clock.set(NOW + timedelta(days=3))
    desk.closing.reopen(deal_id)
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    later, earlier = reports.of_deal(deal_id)
    assert (later.at > earlier.at, earlier.id) == (True, first)
    assert reports.of_deal(desk.put('Autre')) == []


def test_a_summary_stays_as_it_stood(desk: Desk, reports: LossReportController) -> None:
    deal_id, report_id = lost(desk, reports)
    desk.closing.reopen(deal_id)
    desk.activities.log(deal_id, ActivityKind.CALL, Done())
    kept = reports.told(report_id).report.summary
    assert kept is not None
    assert (len(kept.exchanges), len(reports.summary(deal_id).exchanges)) == (0, 1)


@pytest.mark.parametrize('note', ['', 'Rappeler en mai'])
def test_a_summary_is_the_same_just_before_and_just_after_the_closing(
    desk: Desk, reports: LossReportController, note: str
) -> None:
    deal_id = desk.put('Atelier', entered=NOW - timedelta(days=12), note=note)
    desk.activities.log(deal_id, ActivityKind.EMAIL, Done(), NOW - timedelta(days=5))
    before = reports.summary(deal_id)
    desk.closing.lose(deal_id, desk.reason('no_budget'), 'Le groupe a tout gelé')
    assert reports.summary(deal_id) == before
    desk.clock.set(NOW + timedelta(days=9))
    assert reports.summary(deal_id) == before


def test_a_summary_counts_until_today_while_the_deal_is_open(desk: Desk, reports: LossReportController) -> None:
    deal_id = desk.put('Atelier', entered=NOW - timedelta(days=12))
    summary = reports.summary(deal_id)
    assert (summary.last_on, summary.days, summary.silent_days) == (TODAY, 12, 12)
    assert [(stage.name.fr, stage.days, stage.limit, stage.usual) for stage in summary.stages] == [
        ('Identification', 12, 14, None)
    ]


def test_the_deals_contact_is_meant_where_nobody_is_named(desk: Desk, reports: LossReportController) -> None:
    deal_id = desk.put('Atelier', contact='Anne')
    desk.activities.log(deal_id, ActivityKind.CALL, Done(text='Rappelle'))
    assert reports.summary(deal_id).exchanges == (
        Exchange(TODAY, 540, ActivityKind.CALL, None, '', 'Anne', 'Rappelle'),
    )


@pytest.mark.parametrize(('language', 'begins'), [('fr', '# Rapport de perte'), ('en', '# Loss report')])
def test_it_is_written_as_markdown(
    desk: Desk, reports: LossReportController, tmp_path: Path, language: str, begins: str
) -> None:
    _deal_id, report_id = lost(desk, reports)
    use_language(language)
    reports.write_markdown(report_id, tmp_path / 'perte.md')
    assert (tmp_path / 'perte.md').read_text(encoding='utf-8').startswith(begins)


def test_it_is_written_as_csv_for_her_spreadsheet(desk: Desk, reports: LossReportController, tmp_path: Path) -> None:
    _deal_id, report_id = lost(desk, reports)
    use_language('fr')
    reports.write_csv(report_id, tmp_path / 'perte.csv')
    assert (tmp_path / 'perte.csv').read_bytes().startswith('\ufeffPartie;Date;Heure;Quoi'.encode())


def test_no_file_takes_the_place_of_the_database(desk: Desk, reports: LossReportController, tmp_path: Path) -> None:
    _deal_id, report_id = lost(desk, reports)
    with pytest.raises(FileTaken):
        reports.write_csv(report_id, desk.workspace.path)
    with pytest.raises(FolderMissing):
        reports.write_markdown(report_id, tmp_path / 'nowhere' / 'perte.md')


def test_a_report_that_is_not_there_is_not_found(reports: LossReportController) -> None:
    with pytest.raises(NotFound):
        reports.document(99)


def test_documents_are_dated_by_the_clock(desk: Desk, reports: LossReportController) -> None:
    _deal_id, report_id = lost(desk, reports)
    desk.clock.set(NOW + timedelta(days=1))
    assert reports.document(report_id).foot == 'Atelier, 10 Jun 2026'


def told_alone(desk: Desk, deal_id: int, days: int, **detail: str) -> None:
    """A line of history as version 1 wrote it, or an import: it names no activity."""
    at = NOW - timedelta(days=days)
    with desk.workspace.unrecorded() as work:
        work.record_event(DealEvent(deal_id, at, EventKind.ACTIVITY_DONE, text='Dit', detail=detail))


def test_what_the_history_alone_tells_is_counted_too(desk: Desk, reports: LossReportController) -> None:
    deal_id = desk.put('Atelier', contact='Anne', entered=NOW - timedelta(days=9))
    told_alone(desk, deal_id, 5, kind='call', result='no_answer', subject='Relance')
    told_alone(desk, deal_id, 4, kind='task')
    [call] = reports.summary(deal_id).exchanges
    assert (call.kind, call.result, call.subject, call.words) == ('call', 'no_answer', 'Relance', 'Dit')


def test_an_activity_of_the_same_instant_is_not_told_twice(desk: Desk, reports: LossReportController) -> None:
    """Also not where it was taken out since."""
    deal_id = desk.put('Atelier', entered=NOW - timedelta(days=9))
    at = NOW - timedelta(days=5)
    desk.activities.log(deal_id, ActivityKind.CALL, Done(), at)
    told_alone(desk, deal_id, 5, kind='call')
    assert len(reports.summary(deal_id).exchanges) == 1
    [activity_id] = desk.workspace.database.rows('SELECT id FROM activity')[0]
    desk.activities.delete(activity_id)
    assert reports.summary(deal_id).exchanges == ()
