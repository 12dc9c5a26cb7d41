"""The playbooks of a stage stand beside its deals, and are ticked for each."""

import pytest
from building import Desk

from salesdesk.controllers.knowledge.playbook_controller import PlaybookController
from salesdesk.domain.errors import NotFound
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.knowledge.playbook import PlaybookLine, PlaybookPart, playbook_lines

BODY = """## Avant la visite
- [ ] Demander les **plans**
* [x] Vérifier l’accès
- Qui signera ?
> Bonjour, nous avons
> rendez-vous à dix heures.

Venir à deux."""


@pytest.fixture
def playbook(desk: Desk) -> int:
    return desk.put_lesson('Visite', LessonKind.PLAYBOOK, body=BODY, stage_id=desk.stage('qualification').id)


def test_a_playbook_says_what_to_do_to_ask_and_to_say() -> None:
    assert playbook_lines(BODY) == (
        PlaybookLine(PlaybookPart.HEADING, 'Avant la visite'),
        PlaybookLine(PlaybookPart.CHECK, 'Demander les plans'),
        PlaybookLine(PlaybookPart.CHECK, 'Vérifier l’accès'),
        PlaybookLine(PlaybookPart.QUESTION, 'Qui signera ?'),
        PlaybookLine(PlaybookPart.SCRIPT, 'Bonjour, nous avons rendez-vous à dix heures.'),
        PlaybookLine(PlaybookPart.TEXT, 'Venir à deux.'),
    )


def test_only_the_playbooks_of_its_stage_stand_beside_a_deal(
    desk: Desk, playbook: int, playbooks: PlaybookController
) -> None:  # fmt: skip
    desk.put_lesson('Leçon', stage_id=desk.stage('qualification').id)
    desk.put_lesson('Éteint', LessonKind.PLAYBOOK, stage_id=desk.stage('qualification').id, is_reminder=False)
    assert [one.lesson.id for one in playbooks.of_deal(desk.put(stage='qualification'))] == [playbook]
    assert playbooks.of_deal(desk.put()) == []


def test_a_line_is_ticked_for_one_deal_alone(desk: Desk, playbook: int, playbooks: PlaybookController) -> None:
    here, there = desk.put(stage='qualification'), desk.put(stage='qualification')
    playbooks.tick(here, playbook, 'Demander les plans', done=True)
    (one,), (other,) = playbooks.of_deal(here), playbooks.of_deal(there)
    assert (one.done, one.ticked, len(one.checks)) == (1, {'Demander les plans'}, 2)
    assert other.done == 0


def test_a_tick_is_taken_off_and_put_back_in_the_same_row(
    desk: Desk, playbook: int, playbooks: PlaybookController
) -> None:  # fmt: skip
    deal_id = desk.put(stage='qualification')
    for done in (True, False, True):
        playbooks.tick(deal_id, playbook, 'Vérifier l’accès', done=done)
    assert playbooks.of_deal(deal_id)[0].done == 1
    assert desk.workspace.database.value('SELECT COUNT(*) FROM checklist_item') == 1


def test_a_tick_is_taken_back(desk: Desk, playbook: int, playbooks: PlaybookController) -> None:
    deal_id = desk.put(stage='qualification')
    before = desk.dump()
    playbooks.tick(deal_id, playbook, 'Vérifier l’accès', done=True)
    assert desk.undo_key() == 'tick_playbook'
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_tick_outlives_the_rewriting_of_another_line(
    desk: Desk, playbook: int, playbooks: PlaybookController
) -> None:  # fmt: skip
    deal_id = desk.put(stage='qualification')
    playbooks.tick(deal_id, playbook, 'Vérifier l’accès', done=True)
    with desk.workspace.unrecorded() as work:
        work.database.execute('UPDATE lesson SET body = replace(body, ?, ?)', ('plans', 'cotes'))
    assert playbooks.of_deal(deal_id)[0].ticked == {'Vérifier l’accès'}


def test_a_line_that_was_rewritten_in_another_window_is_said_to_be_gone(
    desk: Desk, playbook: int, playbooks: PlaybookController
) -> None:  # fmt: skip
    deal_id = desk.put(stage='qualification')
    before = desk.dump()
    with pytest.raises(NotFound):
        playbooks.tick(deal_id, playbook, 'Demander le devis', done=True)
    assert desk.dump() == before


def test_a_closed_deal_has_no_playbook_any_more(desk: Desk, playbook: int, playbooks: PlaybookController) -> None:
    deal_id = desk.put(stage='qualification')
    desk.closing.win(deal_id, desk.clock.today(), None)
    assert playbooks.of_deal(deal_id) == []
