"""A week as it is painted: every word of it, its colours, and nothing over the edge of a column, in both languages."""

from datetime import timedelta

import pytest
from building import NOW, PARIS, TODAY, in_days
from made_lines import LONG_DEAL, LONG_SUBJECT, made_line
from printed import Printed, printed_by
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.agenda import week_of
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import all_day_of, blocks_of
from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.calendar import week_painter
from salesdesk.ui.today.calendar.week_places import Moment, WeekPlaces

pytestmark = pytest.mark.usefixtures('light')
WIDTH, HEIGHT = 940, 640
WEEK = week_of(TODAY)


def places(*lines: AgendaLine, width: int = WIDTH, scroll: int = 360) -> WeekPlaces:
    all_day = {day: all_day_of(lines, day, PARIS) for day in WEEK}
    return WeekPlaces(WEEK, width, HEIGHT, scroll, all_day, blocks_of(lines, PARIS))


def block(line: AgendaLine, *, width: int = WIDTH, focused: bool = False) -> Printed:
    week = places(line, width=width)

    def paint(painter: QPainter) -> None:
        week_painter.paint_block(painter, week, week.blocks[0], TODAY, focused=focused)

    return printed_by(paint, QSize(width, HEIGHT))


def all_day(week: WeekPlaces) -> Printed:
    return printed_by(lambda p: week_painter.paint_all_day(p, week, 0, TODAY), QSize(WIDTH, HEIGHT))


def heads(week: WeekPlaces) -> Printed:
    return printed_by(lambda p: week_painter.paint_heads(p, week, TODAY), QSize(WIDTH, HEIGHT))


def grid(week: WeekPlaces, minute: int) -> Printed:
    return printed_by(lambda p: week_painter.paint_grid(p, week, TODAY, minute), QSize(WIDTH, HEIGHT))


@pytest.mark.parametrize(
    ('language', 'names'),
    [
        ('fr', ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.', 'Jour']),
        ('en', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'All day']),
    ],
)
def test_the_days_have_their_names_and_numbers(language: str, names: list[str]) -> None:
    use_language(language)
    said = heads(places())
    use_language('en')
    assert [text for text in said.texts if text.isdigit()] == ['8', '9', '10', '11', '12', '13', '14']
    assert [text for text in said.texts if not text.isdigit()][:7] == names[:7]
    assert said.overlapping() == []


def test_today_alone_stands_on_a_disc() -> None:
    said = heads(places())
    (disc,) = said.boxes('accent')
    assert said.ink_of('9') == theme().color('text-on-fill').name()
    assert disc.contains(disc.center().x(), said.word('9').baseline)
    assert said.ink_of('10') == theme().color('text-2').name()


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_the_word_for_all_day_is_not_cut(language: str) -> None:
    use_language(language)
    said = heads(places())
    use_language('en')
    assert not any('…' in text for text in said.texts)


@pytest.mark.parametrize(
    ('minutes', 'lines'), [(10, 1), (30, 1), (45, 2), (60, 2), (240, 2)], ids=lambda value: str(value)
)
def test_a_block_says_the_deal_where_it_has_room(minutes: int, lines: int) -> None:
    said = block(made_line(minute=600, minutes=minutes, contact='Zoé'), width=2000)
    assert said.texts == ['10:00 Call Zoé', 'Halle, Girardeau'][:lines]


def test_a_line_alone_stands_in_the_middle_of_its_block_as_above_the_hours() -> None:
    line, whole_day = made_line(minute=600, minutes=30), made_line(subject='Halle')
    rect, above = places(line).rect_of(line.id), places(whole_day).rect_of(whole_day.id)
    assert rect is not None
    assert above is not None
    in_block = block(line).words[0].baseline - rect.center().y()
    assert in_block == pytest.approx(all_day(places(whole_day)).words[0].baseline - above.center().y(), abs=0.6)


@pytest.mark.parametrize('count', [1, 6, 9, 40])
def test_however_many_at_one_hour_nothing_is_painted_over_the_next_day(count: int) -> None:
    week = places(*(made_line(minute=600, minutes=30) for _number in range(count)))
    paper = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    paper.fill(0)
    painter = QPainter(paper)
    for each in week.blocks:
        week_painter.paint_block(painter, week, each, TODAY, focused=False)
    painter.end()
    edge, row = round(week.left_of(TODAY) + week.day_width), week.block_rect(week.blocks[0]).toAlignedRect()
    beyond = {paper.pixel(x, y) & 0xFFFFFF for x in range(edge, WIDTH) for y in range(row.top(), row.bottom())}
    assert beyond == {0}


def test_long_words_are_cut_and_stay_in_their_block() -> None:
    line = made_line(minute=600, minutes=120, subject=LONG_SUBJECT, deal=LONG_DEAL)
    said, rect = block(line), places(line).rect_of(line.id)
    assert rect is not None
    assert [text[-1] for text in said.texts] == ['…', '…']
    assert all(rect.left() <= word.left and word.right <= rect.right() + 1 for word in said.words)


@pytest.mark.parametrize(
    ('line', 'fill', 'border'),
    [
        (made_line(minute=600), 'accent-soft', 'accent-line'),
        (made_line(on=in_days(-1), minute=600), 'danger-soft', 'danger-line'),
        (made_line(on=in_days(5), minute=600), 'accent-soft', 'accent-line'),
        (made_line(on=in_days(-1), minute=600, done_at=NOW), 'success-soft', 'success-line'),
    ],
    ids=['today', 'overdue', 'ahead', 'late and done at last'],
)
@pytest.mark.parametrize('look', ['light', 'dark'])
def test_a_block_has_the_colour_of_its_state(
    qapp: QApplication, look: str, line: AgendaLine, fill: str, border: str
) -> None:
    apply_theme(qapp, look, animations=False)
    said = block(line)
    assert said.boxes(fill)
    assert theme().color(fill).name() != theme().color(border).name()
    apply_theme(qapp, 'light', animations=False)


def test_a_crowded_day_says_how_many_are_hidden() -> None:
    use_language('fr')
    said = all_day(places(*(made_line(subject=f'Action {number}') for number in range(7))))
    use_language('en')
    assert said.texts == ['Action 0', 'Action 1', 'Action 2', '4 de plus']


@pytest.mark.parametrize('count', [0, 1, 4])
def test_where_all_have_room_nothing_more_is_said(count: int) -> None:
    said = all_day(places(*(made_line(subject=f'Action {number}') for number in range(count))))
    assert said.texts == [f'Action {number}' for number in range(count)]


def test_words_above_the_hours_stay_in_their_day() -> None:
    week = places(*(made_line(on=day, subject=LONG_SUBJECT) for day in WEEK))
    for day, word in zip(WEEK, all_day(week).words, strict=True):
        assert week.left_of(day) <= word.left
        assert word.right <= week.left_of(day) + week.day_width


@pytest.mark.parametrize(('minute', 'shown'), [(0, False), (300, False), (400, False), (540, True), (1100, True)])
def test_the_line_of_the_hour_is_never_over_the_heads(minute: int, shown: bool) -> None:
    week = places()
    red = grid(week, minute).boxes('danger')
    assert bool(red) is shown
    assert all(box.center().y() >= week.grid_top for box in red)


def test_the_line_of_the_hour_is_in_todays_column_only() -> None:
    week = places()
    left = week.left_of(TODAY)
    line, _disc = sorted(grid(week, 600).boxes('danger'), key=lambda box: -box.width())
    assert (line.left(), line.width()) == pytest.approx((left, week.day_width), abs=0.01)
    assert line.center().y() == pytest.approx(week.y_of(600), abs=1)


def test_another_week_has_neither_today_nor_the_hour() -> None:
    week = places()
    later = printed_by(lambda p: week_painter.paint_grid(p, week, TODAY + timedelta(7), 600), QSize(WIDTH, HEIGHT))
    assert later.boxes('danger') == []
    assert later.boxes('canvas') == []
    assert grid(week, 600).boxes('canvas')


def test_every_hour_but_midnight_is_written() -> None:
    assert list(grid(places(scroll=0), 0).texts) == [f'{hour}:00' for hour in range(1, 24)]


@pytest.mark.parametrize(
    ('moment', 'said'),
    [(Moment(in_days(2), 615), '10:15 Meeting with Zoé'), (Moment(in_days(2), None), 'Meeting with Zoé')],
    ids=['an hour', 'no hour'],
)
def test_the_preview_says_where_it_would_go(moment: Moment, said: str) -> None:
    week, line = places(width=2000), made_line(ActivityKind.MEETING, minute=540, contact='Zoé')
    shown = printed_by(lambda p: week_painter.paint_preview(p, week, line, moment, 5), QSize(2000, HEIGHT))
    assert shown.texts == [said]
    (box,) = shown.boxes('accent-soft')
    assert box.height() >= 12


def colors_at_the_edge(line: AgendaLine, *, focused: bool) -> set[str]:
    """Every colour in the pixels along the left side of a block, in a real picture."""
    week, picture = places(line), QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    week_painter.paint_block(painter, week, week.blocks[0], TODAY, focused=focused)
    painter.end()
    rect = week.block_rect(week.blocks[0]).toRect()
    return {picture.pixelColor(x, rect.center().y()).name() for x in range(rect.left() - 2, rect.left() + 5)}


def test_the_keyboards_ring_is_around_what_has_it() -> None:
    line = made_line(minute=600)
    ring = theme().color('focus').name()
    assert ring in colors_at_the_edge(line, focused=True)
    assert ring not in colors_at_the_edge(line, focused=False)
