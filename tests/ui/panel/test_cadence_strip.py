"""The cadences of a deal in its panel: what they say, and what each button does."""

from collections.abc import Callable

import pytest
from bench import Bench, choose, click
from building import NOW, call
from cadence_building import put_cadence, runs_of
from pytestqt.qtbot import QtBot

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.domain.cadences.cadence_run import RunState
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.ui.panel.cadences.cadence_strip import CadenceStrip
from salesdesk.ui.widgets.floating.menu import Menu


def strip_on(bench: Bench, deal_id: int) -> CadenceStrip:
    shown = bench.shown(deal_id)
    strip = bench.put(CadenceStrip(shown))
    strip.refresh()
    bench.follow(shown, strip)
    return strip


def press(strip: CadenceStrip, caption: str, card: int = 0) -> None:
    click(next(button for button in strip.cards[card].buttons if button.caption() == caption))


def captions(strip: CadenceStrip, card: int = 0) -> list[str]:
    return [button.caption() for button in strip.cards[card].buttons]


def start(bench: Bench, deal_id: int, name: str = 'Suivi', second: SecondRun = SecondRun.ASK) -> None:
    bench.workplace.cadence_runs.start(deal_id, put_cadence(bench.ledger, name), second)


def states(bench: Bench, deal_id: int) -> list[RunState]:
    return [shown.run.state for shown in runs_of(bench.ledger, deal_id)]


def test_without_any_cadence_it_takes_no_place(bench: Bench) -> None:
    assert strip_on(bench, bench.ledger.put()).isHidden()


def test_one_is_started_by_hand_from_her_list(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    put_cadence(bench.ledger, 'Suivi')
    strip = strip_on(bench, deal_id)
    click(strip.start)
    choose(bench.one(Menu), 'Suivi')
    (card,) = strip.cards
    assert (card.name.text(), card.progress.text()) == ('Suivi', 'action 1 sur 4')
    assert card.words.text() == 'Suivante\u00a0: aujourd’hui, call 0'


def test_it_goes_forward_with_what_is_done(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id)
    first = bench.workplace.activities.planned_of(deal_id)[0]
    bench.workplace.activities.complete(first.id, Done(ActivityResult.NO_ANSWER))
    assert strip.cards[0].progress.text() == 'action 2 sur 4'
    assert strip.cards[0].words.text() == 'Suivante\u00a0: jeu. 11, email 2'


def test_paused_and_resumed_with_a_click_each(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id)
    press(strip, 'Pause')
    assert strip.cards[0].words.text() == 'En pause, aujourd’hui\u00a0: à la main.'
    assert captions(strip) == ['Reprendre', 'Arrêter']
    # The keyboard stays where she works.
    assert strip.cards[0].buttons[0].hasFocus()
    press(strip, 'Reprendre')
    assert captions(strip) == ['Pause', 'Arrêter']


def test_an_answer_pauses_it_and_the_strip_says_so(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id)
    bench.workplace.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.ANSWERED))
    assert strip.cards[0].words.text() == 'En pause, aujourd’hui\u00a0: une réponse est arrivée.'


def test_stopped_it_says_why_and_offers_another(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id)
    press(strip, 'Arrêter')
    assert strip.cards == []
    assert strip.told.text() == 'Relances «\u00a0Suivi\u00a0» arrêtées, aujourd’hui\u00a0: à la main.'
    assert strip.start.isVisible()


@pytest.mark.parametrize(
    ('caption', 'left'),
    [
        ('À sa place', [RunState.RUNNING]),
        ('Les deux', [RunState.RUNNING, RunState.RUNNING]),
        ('Ne pas démarrer', [RunState.RUNNING]),
    ],
)
def test_a_second_one_is_a_question_in_place(bench: Bench, caption: str, left: list[RunState]) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id, 'Une')
    start(bench, deal_id, 'Deux')
    assert strip.cards[0].words.text() == 'Les démarrer aussi\u00a0? «\u00a0Une\u00a0» est déjà en cours.'
    press(strip, caption)
    assert states(bench, deal_id) == left
    bench.workplace.workspace.undo()
    assert captions(strip) == ['À sa place', 'Les deux', 'Ne pas démarrer']


def test_what_waits_for_nothing_any_more_is_simply_started(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id, 'Une')
    start(bench, deal_id, 'Deux')
    press(strip, 'Arrêter', card=1)
    assert captions(strip) == ['Démarrer', 'Ne pas démarrer']
    press(strip, 'Démarrer')
    assert states(bench, deal_id) == [RunState.RUNNING]


def test_a_paused_one_beside_another_asks_how(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id, 'Une')
    press(strip, 'Pause')
    start(bench, deal_id, 'Deux', SecondRun.BOTH)
    press(strip, 'Reprendre', card=1)
    choose(bench.one(Menu), 'À la place de «\u00a0Deux\u00a0»')
    assert [card.name.text() for card in strip.cards] == ['Une']


@pytest.mark.parametrize(
    ('act', 'expected'),
    [
        (lambda strip: press(strip, 'Continuer'), [RunState.FINISHED]),
        (lambda strip: press(strip, 'Abandonner…'), [RunState.RUNNING]),
    ],
    ids=['on', 'abandoned'],
)
def test_the_day_of_the_decision_asks_to_go_on_or_to_abandon(
    qtbot: QtBot, bench: Bench, act: Callable[[CadenceStrip], None], expected: list[RunState]
) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    asked: list[bool] = []
    strip.abandon_asked.connect(lambda: asked.append(True))
    bench.workplace.cadence_runs.start(deal_id, put_cadence(bench.ledger, steps=[(0, StepKind.DECIDE)]))
    assert captions(strip) == ['Continuer', 'Abandonner…', 'Pause', 'Arrêter']
    act(strip)
    assert states(bench, deal_id) == expected
    assert len(asked) == (expected == [RunState.RUNNING])


def test_of_a_closed_deal_it_only_tells_how_it_ended(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    start(bench, deal_id)
    bench.workplace.closing.win(deal_id, NOW.date(), None)
    assert strip.told.text() == 'Relances «\u00a0Suivi\u00a0» arrêtées, aujourd’hui\u00a0: l’affaire est gagnée.'
    assert strip.cards == []
    assert not strip.start.isVisible()


def test_what_she_planned_beside_it_is_not_what_comes_next(bench: Bench) -> None:
    deal_id = bench.ledger.put()
    strip = strip_on(bench, deal_id)
    bench.workplace.activities.plan(deal_id, call(-3, subject='À part'))
    start(bench, deal_id)
    assert 'À part' not in strip.cards[0].words.text()
