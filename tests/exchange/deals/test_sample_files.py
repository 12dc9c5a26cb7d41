"""Files as they really come, good and bad."""

from pathlib import Path

import pytest
from importing import imported

from salesdesk.exchange.deals.refused import write_refused
from salesdesk.exchange.errors import FileEmpty, FileIsNotText, FileIsSpreadsheet, FileRefused, HeaderMissing

SAMPLES = Path(__file__).parent.parent / 'samples'


def sample(name: str) -> bytes:
    return (SAMPLES / f'{name}.csv').read_bytes()


@pytest.mark.parametrize(
    ('name', 'encoding', 'delimiter'),
    [
        ('utf-8-with-mark', 'utf-8', ';'),
        ('windows-1252', 'cp1252', ';'),
        ('utf-16-le', 'utf-16-le', ';'),
        ('utf-16-be', 'utf-16-be', ';'),
        ('utf-16-without-mark', 'utf-16-le', ';'),
        ('excel-french', 'cp1252', ';'),
        ('old-mac', 'utf-8', ';'),
        ('tabs', 'utf-8', '\t'),
    ],
)
def test_the_same_deals_come_out_of_every_way_to_write_them(name: str, encoding: str, delimiter: str) -> None:
    read = imported(sample(name))
    assert (read.table.encoding, read.table.delimiter, read.refused) == (encoding, delimiter, [])
    assert [(deal.number, deal.title, deal.organization, deal.amount, deal.status) for deal in read.deals] == [
        (2, 'Rénovation de l’école', 'Mairie de Nîmes', 1_240_050, 'open'),
        (3, 'Toiture « Été »', 'Durand & Fils', 890_000, 'won'),
    ]


def test_latin_1_has_no_euro_sign() -> None:
    read = imported(sample('latin-1'))
    assert [(deal.title, deal.amount, deal.currency) for deal in read.deals] == [
        ("Rénovation de l'école", 1_240_050, 'EUR'),
        ('Toiture « Été »', 890_000, 'EUR'),
    ]


@pytest.mark.parametrize(
    ('name', 'refusal'),
    [
        ('empty', FileEmpty),
        ('blank', FileEmpty),
        ('workbook', FileIsSpreadsheet),
        ('picture', FileIsNotText),
        ('database', FileIsNotText),
        ('web-page', FileIsNotText),
        ('no-header', HeaderMissing),
    ],
)
def test_a_file_that_is_no_table_is_refused_as_a_whole(name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        imported(sample(name))


def test_a_letter_gives_no_deal_a_name() -> None:
    read = imported(sample('letter'))
    assert not read.plan.names_deals
    assert read.deals == []


def test_a_header_alone_gives_nothing() -> None:
    read = imported(sample('header-alone'))
    assert (read.deals, read.refused) == ([], [])


@pytest.mark.parametrize(
    ('name', 'titles', 'problems'),
    [
        ('nul-bytes', ['Roof', 'Wall'], [(3, 'nul_character', 'Organization')]),
        ('ragged', ['Roof', 'Door', 'Wall', 'Floor'], [(5, 'too_many_cells', '')]),
        ('open-quote', ['Roof', 'Wall', 'Stairs'], [(3, 'quote_not_closed', '')]),
        ('inches', ['Desk', 'Chair'], [(2, 'quote_not_closed', ''), (4, 'quote_not_closed', '')]),
        (
            'impossible-dates',
            ['Toit', 'Sol'],
            [
                (3, 'date_impossible', 'Créée le'),
                (4, 'date_unreadable', 'Clôture prévue'),
                (5, 'date_out_of_range', 'Créée le'),
            ],
        ),
        (
            'amounts',
            ['Espaces', 'Insécables', 'Parenthèses', 'Dollars', 'Suisse', 'Allemagne', 'Code', 'Moins', 'Rien'],
            [
                (11, 'amount_unreadable', 'Montant'),
                (12, 'amount_percent', 'Montant'),
                (13, 'amount_too_precise', 'Montant'),
                (14, 'amount_too_large', 'Montant'),
            ],
        ),
    ],
)
def test_bad_rows_are_handed_back_and_the_rest_is_read(
    name: str, titles: list[str], problems: list[tuple[int, str, str]]
) -> None:
    read = imported(sample(name))
    assert read.titles == titles
    assert read.problems == problems


def test_amounts_are_exact() -> None:
    deals = imported(sample('amounts')).deals
    assert [deal.amount for deal in deals] == [
        1_240_050, 1_240_050, -120_000, 350_000, 123_450, 123_456, 10_000, -500, None,
    ]  # fmt: skip
    assert [deal.currency for deal in deals][3:5] == ['USD', 'EUR']


def test_american_dates_and_amounts_are_found_out() -> None:
    read = imported(sample('month-first'), language='fr', currency='USD')
    assert [deal.amount for deal in read.deals] == [120_000, 1_240_050]
    assert read.plan.column('created').date_order == 'mdy'


def test_guarded_formulas_come_in_bare() -> None:
    read = imported(sample('formulas'))
    assert [(deal.title, deal.note, deal.phone) for deal in read.deals] == [
        ('=HYPERLINK(x)', '@me', '+33 6 12 34 56 78'),
        ("'Quoted'", '-5', '+cmd'),
    ]


def test_a_cell_of_fifty_megabytes_costs_one_row() -> None:
    read = imported(b'Title,Note\nRoof,ok\nDoor,' + b'x' * 50_000_000 + b'\nWall,ok\n')
    assert read.titles == ['Roof', 'Wall']
    assert read.problems == [(3, 'cell_too_long', 'Note')]
    assert read.refused[0].errors[0].values == {'length': 50_000_000, 'limit': 100_000}


@pytest.mark.parametrize('path', sorted(SAMPLES.glob('*.csv')), ids=lambda path: path.stem)
def test_what_is_handed_back_is_a_file_like_the_first(path: Path) -> None:
    try:
        read = imported(path.read_bytes())
    except (FileRefused, HeaderMissing):
        return
    again = imported(write_refused(read.table, read.plan, read.refused, lambda error: error.code))
    assert again.table.header == (*read.table.header, 'error')
    assert len(again.deals) + len(again.refused) == len(read.refused)
