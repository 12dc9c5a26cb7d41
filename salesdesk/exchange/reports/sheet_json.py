"""A sheet as JSON: exact, each number with what it rests on."""

import json
from fractions import Fraction
from typing import Any

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import exponent_of
from salesdesk.exchange.reports.numbers import exact_digits, money_minor
from salesdesk.exchange.reports.sheet import Cell, Sheet


def as_json(sheet: Sheet) -> str:
    """Amounts have their minor units too; a fraction that never ends is there as it is ('2/3')."""
    data = {
        'name': sheet.name,
        'title': sheet.title,
        'about': sheet.about,
        'columns': [
            {'key': one.key, 'title': one.title, 'unit': one.kind, 'definition': one.definition}
            for one in sheet.headings
        ],
        'rows': [
            {heading.key: _cell(cell) for heading, cell in zip(sheet.headings, row, strict=True)} for row in sheet.rows
        ],
        'notes': sheet.notes,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + '\n'


def _cell(cell: Cell) -> dict[str, Any]:
    said: dict[str, Any] = {'value': exact_digits(cell, '.') if cell.value is not None else None}
    number = cell.number
    if number is not None:
        said = _number(cell, number)
    if cell.n is not None:
        said['n'] = cell.n
    return said


def _number(cell: Cell, number: Fraction) -> dict[str, Any]:
    scaled = number / 10 ** exponent_of(cell.currency) if cell.kind is Unit.MONEY else number
    said: dict[str, Any] = {'value': scaled.numerator if scaled.denominator == 1 else float(scaled)}
    if cell.kind is Unit.MONEY:
        said |= {'minor': money_minor(cell), 'currency': cell.currency}
    if number.denominator != 1:
        said['exact'] = str(number)
    return said
