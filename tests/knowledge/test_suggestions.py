"""Which lessons come up beside a deal, why, and what she says of them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from building import NOW, Desk, euros
from labelled_lessons import suggestions_of

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.contact import Organization
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, LessonDeal, LessonKind
from salesdesk.domain.knowledge.situation import Moment, Situation, asked_words
from salesdesk.domain.knowledge.suggestion import Reason, ReasonKind
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind
from salesdesk.domain.proposals.objection import Objection

AT = datetime(2026, 5, 4, tzinfo=UTC)


def found(desk: Desk, deal_id: int, moment: Moment = Moment.ENTERED) -> list[str]:
    return [hit.title for hit in suggestions_of(desk).suggest(deal_id, moment)]


def reasons(desk: Desk, deal_id: int) -> tuple[Reason, ...]:
    return suggestions_of(desk).suggest(deal_id)[0].reasons


def put_rival(desk: Desk, deal_id: int, name: str) -> int:
    with desk.workspace.unrecorded() as work:
        rival = Competitor(work.new_id(), name, AT)
        work.save(rival)
        work.save(DealCompetitor(deal_id, rival.id))
    return rival.id


def put_objection(desk: Desk, deal_id: int, at: datetime, text: str) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(Objection(work.new_id(), deal_id, at, text))


def change(desk: Desk, record: type, key: int, **values: Any) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(record, key), **values))


def test_without_a_lesson_nothing_comes_up(desk: Desk) -> None:
    assert found(desk, desk.put('Reprise des données')) == []


def test_a_word_in_another_form_is_the_same_word(desk: Desk) -> None:
    desk.put_lesson('Migrer les données sans perte')
    assert found(desk, desk.put('Migration de la donnée')) == ['Migrer les données sans perte']


def test_what_is_said_in_the_other_language_means_the_same(desk: Desk) -> None:
    desk.put_lesson('Too expensive? Compare the cost of waiting', LessonKind.OBJECTION)
    desk.put_lesson('Meet the gardener')
    deal_id = desk.put('Licence')
    put_objection(desk, deal_id, NOW, 'C’est trop cher')
    assert found(desk, deal_id, Moment.OBJECTED) == ['Too expensive? Compare the cost of waiting']


def test_the_same_competitor_is_a_reason_by_name(desk: Desk) -> None:
    deal_id = desk.put('Bornes')
    desk.put_lesson('Ils facturent les options', competitor_id=put_rival(desk, deal_id, 'Brisac'))
    assert Reason(ReasonKind.COMPETITOR, 'Brisac') in reasons(desk, deal_id)


def test_a_lesson_about_another_competitor_gives_way(desk: Desk) -> None:
    deal_id, other = desk.put('Bornes rapides'), desk.put('Ailleurs')
    put_rival(desk, deal_id, 'Brisac')
    desk.put_lesson('Des bornes rapides', body='Pour le site voisin, au bord du port.')
    # Of equal ones the newest would come first.
    desk.put_lesson('Bornes rapides', competitor_id=put_rival(desk, other, 'Norvane'))
    assert found(desk, deal_id)[0] == 'Des bornes rapides'


def test_stage_sector_and_size_are_reasons(desk: Desk) -> None:
    deal_id = desk.put('Caisse', 'negotiation', organization='Maison Perrin', amount=euros(8_000))
    change(desk, Organization, desk.deal(deal_id).organization_id or 0, sector='Commerce')
    place = desk.stage('negotiation').id
    desk.put_lesson('Avant les soldes', stage_id=place, sector='commerce', band=AmountBand.UNDER_20K)
    assert reasons(desk, deal_id)[:3] == (
        Reason(ReasonKind.SECTOR, 'Commerce'), Reason(ReasonKind.STAGE), Reason(ReasonKind.BAND, 'under_20k'),
    )  # fmt: skip


def test_what_a_lesson_does_not_say_its_deals_tell(desk: Desk) -> None:
    taught = desk.put('Ancienne', organization='Hôtel du Port', amount=euros(8_000))
    deal_id = desk.put('Nouvelle', organization='Auberge', amount=euros(9_000))
    for deal in (taught, deal_id):
        change(desk, Organization, desk.deal(deal).organization_id or 0, sector='Hôtellerie')
    lesson_id = desk.put_lesson('Un pilote d’abord', stage_id=desk.deal(deal_id).stage_id)
    with desk.workspace.unrecorded() as work:
        work.save(LessonDeal(lesson_id, taught))
    kinds = [reason.kind for reason in reasons(desk, deal_id)]
    assert kinds == [ReasonKind.SECTOR, ReasonKind.STAGE, ReasonKind.BAND]


def test_what_the_gate_asks_for_is_a_reason(desk: Desk) -> None:
    desk.put_lesson('Le budget se vote en décembre')
    desk.put_lesson('Le père signe')
    asked = Requirement(1, 1, RequirementKind.CRITERION_YES, 'budget')
    hits = suggestions_of(desk).suggest(desk.put('Portail', note='décembre'), Moment.REFUSED, [asked])
    assert [hit.title for hit in hits] == ['Le budget se vote en décembre']
    assert Reason(ReasonKind.MISSING, 'budget') in hits[0].reasons


def test_what_the_gate_asks_for_comes_before_what_the_deal_is_about(desk: Desk) -> None:
    desk.put_lesson('Le budget se vote')
    desk.put_lesson('Bornes rapides du port')
    deal_id = desk.put('Bornes rapides du port')
    asked = [Requirement(1, 1, RequirementKind.CRITERION_YES, 'budget')]
    titles = [
        [hit.title for hit in suggestions_of(desk).suggest(deal_id, Moment.REFUSED, given)] for given in ([], asked)
    ]
    assert titles == [['Bornes rapides du port'], ['Le budget se vote', 'Bornes rapides du port']]


def test_what_answers_an_objection_comes_before_what_speaks_of_it(desk: Desk) -> None:
    desk.put_lesson('Trop cher, trop long', LessonKind.OBJECTION)
    desk.put_lesson('Trop cher, trop long', LessonKind.LOST)
    deal_id = desk.put('Bornes')
    put_objection(desk, deal_id, NOW, 'C’est long et cher')
    assert suggestions_of(desk).suggest(deal_id)[0].kind is LessonKind.OBJECTION


def test_an_objection_of_an_earlier_stage_is_but_one_word_more(desk: Desk) -> None:
    desk.put_lesson('Trop cher', LessonKind.OBJECTION)
    deal_id = desk.put('Bornes')
    put_objection(desk, deal_id, AT, 'C’est trop cher')
    assert found(desk, deal_id) == []


def test_a_title_weighs_more_than_what_stands_below_it(desk: Desk) -> None:
    desk.put_lesson('Bornes rapides', body='Le site voisin')
    desk.put_lesson('Le site voisin', body='Bornes rapides')
    assert found(desk, desk.put('Bornes rapides'))[0] == 'Bornes rapides'


def test_the_strongest_mention_of_a_word_counts() -> None:
    asked = asked_words(Situation(Moment.ENTERED, 1, title='Bornes rapides', note='bornes'))
    assert asked['born'].weight > asked['rapid'].weight


def test_the_same_size_alone_says_nothing(desk: Desk) -> None:
    desk.put_lesson('Le père signe', band=AmountBand.UNDER_20K)
    assert found(desk, desk.put('Bornes', amount=euros(8_000))) == []


@pytest.mark.parametrize('put_off', [{'is_reminder': False}, {'deleted_at': AT}, {'kind': LessonKind.PLAYBOOK}])
def test_a_lesson_that_may_not_come_up_by_itself_does_not(desk: Desk, put_off: dict[str, Any]) -> None:
    lesson_id, deal_id = desk.put_lesson('Bornes rapides'), desk.put('Bornes rapides')
    assert found(desk, deal_id) == ['Bornes rapides']
    change(desk, Lesson, lesson_id, **put_off)
    assert found(desk, deal_id) == []


def test_one_word_in_common_is_a_chance_but_not_in_an_objection(desk: Desk) -> None:
    desk.put_lesson('L’atelier de cadrage', LessonKind.OBJECTION)
    deal_id = desk.put('Éclairage de l’atelier')
    assert found(desk, deal_id) == []
    put_objection(desk, deal_id, NOW, 'Pas d’atelier chez nous')
    assert found(desk, deal_id) == ['L’atelier de cadrage']


def test_three_come_up_and_no_more(desk: Desk) -> None:
    for number in range(5):
        desk.put_lesson(f'Bornes rapides {number}')
    assert len(found(desk, desk.put('Bornes rapides'))) == 3


def test_what_did_not_help_stays_away_from_this_deal_until_that_is_undone(desk: Desk) -> None:
    lesson_id = desk.put_lesson('Bornes rapides')
    deal_id, other = desk.put('Bornes rapides'), desk.put('Bornes rapides')
    suggestions_of(desk).mark(lesson_id, deal_id, useful=False)
    assert (found(desk, deal_id), found(desk, other)) == ([], ['Bornes rapides'])
    desk.workspace.undo()
    assert found(desk, deal_id) == ['Bornes rapides']


def test_what_helped_before_comes_first(desk: Desk) -> None:
    helped = desk.put_lesson('Des bornes rapides')
    desk.put_lesson('Des bornes rapides aussi')
    desk.put_lesson('Les bornes rapides')
    suggestions_of(desk).mark(helped, None, useful=True)
    assert found(desk, desk.put('Bornes rapides'))[0] == 'Des bornes rapides'


def test_opening_one_is_noted_without_a_step_to_undo(desk: Desk) -> None:
    lesson_id, deal_id = desk.put_lesson('Bornes'), desk.put('Bornes')
    suggestions_of(desk).opened(lesson_id, deal_id)
    assert desk.workspace.database.rows('SELECT lesson_id, deal_id, kind FROM lesson_use') == [
        (lesson_id, deal_id, 'opened')
    ]
    assert (desk.undo_key(), desk.heard) == ('', [])


def test_an_opened_lesson_does_not_hinder_the_undo_of_the_deal_it_was_opened_beside(desk: Desk) -> None:
    lesson_id = desk.put_lesson('Bornes')
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Bornes'))
    suggestions_of(desk).opened(lesson_id, deal_id)
    desk.workspace.undo()
    assert desk.workspace.database.value('SELECT COUNT(*) FROM deal') == 0
