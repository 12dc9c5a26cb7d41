"""The agenda's list and rows in themselves: what stands where, in any width, in both languages."""

import itertools
from collections.abc import Sequence

import pytest
from building import TODAY, euros, in_days
from hypothesis import given
from hypothesis import strategies as st
from made_lines import LONG_DEAL, LONG_SUBJECT, made_line
from printed import Printed, printed_by
from PySide6.QtCore import QRectF, QSize

from salesdesk.controllers.activities.agenda_controller import COUNT_LIMIT, AgendaPart
from salesdesk.domain.agenda.agenda import Section
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.today.agenda.agenda_items import Head, Item, count_text, items_of
from salesdesk.ui.today.agenda.agenda_model import AMOUNT_WIDTH, TIME_WIDTH
from salesdesk.ui.today.agenda.row_painter import CHECK, GLYPH, LEAST_WORDS, STAGE, RowPainter, columns_of

Part = tuple[Section, int, int]


def part(section: Section, lines: int, count: int) -> AgendaPart:
    return AgendaPart(section, tuple(made_line() for _line in range(lines)), count)


parts_drawn = st.lists(
    st.tuples(st.sampled_from(list(Section)), st.integers(1, 5), st.integers(0, 3)),
    max_size=5,
    unique_by=lambda p: p[0],
).map(lambda rows: [part(section, lines, lines + hidden) for section, lines, hidden in rows])


@given(parts=parts_drawn)
def test_every_section_has_its_head_its_lines_and_the_way_to_more(parts: Sequence[AgendaPart]) -> None:
    slow: list[tuple[str, Section]] = []
    for each in parts:
        slow += [('Head', each.section), *[('Row', each.section) for _line in each.lines]]
        slow += [('More', each.section)] if each.count > len(each.lines) else []
    assert [(type(item).__name__, item.section) for item in items_of(parts)] == slow


@given(parts=parts_drawn)
def test_every_box_is_closed_once_above_and_once_below(parts: Sequence[AgendaPart]) -> None:
    boxes: dict[Section, list[Item]] = {}
    for item in items_of(parts):
        if not isinstance(item, Head):
            boxes.setdefault(item.section, []).append(item)
    for rows in boxes.values():
        assert [row.first for row in rows] == [True, *[False] * (len(rows) - 1)]
        assert [row.last for row in rows] == [*[False] * (len(rows) - 1), True]


@given(parts=parts_drawn)
def test_only_the_top_head_keeps_no_distance(parts: Sequence[AgendaPart]) -> None:
    heads = [item for item in items_of(parts) if isinstance(item, Head)]
    assert [head.first for head in heads] == [at == 0 for at in range(len(heads))]


@pytest.mark.parametrize(
    ('count', 'said'), [(0, '0'), (1, '1'), (COUNT_LIMIT - 1, '499'), (COUNT_LIMIT, '499+'), (9000, '499+')]
)
def test_counting_stops_and_says_so(count: int, said: str) -> None:
    assert count_text(count) == said


@pytest.mark.parametrize(
    ('language', 'titles'),
    [
        ('fr', ['En retard', 'Aujourd’hui', 'Demain', 'Cette semaine', 'Plus tard']),
        ('en', ['Overdue', 'Today', 'Tomorrow', 'This week', 'Later']),
    ],
)
def test_the_sections_by_name(language: str, titles: list[str]) -> None:
    use_language(language)
    said = [Head(section, 1, first=False).title for section in Section]
    use_language('en')
    assert said == titles


boxes = st.builds(QRectF, st.integers(0, 30), st.integers(0, 2000), st.integers(430, 1600), st.integers(24, 48))
times, sums = st.integers(TIME_WIDTH, 90), st.integers(AMOUNT_WIDTH, 130)


@given(box=boxes, time_width=times, amount_width=sums)
def test_columns_stand_in_order_and_inside_the_row(box: QRectF, time_width: int, amount_width: int) -> None:
    found = columns_of(box, time_width, amount_width)
    line = [found.check, found.time, found.icon, found.words, found.stage, found.amount]
    assert all(one.right() < other.left() for one, other in itertools.pairwise(line))
    assert found.stage.right() < found.amount.left()
    assert box.left() < found.check.left()
    assert found.amount.right() < box.right()
    assert all(box.top() <= column.top() and column.bottom() <= box.bottom() for column in line)


@given(box=boxes, time_width=times, amount_width=sums)
def test_the_stage_gives_way_before_the_words_do(box: QRectF, time_width: int, amount_width: int) -> None:
    found = columns_of(box, time_width, amount_width)
    assert found.stage.width() in (GLYPH, STAGE)
    assert found.words.width() >= LEAST_WORDS
    if found.stage.width() == STAGE:
        assert found.words.width() > 2 * LEAST_WORDS - 1


@given(box=boxes)
def test_the_check_is_in_the_middle_of_its_row(box: QRectF) -> None:
    check = columns_of(box, TIME_WIDTH, AMOUNT_WIDTH).check
    assert (check.width(), check.height(), check.center().y()) == (CHECK, CHECK, box.center().y())


class Stages:
    """What the painter asks of the model: widths, the day, and the third of five stages for every line."""

    today, time_width, amount_width = TODAY, TIME_WIDTH, AMOUNT_WIDTH
    name = 'Négociation'

    def stage_place(self, _line: AgendaLine) -> tuple[str, int, int]:
        return self.name, 2, 5


def row(line: AgendaLine, section: Section = Section.TODAY, width: int = 900, *, done: bool = False) -> Printed:
    painter = RowPainter(Stages())  # type: ignore[arg-type]
    return printed_by(
        lambda paper: painter.paint(paper, QRectF(0, 0, width, 34), line, section, done=done), QSize(width, 34)
    )


@pytest.mark.usefixtures('light', 'french')
def test_a_row_says_the_hour_the_words_the_deal_the_amount_and_the_stage() -> None:
    said = row(made_line(minute=630, amount=euros(12_400)))
    assert said.texts == [
        '10:30', 'Appeler Marc Oger', 'Halle, Girardeau', 'Négociation', '12\u202f400\u00a0€',
    ]  # fmt: skip
    assert said.overlapping() == []


@pytest.mark.usefixtures('light', 'french')
@pytest.mark.parametrize('width', [420, 560, 700, 900, 1400])
@pytest.mark.parametrize('kind', [Section.TODAY, Section.LATER])
def test_long_french_words_never_run_into_each_other(width: int, kind: Section) -> None:
    line = made_line(on=in_days(0), minute=600, subject=LONG_SUBJECT, deal=LONG_DEAL, amount=euros(12_400))
    said = row(line, kind, width)
    assert said.overlapping() == []
    assert said.outside(width) == []


@pytest.mark.usefixtures('light')
def test_no_amount_no_stage_and_no_hour_leave_no_words_behind() -> None:
    nameless = Stages()
    nameless.name = ''
    painter = RowPainter(nameless)  # type: ignore[arg-type]
    box = QRectF(0, 0, 900, 34)
    line = made_line(contact='', deal='', organization='')
    said = printed_by(lambda paper: painter.paint(paper, box, line, Section.TODAY), QSize(900, 34))
    assert [text for text in said.texts if text] == ['Call']


@pytest.mark.usefixtures('light')
@pytest.mark.parametrize(
    ('section', 'done', 'ink'),
    [(Section.LATE, False, 'danger'), (Section.LATE, True, 'text'), (Section.THIS_WEEK, False, 'text')],
)
def test_the_day_of_what_is_late_is_red_until_it_is_done(section: Section, done: bool, ink: str) -> None:
    said = row(made_line(on=in_days(-3)), section, done=done)
    assert said.ink_of('Sat 6') == theme().color(ink).name()


@pytest.mark.usefixtures('light')
@pytest.mark.parametrize('done', [False, True])
def test_the_check_is_a_green_disc_once_it_is_done(done: bool) -> None:
    assert bool(row(made_line(), done=done).boxes('success-fill')) is done


@pytest.mark.usefixtures('light')
def test_a_deal_cut_to_its_first_letters_is_not_begun() -> None:
    assert 'Halle' not in ' '.join(row(made_line(contact='A' * 60), width=520).texts)
