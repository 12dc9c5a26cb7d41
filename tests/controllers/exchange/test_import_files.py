"""Files she chose: read whole, looked at before anything is written, and rows handed back."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from building import Desk
from taking_in import FRENCH, deals, look_over, request_for, take_in

from salesdesk.controllers.exchange.file_look import ImportChoices, look_at
from salesdesk.controllers.exchange.import_file import ReadingChoices, open_table, plan_of, read_bytes, require_names
from salesdesk.controllers.exchange.local_zone import ComputerZone
from salesdesk.controllers.exchange.main_pipeline import main_pipeline
from salesdesk.controllers.exchange.refusals import FileIsFolder, FileMissing, FileTaken, FileTooLarge, FolderMissing
from salesdesk.controllers.exchange.refused_file import hand_back
from salesdesk.controllers.exchange.targets import check_target
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.exchange.columns.fields import EXTRA
from salesdesk.exchange.errors import EncodingUnknown, FileEmpty, HeaderMissing, NoNamingColumn


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / 'deals.csv'
    path.write_bytes(b'a\r\n\x00\xff')
    assert read_bytes(path) == b'a\r\n\x00\xff'


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as caught:
        read_bytes(tmp_path / 'none.csv')
    assert caught.value.values == {'path': str(tmp_path / 'none.csv')}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileIsFolder):
        read_bytes(tmp_path)


def test_a_file_that_memory_would_not_hold_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / 'huge.csv'
    with path.open('wb') as file:
        file.truncate(1 << 31)
    with pytest.raises(FileTooLarge):
        read_bytes(path)


def test_what_she_says_of_the_reading_has_the_last_word() -> None:
    table = open_table('titre|nom;é'.encode('cp1252'), ReadingChoices(delimiter='|', encoding='cp1252'))
    assert (table.delimiter, table.header) == ('|', ('titre', 'nom;é'))
    with pytest.raises(EncodingUnknown):
        open_table('é'.encode('cp1252'), ReadingChoices(encoding='utf-8'))


def test_an_empty_file_is_no_table() -> None:
    with pytest.raises(FileEmpty):
        open_table(b'', ReadingChoices())


def test_a_file_without_names_must_be_explained_by_somebody_who_cannot_be_asked() -> None:
    table = open_table(b'Toit,120\nMur,80\n', ReadingChoices())
    with pytest.raises(HeaderMissing):
        plan_of(table, ReadingChoices(), FRENCH)
    named = ReadingChoices(mapping={'Column 1': 'title'})
    require_names(plan_of(table, named, FRENCH))
    with pytest.raises(NoNamingColumn):
        require_names(plan_of(table, ReadingChoices(mapping={'Column 2': 'amount'}), FRENCH))


def test_a_look_shows_rows_and_what_would_be_done(desk: Desk) -> None:
    look = look_at(desk.workspace, b'title,amount\nA,5\nB,abc\n', ImportChoices(), FRENCH)
    assert [row.title for row in look.preview.deals] == ['A']
    assert [row.number for row in look.preview.refused] == [3]
    assert look.survey is not None
    assert (look.survey.fresh, len(look.survey.refused)) == (1, 1)


def test_a_look_at_a_file_without_names_shows_its_columns_unnamed(desk: Desk) -> None:
    look = look_at(desk.workspace, b'Toit,120\nMur,80\n', ImportChoices(), FRENCH)
    assert look.request.plan.mapping == {'Column 1': EXTRA, 'Column 2': EXTRA}
    assert look.survey is None


def test_a_look_hears_the_choices(desk: Desk) -> None:
    chosen = desk.pipeline('prospecting').id
    choices = ImportChoices(ReadingChoices(mapping={'Quoi': 'title'}), pipeline_id=chosen)
    look = look_at(desk.workspace, 'Quoi,Étape\nA,Contacté\n'.encode(), choices, FRENCH)
    assert look.survey is not None
    assert (look.survey.fresh, look.survey.unknown_stages) == (1, ())


REFUSED = 'title;amount;created\nA;abc;\nB;1;31/02/2026\nC;2;\n'


def test_refused_rows_come_back_with_the_reason_and_can_be_put_right(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / 'errors.csv'
    hand_back(request_for(REFUSED), look_over(desk, REFUSED).refused, path)
    text = path.read_text(encoding='utf-8-sig')
    assert text.splitlines()[0] == 'title;amount;created;error'
    assert 'abc' in text.splitlines()[1]
    take_in(desk, text.replace('abc', '3').replace('31/02', '28/02'))
    assert [deal.title for deal in deals(desk)] == ['A', 'B']


def test_refused_rows_are_hers_alone_to_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / 'errors.csv'
    hand_back(request_for(REFUSED), look_over(desk, REFUSED).refused, path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_in_use_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / 'deals.csv'
    source.write_text(REFUSED)
    os.link(source, tmp_path / 'other name.csv')
    for path in (source, tmp_path / 'other name.csv', desk.workspace.path):
        with pytest.raises(FileTaken):
            hand_back(request_for(REFUSED), (), path, source, desk.workspace.path)
    assert source.read_text() == REFUSED


@pytest.mark.parametrize(
    ('where', 'fault'), [(lambda folder: folder, FileIsFolder), (lambda folder: folder / 'no' / 'x.csv', FolderMissing)]
)
def test_where_nothing_can_be_written_is_said_first(
    tmp_path: Path, where: Callable[[Path], Path], fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        check_target(where(tmp_path))


def test_the_main_pipeline_is_the_one_she_looked_at_last(desk: Desk) -> None:
    assert main_pipeline(desk.workspace, desk.book).key == 'sales'
    chosen = desk.pipeline('after_sales').id
    PreferencesController(desk.workspace).change(pipeline=str(chosen))
    assert main_pipeline(desk.workspace, desk.book).id == chosen
    take_in(desk, 'title\nA\n')
    assert deals(desk)[0].pipeline_id == chosen


@pytest.mark.parametrize('month', [1, 7])
def test_the_computers_zone_follows_its_seasons(month: int) -> None:
    moment = datetime(2026, month, 15, 12, tzinfo=UTC)
    local = moment.astimezone(ComputerZone())
    assert local.replace(tzinfo=None) == moment.astimezone().replace(tzinfo=None)
    assert local - moment == timedelta(0)
    assert local.utcoffset() == moment.astimezone().utcoffset()
