"""What a condition is asked with: canonical text in, the same canonical text out, however she reads and types it."""

from collections.abc import Sequence
from datetime import date

import pytest
from bench import Bench, click, heard, press
from building import TODAY, in_days
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator
from salesdesk.i18n.translator import use_language
from salesdesk.ui.conditions.value_editors import (
    AmountsEditor,
    ChipsEditor,
    DaysEditor,
    NumbersEditor,
    ValueEditor,
    WordsEditor,
)
from salesdesk.ui.widgets.choices.option import Option

ON_BENCH = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
LANGUAGES = st.sampled_from(['fr', 'en'])


def amounts(values: Sequence[str] = (), count: int = 1) -> AmountsEditor:
    return AmountsEditor('Montant', values, 'EUR', count)


def numbers(values: Sequence[str] = (), count: int = 1, suffix: str = '') -> NumbersEditor:
    return NumbersEditor('Jours', values, count, suffix=suffix)


def days(values: Sequence[str] = (), count: int = 1) -> DaysEditor:
    return DaysEditor('Créée', values, TODAY, count)


def type_into(editor: AmountsEditor | NumbersEditor | DaysEditor, *texts: str) -> None:
    """One text per field, each left with Enter."""
    for field, text in zip(editor.fields, texts, strict=True):
        field.line.setText(text)
        press(field.line, Qt.Key.Key_Return)


CODES = st.sampled_from(['EUR', 'USD', 'GBP', 'JPY', 'KWD', 'CHF', 'CAD', 'XOF'])
MONEY = st.tuples(st.integers(-(10**12), 10**12), CODES).map(lambda pair: f'{pair[0]} {pair[1]}')
NUMBER = st.decimals(-(10**9), 10**9, places=3, allow_nan=False).map(
    lambda value: f'{value.normalize():f}' if value else '0'
)
DAY = st.dates(date(1970, 1, 1), date(2099, 12, 31)).map(date.isoformat)


@ON_BENCH
@given(language=LANGUAGES, values=st.lists(MONEY, min_size=1, max_size=2))
def test_amounts_come_out_as_they_went_in(bench: Bench, language: str, values: list[str]) -> None:
    use_language(language)
    editor = bench.put(amounts(values, len(values)))
    assert editor.values() == tuple(values)
    assert Condition(DealField.AMOUNT, Operator.GREATER, editor.values()[:1]).is_complete


@ON_BENCH
@given(language=LANGUAGES, values=st.lists(NUMBER, min_size=1, max_size=2))
def test_numbers_come_out_as_they_went_in(bench: Bench, language: str, values: list[str]) -> None:
    use_language(language)
    editor = bench.put(numbers(values, len(values)))
    assert editor.values() == tuple(values)


@ON_BENCH
@given(language=LANGUAGES, values=st.lists(DAY, min_size=1, max_size=2))
def test_days_come_out_as_they_went_in(bench: Bench, language: str, values: list[str]) -> None:
    use_language(language)
    assert bench.put(days(values, len(values))).values() == tuple(values)


@pytest.mark.parametrize(
    ('language', 'typed', 'value'),
    [
        ('fr', '12 400', '1240000 EUR'),
        ('fr', '12\u202f400,5 €', '1240050 EUR'),
        ('fr', '12,5k', '1250000 EUR'),
        ('en', '12,400.50', '1240050 EUR'),
        ('en', '$5', '500 USD'),
        ('fr', '1250 JPY', '1250 JPY'),
        ('fr', '0', '0 EUR'),
    ],
)
def test_an_amount_is_read_as_she_writes_it(bench: Bench, language: str, typed: str, value: str) -> None:
    use_language(language)
    editor = bench.put(amounts())
    type_into(editor, typed)
    assert editor.values() == (value,)


@pytest.mark.parametrize(
    ('typed', 'value'),
    [('30', '30'), ('12,5', '12.5'), ('1\u202f234', '1234'), ('-3', '-3'), ('0,10', '0.1'), ('007', '7')],
)
def test_a_number_is_read_as_she_writes_it(bench: Bench, typed: str, value: str) -> None:
    editor = bench.put(numbers())
    type_into(editor, typed)
    assert editor.values() == (value,)
    assert Condition(DealField.DAYS_IN_STAGE, Operator.GREATER, editor.values()).is_complete


@pytest.mark.parametrize('typed', ['trente', '1e400', '9' * 16, 'NaN', '--3', '3 4 5 x'])
def test_what_is_no_number_is_refused_where_it_was_typed(bench: Bench, typed: str) -> None:
    editor = bench.put(numbers())
    type_into(editor, typed)
    assert editor.values() == ()
    assert editor.fields[0].error() == 'Entrez un nombre, par exemple 30.'


@pytest.mark.parametrize(('typed', 'kept'), [('7', True), ('0', True), ('9999', True), ('10000', False),
                                             ('-1', False), ('1,5', False), ('2,0', True)])  # fmt: skip
def test_a_count_of_days_is_whole_and_not_for_ever(bench: Bench, typed: str, kept: bool) -> None:
    editor = bench.put(numbers(suffix='jours'))
    type_into(editor, typed)
    assert bool(editor.values()) == kept
    condition = Condition(DealField.CREATED, Operator.LAST_DAYS, editor.values())
    assert condition.is_complete == kept


@pytest.mark.parametrize(
    ('typed', 'value'),
    [
        ('demain', '2026-06-10'),
        ('31/12/2026', '2026-12-31'),
        ('12/06', '2026-06-12'),
        ('29 février 2028', '2028-02-29'),
    ],
)
def test_a_day_is_read_as_she_writes_it(bench: Bench, typed: str, value: str) -> None:
    editor = bench.put(days())
    told: list[bool] = []
    editor.changed.connect(lambda: told.append(True))
    type_into(editor, typed)
    assert (editor.values(), bool(told)) == ((value,), True)


@pytest.mark.parametrize(
    ('make', 'texts'),
    [(amounts, ('5', '')), (amounts, ('', '5')), (numbers, ('5', 'x')), (days, ('demain', '')),
     (days, ('demain', '31/02/2026')), (amounts, ('beaucoup', '5'))],
    ids=['no upper amount', 'no lower amount', 'no number', 'no second day', 'no such day', 'no amount'],
)  # fmt: skip
def test_a_range_without_both_its_ends_asks_nothing(
    bench: Bench, make: type[ValueEditor], texts: tuple[str, str]
) -> None:
    editor = bench.put(make(count=2))  # type: ignore[call-arg]
    assert isinstance(editor, AmountsEditor | NumbersEditor | DaysEditor)
    type_into(editor, *texts)
    assert editor.values() == ()


def test_a_range_the_wrong_way_round_is_kept_as_she_gave_it(bench: Bench) -> None:
    editor = bench.put(amounts(count=2))
    type_into(editor, '20', '10')
    assert editor.values() == ('2000 EUR', '1000 EUR')


@pytest.mark.parametrize(
    ('typed', 'words'),
    [('salle', ('salle',)), ('salle; cuisine ;bain', ('salle', 'cuisine', 'bain')), (';; ;', ()), ('', ()),
     ('  Œuvre d’art ', ('Œuvre d’art',)), ('a,b', ('a,b',))],
)  # fmt: skip
def test_words_between_semicolons_are_any_of_several(bench: Bench, typed: str, words: tuple[str, ...]) -> None:
    editor = bench.put(WordsEditor('Titre', ()))
    editor.field.line.setText(typed)
    assert editor.values() == words


WORD = st.text(st.characters(categories=['L', 'N']), min_size=1, max_size=8)


@ON_BENCH
@given(words=st.lists(WORD, max_size=4))
def test_words_come_out_as_they_went_in(bench: Bench, words: list[str]) -> None:
    assert bench.put(WordsEditor('Titre', words)).values() == tuple(words)


def test_where_one_word_is_meant_a_semicolon_is_a_sign(bench: Bench) -> None:
    editor = bench.put(WordsEditor('Parcelle', ('a; b',), several=False))
    assert (editor.values(), editor.field.line.placeholderText()) == (('a; b',), '')


def chips(values: Sequence[str], *, several: bool = True) -> ChipsEditor:
    return ChipsEditor('Étape', [Option(key, key.upper()) for key in 'abc'], values, several=several)


def test_chips_are_read_in_the_order_in_which_they_are_offered(bench: Bench) -> None:
    editor = bench.put(chips(['c']))
    told = heard(editor.chips['a'].toggled)
    click(editor.chips['a'])
    assert (editor.values(), told) == (('a', 'c'), [True])


def test_what_is_no_longer_offered_is_shown_and_can_be_taken_off(bench: Bench) -> None:
    editor = bench.put(chips(['gone', 'b']))
    assert editor.values() == ('b', 'gone')
    click(editor.chips['gone'])
    assert editor.values() == ('b',)


def test_of_one_choice_the_last_press_counts(bench: Bench) -> None:
    editor = bench.put(chips(['a'], several=False))
    for key in 'bc':
        click(editor.chips[key])
    assert editor.values() == ('c',)
    click(editor.chips['c'])
    assert editor.values() == ()


@pytest.mark.parametrize('width', [440, 220, 120])
def test_no_chip_is_cut_however_narrow(bench: Bench, width: int) -> None:
    names = ['Collectivité', 'À rappeler en septembre', 'R&D', 'Été', 'Prioritaire']
    editor = ChipsEditor('Étiquettes', [Option(name, name) for name in names], ())
    editor.setFixedWidth(width)
    bench.put(editor)
    boxes = [chip.geometry() for chip in editor.chips.values()]
    assert all(not one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    assert max(box.bottom() for box in boxes) < editor.height()


def test_an_empty_day_is_no_day(bench: Bench) -> None:
    editor = bench.put(days([in_days(3).isoformat()]))
    type_into(editor, '')
    assert editor.values() == ()
