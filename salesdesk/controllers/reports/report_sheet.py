"""A report in the seller's words, to be written into a file: nothing in it is left to be translated."""

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.exchange.reports.sheet import Cell, Heading, Sheet
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.periods import EVER
from salesdesk.reports.report import Column, Figure, Report, Scope


def sheet_of(report: Report, title: str, book: ProcessBook) -> Sheet:
    """title: a marked text."""
    return Sheet(
        report.name,
        _(title),
        tuple(map(_heading, report.columns)),
        tuple(tuple(map(_cell, row)) for row in report.rows),
        about_text(report.scope, book),
        tuple(_(text).format(**dict(values)) for text, values in report.notes),
    )


def about_text(scope: Scope, book: ProcessBook) -> tuple[str, ...]:
    """What it is of: the pipeline, and from which day to which, unless it is of all days."""
    pipeline = _('all pipelines') if scope.pipeline_id is None else _pipeline_name(scope.pipeline_id, book)
    if scope.period == EVER:
        return (pipeline,)
    first, last = date_text(scope.period.first), date_text(scope.period.last)
    return (_('{pipeline}, from {first} to {last}').format(pipeline=pipeline, first=first, last=last),)


def _pipeline_name(pipeline_id: int, book: ProcessBook) -> str:
    return book.process(pipeline_id).pipeline.name.read(current_language())


def _heading(column: Column) -> Heading:
    said = DEFINITIONS.get(column.definition)
    text = _(said.text) if said else ''
    return Heading(column.key, _(column.title), column.unit, text, column.currency)


def _cell(figure: Figure) -> Cell:
    return Cell(figure.unit, figure.value, figure.currency, figure.n)
