"""All competitors: renamed, joined where one has two names, deleted."""

import pytest
from building import Desk, euros

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.negotiation.competitor_list import CompetitorListController
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.knowledge.lesson import Lesson


@pytest.fixture
def listed(desk: Desk) -> CompetitorListController:
    return CompetitorListController(desk.workspace)


@pytest.fixture
def racing(desk: Desk) -> CompetitorController:
    return CompetitorController(desk.workspace)


def test_they_stand_by_name_with_their_deals(
    desk: Desk, listed: CompetitorListController, racing: CompetitorController
) -> None:
    for deal, names in (('Une', ('Zénith', 'électra')), ('Deux', ('Zénith',))):
        deal_id = desk.put(deal)
        for name in names:
            racing.put(deal_id, name)
    assert [(one.name, one.deals) for one in listed.known()] == [('électra', 1), ('Zénith', 2)]


def test_one_is_renamed(desk: Desk, listed: CompetitorListController, racing: CompetitorController) -> None:
    deal_id = desk.put()
    competitor_id = racing.put(deal_id, 'Electra')
    listed.edit(competitor_id, ' Électra ', ' Rapides ')
    (known,) = listed.known()
    assert (known.name, known.note) == ('Électra', 'Rapides')
    assert racing.put(desk.put('Autre'), 'electra') == competitor_id


def test_no_two_have_one_name(desk: Desk, listed: CompetitorListController, racing: CompetitorController) -> None:
    deal_id = desk.put()
    competitor_id = racing.put(deal_id, 'Electra')
    racing.put(deal_id, 'Zénith')
    for name in ('zenith', ' ', 'x' * 201):
        with pytest.raises(FieldInvalid):
            listed.edit(competitor_id, name, '')
    assert [one.name for one in listed.known()] == ['Electra', 'Zénith']


def test_merged_all_that_was_known_is_of_the_other(
    desk: Desk, listed: CompetitorListController, racing: CompetitorController
) -> None:
    lost, both = desk.put('Perdue'), desk.put('Les deux')
    words = LossWords(
        desk.reason('no_budget'), competitor='Electra SA', price=euros(700), lesson=LessonWords('Chiffrer')
    )
    desk.closing.lose_all([lost], words)
    gone = racing.put(both, 'Electra SA', euros(500), 'Rapides')
    stays = racing.put(both, 'Électra', euros(600))
    before = desk.dump()
    listed.merge(gone, stays)
    report = LossReportController(desk.workspace, desk.book).of_deal(lost)[0]
    lesson = desk.workspace.reading().get(Lesson, report.lesson_id or 0)
    assert (report.competitor_id, lesson.competitor_id) == (stays, stays)
    (known,) = racing.of_deal(both)
    assert (known.competitor.id, known.price, known.note) == (stays, euros(600), 'Rapides')
    assert [(one.name, one.deals) for one in listed.known()] == [('Électra', 2)]
    desk.workspace.undo()
    assert desk.dump() == before


def test_one_is_not_merged_with_itself(
    desk: Desk, listed: CompetitorListController, racing: CompetitorController
) -> None:
    competitor_id = racing.put(desk.put(), 'Électra')
    before = desk.dump()
    listed.merge(competitor_id, competitor_id)
    assert desk.dump() == before
    with pytest.raises(NotFound):
        listed.merge(competitor_id, 5)


def test_deleted_it_is_no_longer_proposed_and_reports_still_name_it(
    desk: Desk, listed: CompetitorListController, racing: CompetitorController
) -> None:
    deal_id = desk.put()
    desk.closing.lose_all([deal_id], LossWords(desk.reason('no_budget'), competitor='Électra'))
    listed.delete(listed.known()[0].id)
    reports = LossReportController(desk.workspace, desk.book)
    assert (racing.suggest('elec'), listed.known()) == ([], [])
    assert reports.told(reports.of_deal(deal_id)[0].id).competitor == 'Électra'
