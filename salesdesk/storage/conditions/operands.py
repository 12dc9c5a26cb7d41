"""Where in the database the field of a condition is: only columns of our own tables, never a text of hers."""

from dataclasses import dataclass

from salesdesk.domain.conditions.deal_fields import CRITERIA, DealField, own_field
from salesdesk.domain.custom_field import FieldKind


@dataclass(frozen=True, slots=True)
class Operand:
    """SQL of the field of a row of deal. value is NULL for an empty field; currency stands beside money.

    is_instant: milliseconds instead of a day's text. one_of: for fields of several values, what is true when one of
    them is in the list that replaces {values}.
    """

    value: str
    currency: str = ''
    is_instant: bool = False
    one_of: str = ''


def operand_of(key: str) -> Operand:
    """Of a field this program knows."""
    own = own_field(key)
    return _own(*own) if own is not None else _FIELDS[DealField(key)]


def _own(field_id: int, kind: FieldKind) -> Operand:
    row = f"FROM custom_value WHERE field_id = {int(field_id)} AND record_id = deal.id AND value <> ''"
    value = f'(SELECT value {row})'
    match kind:
        case FieldKind.NUMBER:
            return Operand(f'CAST({value} AS REAL)')
        case FieldKind.MONEY:
            return Operand(f'CAST({value} AS INTEGER)', currency=f'substr({value}, -3)')
        case FieldKind.CHOICES:
            # One a line: with a line end on both sides each choice is found whole.
            return Operand(value, one_of=f'EXISTS (SELECT 1 {row} AND ({{values}}))')
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.LINK:
            return Operand(f'folded({value})')
        case _:
            return Operand(value)


def _named(table: str) -> str:
    return f'(SELECT folded FROM {table} WHERE {table}.id = deal.{table}_id)'


def _text(column: str) -> Operand:
    # Most are empty: the function is called for the others alone.
    return Operand(f"CASE WHEN {column} <> '' THEN folded({column}) END")


def _answer(criterion: str) -> Operand:
    # Never asked and asked without an answer are the same to her: still open.
    row = f"SELECT value FROM answer WHERE answer.deal_id = deal.id AND criterion = '{criterion}'"
    return Operand(f"IFNULL(({row}), 'unknown')")


_DONE = 'FROM activity WHERE activity.deal_id = deal.id AND done_at IS NOT NULL AND activity.deleted_at IS NULL'
_FIELDS = {
    DealField.TITLE: Operand('deal.folded'),
    DealField.ORGANIZATION: Operand(_named('organization')),
    DealField.CONTACT: Operand(_named('contact')),
    DealField.OWNER: _text('owner'),
    DealField.PRODUCT: _text('product'),
    DealField.EXTERNAL_ID: _text('external_id'),
    DealField.NOTE: _text('deal.note'),
    DealField.AMOUNT: Operand('amount', currency='currency'),
    DealField.CURRENCY: Operand('currency'),
    DealField.TAGS: Operand(
        '(SELECT MIN(tag_id) FROM deal_tag WHERE deal_tag.deal_id = deal.id)',
        one_of='deal.id IN (SELECT deal_id FROM deal_tag WHERE tag_id IN ({values}))',
    ),
    DealField.STAGE: Operand('stage_id'),
    DealField.STATUS: Operand("iif(won_at IS NOT NULL, 'won', iif(lost_at IS NOT NULL, 'lost', 'open'))"),
    DealField.CREATED: Operand('deal.created_at', is_instant=True),
    DealField.STAGE_ENTERED: Operand('stage_entered_at', is_instant=True),
    DealField.DAYS_IN_STAGE: Operand('stage_entered_at', is_instant=True),
    DealField.EXPECTED_CLOSE: Operand('expected_close_on'),
    DealField.CLOSED: Operand('IFNULL(won_at, lost_at)', is_instant=True),
    DealField.NEXT_ACTION: Operand('next_action_on'),
    DealField.NEXT_ACTION_KIND: Operand('next_action_kind'),
    DealField.LAST_CONTACT: Operand(f'(SELECT MAX(done_at) {_DONE})', is_instant=True),
    **{criterion: _answer(criterion) for criterion in CRITERIA},
    DealField.LOST_REASON: Operand('lost_reason_id'),
    DealField.WON_REASON: Operand(
        """(SELECT reason_id FROM closing_report WHERE closing_report.deal_id = deal.id AND outcome = 'won'
            AND closing_report.at = won_at ORDER BY closing_report.id DESC LIMIT 1)"""
    ),
    DealField.COMPETITOR: Operand(
        '(SELECT MIN(competitor_id) FROM deal_competitor WHERE deal_competitor.deal_id = deal.id)',
        one_of='deal.id IN (SELECT deal_id FROM deal_competitor WHERE competitor_id IN ({values}))',
    ),
}  # fmt: skip
IDS = frozenset({DealField.TAGS, DealField.STAGE, DealField.LOST_REASON, DealField.WON_REASON, DealField.COMPETITOR})
