"""The open deals a lesson is for: what it says of them must hold, its stage only orders them."""

from typing import Any

from building import Desk, euros

from salesdesk.controllers.knowledge.lesson_controller import LessonController
from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.controllers.knowledge.lesson_reader import LessonReader
from salesdesk.domain.contact import Organization
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.money import Money


def applicable(lessons: LessonController, reader: LessonReader, **said: Any) -> list[str]:
    read = reader.read(lessons.create(LessonForm(LessonKind.LOST, 'Leçon', **said)))
    assert read.applicable_count == len(read.applicable)
    return [beside.deal.title for beside in read.applicable]


def test_the_sector_is_that_of_the_company_or_a_tag_of_that_name(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    with desk.workspace.unrecorded() as work:
        company = Organization(work.new_id(), 'Mairie de Segré', work.now, sector='Collectivité')
        work.save(company)
    desk.put('Gymnase', organization='Mairie de Segré')
    desk.put('Lycée', tags=('collectivite',))
    desk.put('Usine', tags=('Industrie',))
    assert applicable(lessons, reader, sector='COLLECTIVITÉ') == ['Lycée', 'Gymnase']


def test_those_in_its_stage_stand_first_and_are_all_where_it_says_nothing_else(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    desk.put('Là', 'qualification', tags=('Prix',))
    desk.put('Plus loin', 'proposition', tags=('Prix',))
    stage_id = desk.stage('qualification').id
    assert applicable(lessons, reader, tags=('Prix',), stage_id=stage_id) == ['Là', 'Plus loin']
    assert applicable(lessons, reader, stage_id=stage_id) == ['Là']


def test_a_band_is_read_in_the_units_of_each_currency(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    desk.put('Euros', amount=euros(5_000))
    desk.put('Yens', amount=Money(19_999, 'JPY'))
    desk.put('Dinars', amount=Money(5_000_000, 'KWD'))
    desk.put('Trop', amount=euros(20_000))
    desk.put('Trop peu', amount=Money(4_999, 'JPY'))
    assert applicable(lessons, reader, band=AmountBand.UNDER_20K) == ['Dinars', 'Yens', 'Euros']


def test_deals_that_are_closed_or_taught_it_are_left_out(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    won, taught = desk.put('Gagnée', tags=('Prix',)), desk.put('Source', tags=('Prix',))
    desk.closing.win(won, desk.clock.today(), None)
    assert applicable(lessons, reader, tags=('Prix',), deal_ids=(taught,)) == []


def test_a_lesson_that_says_nothing_is_for_none_in_particular(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    desk.put('Hall')
    assert applicable(lessons, reader) == []
