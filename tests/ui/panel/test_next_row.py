"""What comes next, as the row below the composer shows it: a proposal, her own choice, or what is planned already."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from bench import Bench, choose, entries, heard
from building import NOW, TODAY, WEEKDAYS, in_days
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.activity import Activity, ActivityKind, NewAction
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.composer.moment_popover import MomentPopover
from salesdesk.ui.panel.composer.next_row import NextRow
from salesdesk.ui.widgets.floating.menu import Menu

CALL, EMAIL, MEETING = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING
# The panel without its margins.
IN_PANEL = 418
FRIDAY, SATURDAY = date(2026, 6, 12), date(2026, 6, 13)


@pytest.fixture
def row(bench: Bench) -> NextRow:
    return bench.put(NextRow(TODAY, WEEKDAYS))


def standing(kind: ActivityKind = MEETING, days: int = 4, subject: str = '') -> Activity:
    """An action that is planned already."""
    return Activity(1, 2, kind, in_days(days), 600, subject, is_next=True, created_at=NOW)


def menu_of(row: NextRow, part: str) -> Menu:
    """The menu that a pick opens, closed again."""
    getattr(row, part).click()
    menu = row.findChildren(Menu)[-1]
    menu.close()
    return menu


@pytest.mark.parametrize(
    ('today', 'proposed'),
    [(TODAY, date(2026, 6, 10)), (FRIDAY, date(2026, 6, 15)), (SATURDAY, date(2026, 6, 15)),
     (date(2026, 12, 31), date(2027, 1, 1))],
    ids=['a Tuesday', 'a Friday', 'a Saturday', 'the last of the year'],
)  # fmt: skip
def test_a_call_is_proposed_for_the_next_working_day(row: NextRow, today: date, proposed: date) -> None:
    row.propose(today, None)
    assert row.following() == NewAction(CALL, proposed)


def test_her_day_off_is_not_proposed(bench: Bench) -> None:
    row = bench.put(NextRow(TODAY, WorkingCalendar(days_off=((in_days(1), in_days(2)),)).proposed))
    row.propose(TODAY, None)
    assert row.following() == NewAction(CALL, in_days(3))


@pytest.mark.parametrize(
    ('language', 'shown'), [('fr', ['Appel', 'demain', 'heure']), ('en', ['Call', 'tomorrow', 'time'])]
)
def test_it_says_the_proposal_in_three_words(bench: Bench, language: str, shown: list[str]) -> None:
    use_language(language)
    row = bench.put(NextRow(TODAY, WEEKDAYS))
    row.propose(TODAY, None)
    assert [pick.caption() for pick in (row.kind, row.day, row.hour)] == shown


def test_each_pick_says_to_who_cannot_see_what_it_is_and_holds(row: NextRow) -> None:
    row.choose(EMAIL, in_days(9), 570)
    names = [pick.accessibleName() for pick in (row.kind, row.day, row.hour)]
    assert names == ['Type d’action: E-mail', 'Jour: jeu. 18', 'Heure: 9:30']


def test_what_is_planned_is_told_and_another_one_only_offered(row: NextRow) -> None:
    row.propose(TODAY, standing(subject='Visite du site'))
    assert row.following() is None
    assert row.told.text() == 'Rendez-vous, sam. 13 10:00, Visite du site'
    assert (row.skip.caption(), row.kind.isVisible()) == ('ajouter', False)


def test_one_more_can_be_planned_beside_it(row: NextRow) -> None:
    row.propose(TODAY, standing())
    row.skip.click()
    assert row.following() == NewAction(CALL, in_days(1))
    assert (row.told.isVisible(), row.day.isVisible()) == (False, True)


def test_nothing_this_once_is_taken_back_by_the_same_link(row: NextRow) -> None:
    changes = 0

    def count() -> None:
        nonlocal changes
        changes += 1

    row.changed.connect(count)
    row.skip.click()
    assert (row.following(), row.skip.caption()) == (None, 'planifier')
    row.skip.click()
    assert (row.following() is not None, row.skip.caption(), changes) == (True, 'rien', 2)


def test_every_kind_is_in_the_menu_and_keeps_day_and_hour(row: NextRow) -> None:
    row.choose(CALL, in_days(3), 540)
    menu = menu_of(row, 'kind')
    assert entries(menu) == ['Appel', 'E-mail', 'Rendez-vous', 'Tâche']
    choose(menu, 'Tâche')
    assert row.following() == NewAction(ActivityKind.TASK, in_days(3), 540)


def test_the_days_of_the_menu_say_which_day_they_are(row: NextRow) -> None:
    assert entries(menu_of(row, 'day')) == [
        'Aujourd’hui  ·  aujourd’hui', 'Demain  ·  demain', 'Dans 2 jours  ·  jeu. 11', 'Dans 1 semaine  ·  mar. 16',
        'Dans 2 semaines  ·  23 juin', 'Dans 1 mois  ·  9 juil.', 'Choisir…',
    ]  # fmt: skip


@pytest.mark.parametrize(('entry', 'days'), [('Dans 2 jours  ·  jeu. 11', 2), ('Dans 2 semaines  ·  23 juin', 14)])
def test_another_day_keeps_kind_and_hour(row: NextRow, entry: str, days: int) -> None:
    row.choose(MEETING, in_days(1), 600)
    choose(menu_of(row, 'day'), entry)
    assert row.following() == NewAction(MEETING, in_days(days), 600)


def test_an_hour_is_given_and_taken_away(row: NextRow) -> None:
    row.propose(TODAY, None)
    menu = menu_of(row, 'hour')
    assert entries(menu) == ['Sans heure', '9:00', '10:00', '11:00', '14:00', '15:00', '16:00', 'Choisir…']
    choose(menu, '14:00')
    assert row.following() == NewAction(CALL, in_days(1), 840)
    choose(menu_of(row, 'hour'), 'Sans heure')
    assert (row.following(), row.hour.caption()) == (NewAction(CALL, in_days(1)), 'heure')


@pytest.mark.parametrize('part', ['day', 'hour'])
def test_a_moment_of_her_own_begins_at_the_one_at_hand(bench: Bench, row: NextRow, part: str) -> None:
    row.choose(MEETING, in_days(3), 615)
    choose(menu_of(row, part), 'Choisir…')
    popover = bench.one(MomentPopover)
    assert (popover.day.day(), popover.hour.minute()) == (in_days(3), 615)
    popover.hour.set_text('16h45')
    popover.submit()
    assert row.following() == NewAction(MEETING, in_days(3), 16 * 60 + 45)


def moment(bench: Bench, minute: int | None = None) -> MomentPopover:
    popover = MomentPopover(bench.window, TODAY, in_days(1), minute)
    popover.open_at(bench.window.rect(), 'below')
    return popover


@pytest.mark.parametrize(
    ('part', 'typed'),
    [('day', 'bientôt'), ('day', '31/02/2027'), ('day', ''), ('hour', '25h'), ('hour', 'vers midi')],
)
def test_a_moment_that_is_none_is_refused_where_it_was_typed(bench: Bench, part: str, typed: str) -> None:
    popover = moment(bench)
    told = heard(popover.chosen)
    field = getattr(popover, part)
    field.set_text(typed)
    popover.submit()
    assert (bool(field.error()), popover.isVisible(), told) == (True, True, [])


def test_no_hour_is_no_hour(bench: Bench) -> None:
    popover = moment(bench, 600)
    days: list[tuple[object, object]] = []
    popover.chosen.connect(lambda day, minute: days.append((day, minute)))
    popover.hour.set_text('')
    popover.day.set_text('demain')
    popover.submit()
    assert days == [(in_days(1), None)]


def test_what_she_chose_outlives_another_plan(row: NextRow) -> None:
    row.choose(EMAIL, in_days(2), None)
    row.ask_about_next(asks=True, proposes=False)
    assert row.following() == NewAction(EMAIL, in_days(2))


def test_a_note_proposes_nothing_and_a_call_again_something(row: NextRow) -> None:
    row.propose(TODAY, None)
    row.ask_about_next(asks=True, proposes=False)
    assert row.following() is None
    row.ask_about_next(asks=True, proposes=True)
    assert row.following() is not None


def test_a_closed_deal_has_nothing_next_but_the_button(row: NextRow) -> None:
    row.propose(TODAY, None)
    row.ask_about_next(asks=False, proposes=True)
    shown = [part.isVisible() for part in (row.label, row.told, row.kind, row.day, row.hour, row.skip, row.save)]
    assert (row.following(), shown) == (None, [False] * 6 + [True])


def test_a_plan_that_goes_makes_room_for_a_proposal(row: NextRow) -> None:
    row.propose(TODAY, standing())
    row.keep_planned(TODAY, None)
    assert row.following() is not None
    row.keep_planned(TODAY, standing())
    assert row.following() is None


def test_a_plan_that_only_moves_asks_nothing_anew(row: NextRow) -> None:
    row.propose(TODAY, standing())
    row.skip.click()
    row.keep_planned(TODAY, standing(days=6))
    assert row.following() is not None


def test_the_next_morning_the_proposal_is_for_the_day_after(row: NextRow) -> None:
    row.propose(TODAY, None)
    row.keep_planned(in_days(1), None)
    assert (row.following(), row.day.caption()) == (NewAction(CALL, in_days(2)), 'demain')


def test_the_next_morning_the_day_she_chose_has_another_name(row: NextRow) -> None:
    row.propose(TODAY, None)
    row.choose(EMAIL, in_days(1), None)
    row.keep_planned(in_days(1), None)
    assert (row.following(), row.day.caption()) == (NewAction(EMAIL, in_days(1)), 'aujourd’hui')
    row.keep_planned(in_days(1), standing(days=2))
    row.skip.click()
    row.skip.click()
    assert row.told.text() == 'Rendez-vous, demain 10:00'


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize(
    'day', [date(2028, 9, 23), in_days(1), in_days(4)], ids=['another year', 'tomorrow', 'a weekday']
)
@pytest.mark.parametrize('kind', list(ActivityKind))
def test_all_of_it_is_seen_in_the_panel(bench: Bench, language: str, day: date, kind: ActivityKind) -> None:
    use_language(language)
    row = bench.put(NextRow(TODAY, WEEKDAYS))
    row.choose(kind, day, 16 * 60 + 45)
    row.setFixedWidth(IN_PANEL)
    layout = row.layout()
    assert layout is not None
    layout.activate()
    parts = (row.label, row.kind, row.day, row.hour, row.skip, row.save)
    boxes = [part.geometry() for part in parts]
    assert all(one.right() < other.left() for one, other in pairwise(boxes))
    assert boxes[-1].right() <= IN_PANEL
    assert [part.width() >= part.sizeHint().width() for part in parts if part is not row.kind] == [True] * 5


STEPS = st.lists(st.sampled_from(['skip', 'choose', 'plan', 'unplan', 'note', 'call', 'close', 'open']), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_what_is_saved_is_what_is_shown(row: NextRow, steps: list[str]) -> None:
    """Whatever came before, the picks are seen exactly where something will be planned."""
    row.propose(TODAY, None)
    row.ask_about_next(asks=True, proposes=True)
    acts = {
        'skip': row.skip.click,
        'choose': lambda: row.choose(MEETING, in_days(5), 600),
        'plan': lambda: row.keep_planned(TODAY, standing()),
        'unplan': lambda: row.keep_planned(TODAY, None),
        'note': lambda: row.ask_about_next(asks=True, proposes=False),
        'call': lambda: row.ask_about_next(asks=True, proposes=True),
        'close': lambda: row.ask_about_next(asks=False, proposes=True),
        'open': lambda: row.ask_about_next(asks=True, proposes=True),
    }
    for step in steps:
        acts[step]()
    following = row.following()
    assert [pick.isVisible() for pick in (row.kind, row.day, row.hour)] == [following is not None] * 3
    assert row.told.isVisible() == (following is None and row.skip.isVisible())
    if following is not None and following.kind is MEETING:
        assert (following.on - TODAY, following.minute) == (timedelta(days=5), 600)
