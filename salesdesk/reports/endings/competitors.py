"""Who else was in the race: how often they were met, who won, and what they asked for."""

from collections.abc import Mapping, Sequence

from salesdesk.domain.figures.live_measure import LiveMeasure
from salesdesk.domain.figures.measure import Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import (
    currencies_of,
    exact_total,
    in_currencies,
    money_columns,
    money_figure,
    sources_of,
)
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes

_WON, _LOST = LiveMeasure.AGAINST_WON, LiveMeasure.AGAINST_LOST
_LOST_TO, _GAP = LiveMeasure.LOST_TO, LiveMeasure.PRICE_GAP
By = Mapping[LiveMeasure, Mapping[str, Sequence[Sum]]]


def competitors(basis: Basis, names: Mapping[str, str]) -> Report:
    """A row for each, the one met most often first. names: by id."""
    found = {kind: figures.by_subject(basis.sums(kind)) for kind in (_WON, _LOST, _LOST_TO, _GAP)}
    won, gaps = _all(found[_WON]), _all(found[_GAP])
    currencies, priced = currencies_of(basis, won), currencies_of(basis, gaps)
    columns = (
        Column('competitor', mark('Competitor'), Unit.TEXT),
        Column('met', mark('Deals met'), Unit.COUNT, 'met'),
        Column('won', mark('Deals won'), Unit.COUNT, 'against_won'),
        Column('lost', mark('Deals lost'), Unit.COUNT, 'against_lost'),
        Column('lost_to', mark('Lost to them'), Unit.COUNT, 'lost_to'),
        Column('win_rate', mark('Win rate'), Unit.SHARE, 'win_rate_against'),
        *money_columns('won_amount', mark('Amount won'), 'against_won_amount', currencies),
        *money_columns('price_gap', mark('Price difference'), 'price_gap', priced),
    )
    met = {subject: _met(found, subject) for subject in {*found[_WON], *found[_LOST]}}
    order = sorted(met, key=lambda subject: (-met[subject], names.get(subject, ''), subject))
    rows = tuple(_row(basis, subject, names.get(subject, ''), found, (currencies, priced)) for subject in order)
    notes = (*rate_notes(basis, won, gaps), *amount_notes(won))
    return Report('competitors', basis.scope, columns, rows, notes)


def _all(found: Mapping[str, Sequence[Sum]]) -> list[Sum]:
    return [row for rows in found.values() for row in rows]


def _met(found: By, subject: str) -> int:
    return sum(figures.count_of(found[kind].get(subject, ())) for kind in (_WON, _LOST))


def _row(
    basis: Basis, subject: str, name: str, found: By, currencies: tuple[Sequence[str], Sequence[str]]
) -> tuple[Figure, ...]:
    won, lost, lost_to, gaps = (found[kind].get(subject, ()) for kind in (_WON, _LOST, _LOST_TO, _GAP))
    is_won, is_lost = basis.behind(_WON, subject), basis.behind(_LOST, subject)
    return (
        figures.text(name),
        figures.count([*won, *lost], is_won, is_lost),
        figures.count(won, is_won),
        figures.count(lost, is_lost),
        figures.count(lost_to, basis.behind(_LOST_TO, subject)),
        figures.win_rate_of(won, lost, is_won, is_lost),
        *(money_figure(basis, currency, won, [is_won]) for currency in currencies[0]),
        *(_gap(basis, currency, gaps, subject) for currency in currencies[1]),
    )


def _gap(basis: Basis, currency: str, rows: Sequence[Sum], subject: str) -> Figure:
    """The mean of what the competitor asked for more than we did, less where it is negative."""
    sources = sources_of(currency, _with_amount(rows), basis.rates)
    own = [row for row in rows if row.currency in sources]
    deals = figures.count_of(own)
    mean = exact_total(currency, own, basis.rates) / deals if deals else None
    behind = in_currencies([basis.behind(_GAP, subject)], sources)
    return Figure(Unit.MONEY, mean, currency, deals, behind)


def _with_amount(rows: Sequence[Sum]) -> list[Sum]:
    return [row for row in rows if row.currency]
