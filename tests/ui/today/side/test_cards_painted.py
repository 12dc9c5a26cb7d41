"""The cards beside the agenda as they are painted: whole words and sums in their narrow column, in both languages."""

from datetime import date, timedelta

import pytest
from building import NOW, PARIS, TODAY, euros, in_days
from hypothesis import given
from hypothesis import strategies as st
from made_lines import LONG_DEAL, LONG_SUBJECT, made_line
from printed import Printed, printed
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.day_figures import DayFigures, Progress
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, CurrencySum
from salesdesk.domain.views.month_figures import MonthFigures
from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.side.day_card import DayBar, DayCard
from salesdesk.ui.today.side.done_card import DoneCard
from salesdesk.ui.today.side.meeting_card import MeetingCard
from salesdesk.ui.today.side.side_column import RIGHT, WIDTH
from salesdesk.ui.today.side.target_card import TargetBar, TargetCard
from salesdesk.ui.today.side.watch_card import WatchRow
from salesdesk.ui.today.today_bar import TodayBar, long_day

pytestmark = pytest.mark.usefixtures('light')
CARD = WIDTH - RIGHT
CALL, MEETING, TASK = ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.TASK
DOLLARS = Money(9_999_900, 'USD')


def stood(ground: QWidget, card: QWidget, width: int = CARD) -> QWidget:
    """The card in its column, laid out as in the window."""
    card.setParent(ground)
    card.resize(width, max(card.sizeHint().height(), 60))
    ground.show()
    card.show()
    return card


def sums(*amounts: Money) -> tuple[CurrencySum, ...]:
    return tuple(CurrencySum(amount, amount) for amount in amounts)


def month(
    *, won: tuple[Money, ...] = (), expected: tuple[Money, ...] = (), target: Money | None = None, today: date = TODAY
) -> MonthFigures:
    return MonthFigures(
        today, 'EUR', target, ColumnTotals(len(won), sums(*won)), ColumnTotals(len(expected), sums(*expected))
    )


def figures(done: int, of: int, tasks: int = 0) -> DayFigures:
    by_kind = {kind: Progress(done, of) for kind in ActivityKind} | {TASK: Progress(0, tasks)}
    return DayFigures(Progress(done * 3, of * 3 + tasks), by_kind)


@pytest.mark.parametrize('counts', [(0, 0), (1, 7), (12, 120), (1234, 99_999)], ids=str)
def test_the_figures_of_a_day_are_whole_and_apart(ground: QWidget, language: str, counts: tuple[int, int]) -> None:
    card = DayCard()
    card.show_figures(figures(*counts, tasks=1))
    said = printed(stood(ground, card))
    assert [text for text in said.texts if '…' in text] == [], language
    assert (said.overlapping(), said.outside(CARD)) == ([], [])


def test_the_figures_of_the_rows_stand_below_each_other(ground: QWidget, language: str) -> None:
    card = DayCard()
    card.show_figures(figures(2, 5))
    words = [word for word in printed(stood(ground, card)).words if word.text in ('sur 5', 'of 5')]
    assert len(words) == 3, language
    assert len({(word.left, word.right) for word in words}) == 1


@pytest.mark.parametrize(
    ('done', 'of', 'french', 'english'),
    [(0, 0, '0 faite sur 0', '0 done of 0'), (1, 3, '1 faite sur 3', '1 done of 3'),
     (2, 3, '2 faites sur 3', '2 done of 3'), (1000, 2000, '1\u202f000 faites sur 2\u202f000', '1,000 done of 2,000')],
)  # fmt: skip
def test_the_day_is_counted_with_the_right_plural(qtbot: QtBot, done: int, of: int, french: str, english: str) -> None:
    for language, said in (('fr', french), ('en', english)):
        use_language(language)
        card = DayCard()
        qtbot.addWidget(card)
        card.show_figures(DayFigures(Progress(done, of), dict.fromkeys(ActivityKind, Progress())))
        use_language('en')
        assert card.note.text() == said


@pytest.mark.parametrize(('tasks', 'shown'), [(0, False), (1, True)])
def test_tasks_have_a_row_only_on_their_day(ground: QWidget, tasks: int, shown: bool) -> None:
    card = DayCard()
    stood(ground, card)
    card.show_figures(figures(1, 2, tasks))
    assert card.rows[TASK].isVisible() is shown
    assert card.rows[CALL].isVisible()


@pytest.mark.parametrize(('done', 'of', 'green'), [(0, 4, 0), (1, 4, 50), (2, 4, 100), (4, 4, 200), (0, 0, 0)])
def test_the_bar_is_green_as_far_as_the_day_is_done(ground: QWidget, done: int, of: int, green: int) -> None:
    bar = DayBar()
    stood(ground, bar, 200)
    bar.show_progress(Progress(done, of))
    picture, ink = bar.grab().toImage(), theme().color('success-fill').name()
    filled = [x for x in range(200) if picture.pixelColor(x, 3).name() == ink]
    assert len(filled) == pytest.approx(green, abs=4)
    assert filled == list(range(filled[0], filled[0] + len(filled))) if filled else green == 0


AMOUNTS = [
    (euros(18_450), euros(45_000)),
    (euros(0), euros(1)),
    (euros(12_345_678), euros(45_000_000)),
    (Money(123_456_789_01, 'EUR'), Money(999_999_999_99, 'EUR')),
]


@pytest.mark.parametrize(('won', 'target'), AMOUNTS, ids=['usual', 'smallest', 'millions', 'with cents'])
def test_no_sum_of_the_month_is_cut(ground: QWidget, language: str, won: Money, target: Money) -> None:
    card = TargetCard()
    stood(ground, card)
    card.show_month(month(won=(won,), expected=(won,), target=target))
    card.column.activate()
    said = printed(card)
    assert [text for text in said.texts if '…' in text] == [], language
    assert (said.overlapping(), said.outside(CARD)) == ([], [])


@pytest.mark.parametrize(
    ('today', 'title', 'left'),
    [
        (date(2026, 6, 9), 'Objectif de juin', '21 jours restants'),
        (date(2026, 6, 29), 'Objectif de juin', '1 jour restant'),
        (date(2026, 6, 30), 'Objectif de juin', '0 jour restant'),
        (date(2026, 2, 1), 'Objectif de février', '27 jours restants'),
        (date(2028, 2, 1), 'Objectif de février', '28 jours restants'),
        (date(2026, 8, 31), 'Objectif d’août', '0 jour restant'),
        (date(2026, 10, 1), 'Objectif d’octobre', '30 jours restants'),
    ],
)
@pytest.mark.usefixtures('french')
def test_a_month_by_name_and_what_is_left_of_it(ground: QWidget, today: date, title: str, left: str) -> None:
    card = TargetCard()
    stood(ground, card, 420)
    card.show_month(month(target=euros(1), today=today))
    assert (card.title.text(), card.note.accessibleName()) == (title, left)
    assert card.note.text() == left


@pytest.mark.usefixtures('french')
@pytest.mark.parametrize(('width', 'said', 'tip'), [(420, '30 jours restants', ''), (240, '30\u00a0j restants', None)])
def test_where_it_is_narrow_the_days_are_said_shorter(ground: QWidget, width: int, said: str, tip: str | None) -> None:
    card = TargetCard()
    stood(ground, card, width)
    card.show_month(month(target=euros(1), today=date(2026, 10, 1)))
    assert card.note.text() == said
    assert card.note.toolTip() == ('30 jours restants' if tip is None else tip)
    assert not any(text.startswith('Objectif') and '…' in text for text in printed(card).texts)


def test_without_a_target_it_says_what_is_won(ground: QWidget, language: str) -> None:
    card = TargetCard()
    stood(ground, card)
    card.show_month(month(won=(euros(500),)))
    assert card.won.accessibleName() == {'fr': '500\u00a0€ gagnés', 'en': '€500 won'}[language]
    assert (card.set.isVisible(), card.edit.isVisible()) == (True, False)


def test_other_currencies_are_said_apart_and_never_added(ground: QWidget) -> None:
    card = TargetCard()
    stood(ground, card)
    card.show_month(month(won=(euros(500), DOLLARS, Money(7_000, 'JPY')), target=euros(1_000)))
    assert card.won.accessibleName() == '€500 of €1,000'
    assert card.apart.text() == 'Also won: $99,999 + ¥7,000'
    assert card.apart.isVisible()
    card.show_month(month(won=(euros(500),), target=euros(1_000)))
    assert not card.apart.isVisible()


@pytest.mark.parametrize(
    ('weighted', 'said'), [(150, '€2'), (149, '€1'), (0, '€0'), (-150, '-€2')], ids=['up', 'down', 'none', 'below']
)
def test_what_may_come_is_said_without_cents(ground: QWidget, weighted: int, said: str) -> None:
    card = TargetCard()
    stood(ground, card)
    card.show_month(month(expected=(Money(weighted, 'EUR'),), target=euros(1)))
    assert card.legend.accessibleName() == f'Weighted {said}'
    card.column.activate()
    assert printed(card.legend).texts == ['Won so far', f'Weighted {said}']


@pytest.mark.parametrize('width', [120, 180])
def test_a_legend_without_room_is_cut_and_never_leaves_its_card(ground: QWidget, width: int) -> None:
    card = TargetCard()
    stood(ground, card, width)
    card.show_month(month(expected=(Money(123_456_789_00, 'EUR'),), target=euros(1)))
    card.legend.resize(width - 34, 16)
    assert printed(card.legend).outside(width - 34) == []


money_won = st.integers(-10_000, 1_000_000)


@given(won=money_won, weighted=money_won, target=st.none() | st.integers(1, 500_000))
def test_the_bar_never_leaves_its_track(won: int, weighted: int, target: int | None) -> None:
    bar = TargetBar()
    bar.resize(262, 22)
    aim = euros(target) if target else None
    bar.show_month(month(won=(euros(won),), expected=(euros(weighted),), target=aim))
    said = printed(bar)
    for color in ('chart-won', 'chart-weighted', 'chart-target'):
        assert all(box.left() >= -1 and box.right() <= 263 for box in said.boxes(color))
    assert bool(said.boxes('chart-target')) is (target is not None)
    assert not said.boxes('chart-won') or won > 0


def totals(count: int, *amounts: Money) -> ColumnTotals:
    return ColumnTotals(count, sums(*amounts))


def watch_row(ground: QWidget, found: ColumnTotals, words: str = 'Clôture dépassée', chip: str = 'red') -> Printed:
    row = WatchRow(words, chip)
    stood(ground, row, CARD - 34).resize(CARD - 34, 30)
    row.show_totals(found)
    return printed(row)


@pytest.mark.usefixtures('french')
@pytest.mark.parametrize(
    ('found', 'said'),
    [
        (totals(3, euros(35_150)), ['3', '35\u202f150\u00a0€', 'Clôture dépassée']),
        (totals(1), ['1', 'Clôture dépassée']),
        (totals(1500, euros(123_456_789)), ['1\u202f500', '123,5\u00a0M€', 'Clôture dépassée']),
    ],
    ids=['usual', 'no amount', 'many'],
)
def test_a_watched_row_says_its_count_its_sum_and_its_name(
    ground: QWidget, found: ColumnTotals, said: list[str]
) -> None:
    shown = watch_row(ground, found)
    assert shown.texts == said
    assert (shown.overlapping(), shown.outside(CARD - 34)) == ([], [])


@pytest.mark.usefixtures('french')
def test_several_currencies_leave_the_name_its_half(ground: QWidget) -> None:
    shown = watch_row(ground, totals(5, euros(123_456), DOLLARS, Money(77_000_000, 'JPY'), Money(5_000_000, 'GBP')))
    name = shown.word('Clôture')
    assert name.right - name.left > 70
    assert (shown.overlapping(), shown.outside(CARD - 34)) == ([], [])


def test_a_row_with_nothing_leads_nowhere_and_is_pale(ground: QWidget) -> None:
    shown = watch_row(ground, totals(0), 'Stalled', 'amber')
    assert shown.ink_of('Stalled') == theme().color('text-3').name()
    assert watch_row(ground, totals(2), 'Stalled', 'amber').ink_of('Stalled') == theme().color('text').name()


def test_a_row_is_heard_with_its_whole_sum(qtbot: QtBot) -> None:
    row = WatchRow('Stalled', 'amber')
    qtbot.addWidget(row)
    row.show_totals(totals(2, euros(123_456_789), DOLLARS))
    assert row.accessibleName() == 'Stalled, 2, €123,456,789 + $99,999'
    assert row.toolTip() == '€123,456,789 + $99,999'
    row.show_totals(totals(0))
    assert (row.accessibleName(), row.isEnabled()) == ('Stalled, 0', False)


MEETINGS: list[tuple[AgendaLine, str, str]] = [
    (made_line(MEETING, minute=660), 'dans 2\u00a0h', '11:00, Marc Oger'),
    (made_line(MEETING, minute=530), 'maintenant', '8:50, Marc Oger'),
    (made_line(MEETING), '', 'aujourd’hui, Marc Oger'),
    (made_line(MEETING, in_days(1), 540), 'dans 1 jour', 'demain 9:00, Marc Oger'),
    (made_line(MEETING, in_days(1), 30), 'dans 15\u00a0h\u00a030', 'demain 0:30, Marc Oger'),
    (made_line(MEETING, in_days(1)), 'dans 1 jour', 'demain, Marc Oger'),
    (made_line(MEETING, in_days(3), 600), 'dans 3 jours', 'ven. 12 10:00, Marc Oger'),
    (made_line(MEETING, minute=660, contact='', subject='Visite'), 'dans 2\u00a0h', '11:00, Visite'),
]


@pytest.mark.usefixtures('french')
@pytest.mark.parametrize(('line', 'wait', 'who'), MEETINGS, ids=[who for _line, _wait, who in MEETINGS])
def test_the_next_meeting_in_words(qtbot: QtBot, line: AgendaLine, wait: str, who: str) -> None:
    card = MeetingCard()
    qtbot.addWidget(card)
    card.show_line(line, TODAY, (line.due_on - TODAY).days * 1440 + (line.due_minute or 0) - 540)
    assert (card.note.text(), card.who.text()) == (wait, who)


def test_a_meeting_shows_what_is_known_and_nothing_else(ground: QWidget) -> None:
    card = MeetingCard()
    stood(ground, card)
    card.show_line(made_line(MEETING, minute=660, organization='', deal='Halle'), TODAY, 120)
    assert (card.organization.text(), card.place.isVisible(), card.phone.isVisible()) == ('Halle', False, False)
    card.show_line(made_line(MEETING, minute=660, address='3 quai Ney', phone='06', place='En ligne'), TODAY, 120)
    assert (card.organization.text(), card.place.text(), card.phone.isVisible()) == ('Girardeau', 'En ligne', True)
    card.show_line(None, TODAY, 120)
    assert (card.none.isVisible(), card.who.isVisible(), card.note.text()) == (True, False, '')


def test_without_a_meeting_nobody_is_called_and_nothing_opened(qtbot: QtBot) -> None:
    done: list[object] = []
    card = MeetingCard()
    qtbot.addWidget(card)
    card.opened.connect(done.append)
    card.call_asked.connect(done.append)
    for button in (card.phone, card.sheet):
        button.click()
    assert done == []


def done_line(hours: int, **fields: object) -> AgendaLine:
    return made_line(done_at=NOW + timedelta(hours=hours), **fields)  # type: ignore[arg-type]


@pytest.mark.usefixtures('french')
def test_what_was_done_says_who_what_and_when_in_her_zone(ground: QWidget) -> None:
    card = DoneCard()
    stood(ground, card)
    card.show_lines([done_line(2, result=ActivityResult.VOICEMAIL), done_line(-1, outcome='Devis accepté')], 2, PARIS)
    assert [row.accessibleName() for row in card.rows] == [
        '11:00, Marc Oger, message laissé, Halle, Girardeau', '8:00, Marc Oger, Devis accepté, Halle, Girardeau',
    ]  # fmt: skip
    assert not card.none.isVisible()


@pytest.mark.parametrize('width', [CARD, 200])
def test_long_outcomes_never_run_into_the_hour(ground: QWidget, width: int) -> None:
    card = DoneCard()
    stood(ground, card, width)
    card.show_lines([done_line(2, outcome=LONG_SUBJECT, deal=LONG_DEAL)], 1, PARIS)
    (row,) = card.rows
    row.resize(width - 34, 30)
    said = printed(row)
    assert said.boxes('success-fill')
    assert said.texts[0] == '11:00'
    assert said.texts[1].endswith('…')
    assert (said.overlapping(), said.outside(width - 34)) == ([], [])


def test_more_done_than_shown_is_counted(qtbot: QtBot) -> None:
    card = DoneCard()
    qtbot.addWidget(card)
    card.show_lines([done_line(1)], 1204, PARIS)
    assert (card.note.text(), len(card.rows)) == ('1,204', 1)


def test_rows_leave_with_what_was_taken_back(qtbot: QtBot) -> None:
    card, opened = DoneCard(), list[int]()
    qtbot.addWidget(card)
    card.opened.connect(opened.append)
    first, second = done_line(1, outcome='un'), done_line(0, outcome='deux')
    card.show_lines([first, second], 2, PARIS)
    card.show_lines([second], 1, PARIS)
    card.rows[0].click()
    card.show_lines([], 0, PARIS)
    assert (opened, card.rows, card.none.isVisibleTo(card)) == ([second.id], [], True)


@pytest.mark.parametrize(
    ('day', 'french', 'english'),
    [
        (date(2026, 6, 9), 'Mardi 9 juin', 'Tuesday 9 June'),
        (date(2026, 5, 1), 'Vendredi 1er mai', 'Friday 1 May'),
        (date(2026, 3, 1), 'Dimanche 1er mars', 'Sunday 1 March'),
        (date(2026, 8, 31), 'Lundi 31 août', 'Monday 31 August'),
    ],
)
def test_the_day_over_the_page(day: date, french: str, english: str) -> None:
    for language, said in (('fr', french), ('en', english)):
        use_language(language)
        name = long_day(day)
        use_language('en')
        assert name == said


@pytest.mark.parametrize(
    ('day', 'week'), [(date(2027, 1, 1), 53), (date(2026, 1, 1), 1), (date(2025, 12, 29), 1), (date(2026, 6, 14), 24)]
)
def test_the_week_is_counted_as_the_calendar_on_the_wall(ground: QWidget, day: date, week: int) -> None:
    bar = TodayBar(ground)
    bar.show_day(day)
    assert bar.week.text() == f'week {week}'
