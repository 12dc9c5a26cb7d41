"""The list of lessons: found, narrowed, counted, ordered, and read a window at a time."""

from datetime import timedelta

import pytest
from building import NOW, Desk, in_days

from salesdesk.controllers.knowledge.lesson_controller import LessonController
from salesdesk.controllers.knowledge.lesson_reader import LessonReader
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind, LessonTag
from salesdesk.domain.knowledge.lesson_list import LessonFilter, LessonOrder
from salesdesk.domain.knowledge.lesson_use import LessonUse, UseKind

ALL = LessonFilter()


def put(desk: Desk, title: str, days_ago: int = 0, kind: LessonKind = LessonKind.LOST, **fields: object) -> int:
    with desk.workspace.unrecorded() as work:
        made = NOW - timedelta(days=days_ago)
        lesson = Lesson(work.new_id(), kind, title, made, **fields)  # type: ignore[arg-type]
        work.save(lesson)
    return lesson.id


def titles(reader: LessonReader, wanted: LessonFilter = ALL, order: LessonOrder = LessonOrder.NEWEST) -> list[str]:
    return [line.title for line in reader.page(wanted, order)]


def test_words_are_found_by_their_beginnings_whatever_accent_or_case(desk: Desk, reader: LessonReader) -> None:
    put(desk, 'Le délai', body='Échéance trop courte.')
    put(desk, 'Le prix', body='Trop cher.')
    assert titles(reader, LessonFilter('DELAI echeance')) == ['Le délai']
    assert titles(reader, LessonFilter('tro')) == ['Le prix', 'Le délai']


def test_a_part_of_a_title_is_found(desk: Desk, reader: LessonReader) -> None:
    put(desk, 'La photocopieuse')
    assert titles(reader, LessonFilter('copie')) == ['La photocopieuse']


def test_a_lesson_in_the_trash_is_neither_found_nor_counted(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    lessons.delete(put(desk, 'Le budget'))
    assert titles(reader, LessonFilter('budget')) == titles(reader) == []
    assert reader.counts(ALL).all == 0


def test_a_line_shows_the_passage_met_without_signs_of_markdown(desk: Desk, reader: LessonReader) -> None:
    put(desk, 'Salle', body='## Ce qui s’est passé\n\nLe **budget** était gelé.\n\n## La prochaine fois\n\nAttendre.')
    assert reader.page(LessonFilter('budget'), LessonOrder.NEWEST)[0].words == 'Le budget était gelé. Attendre.'


def test_a_line_says_what_to_do_next_time_where_nothing_is_looked_for(desk: Desk, reader: LessonReader) -> None:
    put(desk, 'Salle', body='## Pourquoi\n\nLe budget.\n\n## La prochaine fois\n\n- Demander la *date* du vote')
    assert reader.page(ALL, LessonOrder.NEWEST)[0].words == 'Demander la date du vote'


def test_a_line_says_its_sector_with_the_colour_of_the_tag_of_that_name(desk: Desk, reader: LessonReader) -> None:
    desk.put(tags=('Industrie', 'collectivite'))
    put(desk, 'Salle', sector='Collectivité')
    line = reader.page(ALL, LessonOrder.NEWEST)[0]
    assert (line.sector, line.color) == ('Collectivité', 'blue')


def test_a_line_without_sector_says_its_first_tag(desk: Desk, reader: LessonReader) -> None:
    lesson_id = put(desk, 'Salle')
    desk.put(tags=('Prix',))
    with desk.workspace.unrecorded() as work:
        work.save(LessonTag(lesson_id, work.database.value('SELECT id FROM tag')))
    assert reader.page(ALL, LessonOrder.NEWEST)[0].sector == 'Prix'


def test_counts_are_by_kind_whichever_is_wanted(desk: Desk, reader: LessonReader) -> None:
    put(desk, 'Gagnée sur le budget', kind=LessonKind.WON)
    put(desk, 'Perdue sur le budget')
    put(desk, 'Le prix', review_on=in_days(0))
    counts = reader.counts(LessonFilter('budget', LessonKind.WON))
    assert counts.kinds == {LessonKind.WON: 1, LessonKind.LOST: 1}
    assert (reader.counts(ALL).all, reader.counts(ALL).due) == (3, 1)


def test_those_to_be_read_again_by_now_stand_alone(desk: Desk, reader: LessonReader) -> None:
    for days in (-1, 0, 1):
        put(desk, f'Dans {days} jours', review_on=in_days(days))
    assert titles(reader, LessonFilter(due=True)) == ['Dans 0 jours', 'Dans -1 jours']


ORDERS = {
    LessonOrder.NEWEST: ['Étalement', 'budget', 'Zone'],
    LessonOrder.OLDEST: ['Zone', 'budget', 'Étalement'],
    LessonOrder.TITLE: ['budget', 'Étalement', 'Zone'],
    LessonOrder.USEFUL: ['Zone', 'Étalement', 'budget'],
}


@pytest.mark.parametrize('order', ORDERS)
def test_every_order_goes_on_where_a_window_ended(order: LessonOrder, desk: Desk, reader: LessonReader) -> None:
    ids = [put(desk, title, days) for title, days in (('Étalement', 1), ('budget', 2), ('Zone', 3))]
    with desk.workspace.unrecorded() as work:
        for id_, kind in zip(ids[1:], (UseKind.NOT_USEFUL, UseKind.USEFUL), strict=True):
            work.save(LessonUse(work.new_id(), id_, None, NOW, kind))
    last, found = None, []
    for _window in range(4):
        page = reader.page(ALL, order, last, limit=1)
        last = page[-1] if page else last
        found.append([line.title for line in page])
    assert found == [*([title] for title in ORDERS[order]), []]


def test_sectors_of_lessons_and_companies_are_proposed_once(desk: Desk, reader: LessonReader) -> None:
    put(desk, 'Salle', sector='Collectivité')
    put(desk, 'Gymnase', sector='collectivité')
    put(desk, 'Pose', sector='Recollement')
    assert [sector.lower() for sector in reader.sectors_like('COLL')] == ['collectivité', 'recollement']
