"""The row over the closed deals alone: from when to when, why, against whom; what it asks for and what it refuses."""

from datetime import date

import pytest
from bench import Bench, heard
from building import TODAY, in_days
from closed_seat import close_some

from salesdesk.domain.views.closed_asked import ClosedAsked
from salesdesk.i18n.translator import use_language
from salesdesk.ui.archive.closed_row import ClosedRow
from salesdesk.ui.widgets.fields.date_field import DateField
from salesdesk.ui.widgets.fields.select_field import SelectField

REVERSED = 'Le premier jour est après le dernier.'


@pytest.fixture
def row(bench: Bench) -> ClosedRow:
    """A week later: on 16 June."""
    close_some(bench.ledger)
    own = bench.put(ClosedRow(bench.workplace, bench.window))
    own.show_asked(ClosedAsked())
    return own


def write(field: DateField, text: str) -> None:
    """As she types and leaves the field."""
    field.set_text(text)
    field.validate()


def offered(field: SelectField) -> list[str]:
    return [field.select.itemText(at) for at in range(field.select.count())]


def key_of(field: SelectField, words: str) -> str:
    return str(field.select.itemData(field.select.findText(words)))


@pytest.mark.parametrize(
    ('first', 'last', 'asked'),
    [
        ('01/06/2026', '', ClosedAsked(first=date(2026, 6, 1))), ('', '1/6/26', ClosedAsked(last=date(2026, 6, 1))),
        ('9 juin', '9 juin', ClosedAsked(TODAY, TODAY)),
        ('hier', 'demain', ClosedAsked(in_days(6), in_days(8))),
    ],
    ids=['from', 'up-to', 'one-day', 'words'],
)  # fmt: skip
def test_the_days_typed_are_the_days_asked(row: ClosedRow, first: str, last: str, asked: ClosedAsked) -> None:
    told = heard(row.changed)
    for field, text in ((row.first, first), (row.last, last)):
        if text:
            write(field, text)
    assert told[-1] == asked
    assert (row.first.error(), row.last.error()) == ('', '')


@pytest.mark.parametrize('text', ['31/02/2026', 'bientôt', '12/2026/40'], ids=['no-such-day', 'word', 'muddle'])
def test_what_is_no_day_asks_for_nothing(row: ClosedRow, text: str) -> None:
    told = heard(row.changed)
    write(row.first, text)
    assert told == []
    assert row.first.error()


@pytest.mark.parametrize('mend', ['first', 'last'])
def test_a_reversed_range_is_refused_until_either_day_is_put_right(row: ClosedRow, mend: str) -> None:
    told = heard(row.changed)
    write(row.first, '12/06/2026')
    write(row.last, '10/06/2026')
    assert (row.first.error(), row.last.error()) == (REVERSED, REVERSED)
    assert told == [ClosedAsked(first=date(2026, 6, 12))]
    write(getattr(row, mend), '11/06/2026' if mend == 'last' else '09/06/2026')
    assert (len(told), row.last.error()) == ((1, REVERSED) if mend == 'last' else (2, ''))
    write(row.last, '30/06/2026')
    assert (row.first.error(), row.last.error()) == ('', '')


@pytest.mark.parametrize('kept', ['first', 'last'])
def test_a_refusal_goes_with_the_range_that_was_refused(row: ClosedRow, kept: str) -> None:
    shown = ClosedAsked(**{kept: TODAY})
    row.show_asked(shown)
    write(row.last if kept == 'first' else row.first, '08/06/2026' if kept == 'first' else '10/06/2026')
    assert row.first.error() == row.last.error() == REVERSED
    row.show_asked(shown)
    assert (row.first.error(), row.last.error()) == ('', '')
    assert (row.first.day(), row.last.day()) == (shown.first, shown.last)


@pytest.mark.parametrize(
    ('language', 'first', 'lost', 'won', 'nobody'),
    [
        ('fr', 'Tous les motifs', 'Perdue\u00a0: Pas de budget', 'Gagnée\u00a0: Confiance, relation',
         'Tous les concurrents'),
        ('en', 'All reasons', 'Lost: No budget', 'Won: Trust, relationship', 'All competitors'),
    ],
    ids=['fr', 'en'],
)  # fmt: skip
def test_reasons_and_competitors_are_offered_in_her_language(
    row: ClosedRow, language: str, first: str, lost: str, won: str, nobody: str
) -> None:
    use_language(language)
    row.show_asked(ClosedAsked())
    reasons = offered(row.reason)
    assert reasons[0] == first
    assert 0 < reasons.index(lost) < reasons.index(won)
    assert offered(row.competitor) == [nobody, 'Électra']


def test_choices_add_up_and_are_taken_back_one_by_one(row: ClosedRow) -> None:
    told = heard(row.changed)
    reason, rival = key_of(row.reason, 'Perdue\u00a0: Pas de budget'), key_of(row.competitor, 'Électra')
    row.reason.chosen.emit(reason)
    row.competitor.chosen.emit(rival)
    write(row.last, '09/06/2026')
    row.reason.chosen.emit('')
    assert told == [
        ClosedAsked(reason=reason), ClosedAsked(reason=reason, competitor=rival),
        ClosedAsked(None, TODAY, reason, rival), ClosedAsked(None, TODAY, '', rival),
    ]  # fmt: skip


def test_the_same_choice_again_asks_for_nothing(row: ClosedRow) -> None:
    row.show_asked(ClosedAsked(first=TODAY))
    told = heard(row.changed)
    row.reason.chosen.emit('')
    row.first.changed.emit(TODAY)
    assert told == []


def test_what_is_shown_is_not_asked_again(row: ClosedRow) -> None:
    told = heard(row.changed)
    rival = key_of(row.competitor, 'Électra')
    row.show_asked(ClosedAsked(in_days(-7), TODAY, '', rival))
    assert (row.first.day(), row.last.day(), row.competitor.current()) == (in_days(-7), TODAY, rival)
    assert told == []


@pytest.mark.parametrize('asked', [{'reason': 'lost_reason:999999'}, {'competitor': '999999'}], ids=['reason', 'rival'])
def test_one_that_is_gone_shows_as_none_chosen(row: ClosedRow, asked: dict[str, str]) -> None:
    row.show_asked(ClosedAsked(**asked))
    assert (row.reason.current(), row.competitor.current()) == ('', '')
