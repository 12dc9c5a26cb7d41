"""What she says of an ending: the report on it, the lesson of it, who won instead, what was signed."""

from datetime import timedelta
from pathlib import Path

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.closing import closing_controller
from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.controllers.deals.attachment_controller import AttachmentController, store_files
from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.closing_report import ClosingReport, Outcome
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.contact import Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid, NoteRequired
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, LessonKind
from salesdesk.storage.closing.report_query import read_reports
from salesdesk.storage.unit_of_work import UnitOfWork

LESSON = LessonWords('Demander le budget du groupe')


def report(desk: Desk, deal_id: int) -> ClosingReport:
    return LossReportController(desk.workspace, desk.book).of_deal(deal_id)[0]


def lesson_of(desk: Desk, deal_id: int) -> Lesson:
    lesson_id = report(desk, deal_id).lesson_id
    assert lesson_id is not None
    return desk.workspace.reading().get(Lesson, lesson_id)


def rows(desk: Desk, sql: str) -> list[tuple[object, ...]]:
    return desk.workspace.database.rows(sql)


def won_reason(desk: Desk, key: str) -> int:
    return next(reason.id for reason in desk.closing.won_reasons() if reason.key == key)


def test_a_loss_is_told_with_what_was_done_as_it_stood(desk: Desk) -> None:
    deal_id = desk.put('Atelier', entered=NOW - timedelta(days=12))
    before = LossReportController(desk.workspace, desk.book).summary(deal_id)
    desk.closing.lose_all([deal_id], LossWords(desk.reason('postponed'), ' Gel. ', returns_on=in_days(90)))
    told = report(desk, deal_id)
    assert (told.outcome, told.at, told.written_at) == (Outcome.LOST, NOW, NOW)
    assert (told.reason_id, told.analysis, told.returns_on) == (desk.reason('postponed'), 'Gel.', in_days(90))
    assert told.summary == before
    assert before.days == 12


def test_what_is_written_later_does_not_change_what_stood(desk: Desk) -> None:
    deal_id = desk.put('Atelier', entered=NOW - timedelta(days=12))
    desk.closing.lose(deal_id, desk.reason('postponed'))
    before = report(desk, deal_id).summary
    desk.closing.reopen(deal_id)
    desk.move(deal_id, 'qualification', override_reason='Pressé')
    assert report(desk, deal_id).summary == before


def test_a_deal_lost_twice_has_two_reports(desk: Desk) -> None:
    deal_id = desk.put()
    for reason in ('postponed', 'no_budget'):
        desk.closing.lose(deal_id, desk.reason(reason))
        desk.closing.reopen(deal_id)
        desk.clock.set(desk.clock.now() + timedelta(days=1))
    told = LossReportController(desk.workspace, desk.book).of_deal(deal_id)
    assert [one.reason_id for one in told] == [desk.reason('no_budget'), desk.reason('postponed')]


def test_who_won_instead_is_found_or_made_and_in_the_race_at_that_price(desk: Desk) -> None:
    one, other = desk.put('Une'), desk.put('Deux')
    desk.closing.lose_all([one], LossWords(desk.reason('no_budget'), competitor='Froid Atlantique', price=euros(800)))
    desk.closing.lose_all([other], LossWords(desk.reason('no_budget'), competitor=' froid atlantique '))
    assert report(desk, one).competitor_id == report(desk, other).competitor_id
    assert (report(desk, one).price, report(desk, other).price) == (euros(800), None)
    (known,) = CompetitorController(desk.workspace).of_deal(one)
    assert (known.competitor.name, known.price) == ('Froid Atlantique', euros(800))


def test_a_winner_without_a_price_keeps_the_one_that_is_known(desk: Desk) -> None:
    deal_id = desk.put()
    competitors = CompetitorController(desk.workspace)
    competitors.put(deal_id, 'Froid Atlantique', euros(800), 'Délais courts')
    desk.closing.lose_all([deal_id], LossWords(desk.reason('no_budget'), competitor='Froid Atlantique'))
    (known,) = competitors.of_deal(deal_id)
    assert (known.price, known.note) == (euros(800), 'Délais courts')


def test_a_price_without_a_name_is_nobodys(desk: Desk) -> None:
    deal_id = desk.put()
    desk.closing.lose_all([deal_id], LossWords(desk.reason('no_budget'), price=euros(800)))
    assert report(desk, deal_id).price is None
    assert rows(desk, 'SELECT * FROM competitor') == []


def test_a_lesson_knows_what_it_is_for(desk: Desk) -> None:
    deal_id = desk.put(organization='Girardeau', amount=euros(18_900))
    organization_id = desk.deal(deal_id).organization_id
    with desk.workspace.unrecorded() as work:
        work.save(Organization(organization_id or 0, 'Girardeau', NOW, sector='Transport'))
    stage_id = desk.stage('qualification').id
    words = LessonWords('  Demander le budget du groupe ', stage_id, ('Industrie', 'industrie'))
    reason = desk.reason('no_budget')
    desk.closing.lose_all([deal_id], LossWords(reason, 'Gel.', competitor='Froid Atlantique', lesson=words))
    lesson, told = lesson_of(desk, deal_id), report(desk, deal_id)
    assert (lesson.kind, lesson.title, lesson.body) == (LessonKind.LOST, 'Demander le budget du groupe', 'Gel.')
    assert (lesson.stage_id, lesson.sector, lesson.band) == (stage_id, 'Transport', AmountBand.UNDER_20K)
    assert lesson.competitor_id == told.competitor_id
    assert rows(desk, 'SELECT lesson_id, deal_id FROM lesson_deal') == [(lesson.id, deal_id)]
    assert rows(desk, 'SELECT name FROM lesson_tag JOIN tag ON tag.id = tag_id') == [('Industrie',)]


def test_several_deals_have_a_report_each_and_one_lesson(desk: Desk) -> None:
    ids = [desk.put('Une', amount=euros(500)), desk.put('Deux', amount=euros(700)), desk.put('Trois')]
    before = desk.dump()
    desk.closing.lose_all(ids, LossWords(desk.reason('postponed'), lesson=LESSON))
    assert len({report(desk, deal_id).lesson_id for deal_id in ids}) == 1
    assert lesson_of(desk, ids[0]).band is None
    assert len(rows(desk, 'SELECT * FROM lesson_deal')) == 3
    desk.workspace.undo()
    assert desk.dump() == before


def test_fifty_deals_are_one_step(desk: Desk) -> None:
    ids = [desk.put(f'Nr {number}') for number in range(50)]
    before = desk.dump()
    desk.closing.lose_all(ids, LossWords(desk.reason('postponed'), 'Gel', lesson=LESSON))
    assert rows(desk, 'SELECT COUNT(DISTINCT deal_id), COUNT(*) FROM closing_report') == [(50, 50)]
    undone = desk.workspace.undo()
    assert (undone.key, desk.dump()) == ('lose_deals', before) if undone else pytest.fail('nothing undone')


def test_an_abandoned_lead_has_a_report_without_a_reason(desk: Desk) -> None:
    deal_id = desk.put('Piste')
    desk.closing.abandon(deal_id, 'Trop petit')
    told = report(desk, deal_id)
    assert (told.outcome, told.reason_id, told.analysis) == (Outcome.LOST, None, 'Trop petit')


@pytest.mark.parametrize('line', [' ', 'x' * 501])
def test_a_lesson_without_a_line_is_refused_and_nothing_is_lost(desk: Desk, line: str) -> None:
    deal_id = desk.put()
    with pytest.raises(FieldInvalid):
        desk.closing.lose_all([deal_id], LossWords(desk.reason('no_budget'), lesson=LessonWords(line)))
    assert desk.deal(deal_id).is_open


def test_the_draft_goes_with_the_loss(desk: Desk) -> None:
    deal_id, drafts = desk.put(), DraftsController(desk.workspace)
    drafts.keep('closing/lost', 'à moitié')
    desk.closing.lose_all([deal_id], LossWords(desk.reason('no_budget')), 'closing/lost')
    assert drafts.read('closing/lost') == ''


def test_a_win_is_told_with_its_reason_and_what_worked(desk: Desk) -> None:
    deal_id = desk.put(amount=euros(900), entered=NOW - timedelta(days=12))
    words = WinWords(won_reason(desk, 'trust'), ' La visite. ', LESSON)
    desk.closing.win(deal_id, in_days(-2), euros(950), words)
    told = report(desk, deal_id)
    assert (told.outcome, told.at, told.written_at) == (Outcome.WON, desk.deal(deal_id).won_at, NOW)
    assert (told.reason_id, told.analysis) == (won_reason(desk, 'trust'), 'La visite.')
    assert told.summary is not None
    assert told.summary.last_on == in_days(-2)
    lesson = lesson_of(desk, deal_id)
    assert (lesson.kind, lesson.body, lesson.band) == (LessonKind.WON, 'La visite.', AmountBand.UNDER_1K)


def test_a_reason_that_asks_for_words_gets_them_or_nothing_is_won(desk: Desk) -> None:
    deal_id = desk.put()
    with pytest.raises(NoteRequired):
        desk.closing.win(deal_id, TODAY, None, WinWords(won_reason(desk, 'other')))
    assert desk.deal(deal_id).is_open


def test_a_win_without_a_word_has_a_report_all_the_same(desk: Desk) -> None:
    deal_id = desk.put()
    desk.closing.win(deal_id, TODAY, None)
    assert report(desk, deal_id).reason_id is None


def test_the_contract_comes_with_its_file_and_goes_with_the_win(desk: Desk, tmp_path: Path) -> None:
    deal_id = desk.put()
    before = desk.dump()
    paper = tmp_path / 'contrat.pdf'
    paper.write_bytes(b'%PDF')
    (file,) = store_files(desk.workspace.path, [paper])
    form = ContractForm('Contrat-cadre', TODAY, in_days(1), in_days(366), in_days(300))
    desk.closing.win(deal_id, TODAY, None, WinWords(contract=form, file=file))
    contract = desk.workspace.reading().get(Contract, report(desk, deal_id).contract_id or 0)
    (kept,) = AttachmentController(desk.workspace).of_deal(deal_id)
    assert (contract.title, contract.notice_on, contract.attachment_id) == ('Contrat-cadre', in_days(300), kept.id)
    assert kept.name == 'contrat.pdf'
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_contract_that_cannot_be_leaves_the_deal_open(desk: Desk) -> None:
    deal_id = desk.put()
    with pytest.raises(FieldInvalid):
        desk.closing.win(deal_id, TODAY, None, WinWords(contract=ContractForm('')))
    assert desk.deal(deal_id).is_open


def test_what_follows_a_win_is_of_the_same_action(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def follow(_workspace: Workspace, work: UnitOfWork, deal: Deal) -> None:
        assert [told.outcome for told in read_reports(work.database, deal.id)] == [Outcome.WON]
        work.save(Competitor(work.new_id(), f'Suit {deal.title}', work.now))

    monkeypatch.setattr(closing_controller, 'follow_win', follow)
    deal_id = desk.put('Atelier')
    before = desk.dump()
    desk.closing.win(deal_id, TODAY, None)
    assert rows(desk, 'SELECT name FROM competitor') == [('Suit Atelier',)]
    desk.workspace.undo()
    assert desk.dump() == before
