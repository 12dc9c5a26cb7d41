"""Values of options that are more than a word. What cannot be meant is a mistake in usage."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, datetime
from pathlib import Path

from salesdesk.exchange.columns.fields import FIELDS
from salesdesk.i18n.dates import DateError, parse_day
from salesdesk.i18n.translator import _, current_language
from salesdesk.settings import MOST_DAYS

# The fields --map is offered for; the others are those of our own export.
SHOWN_FIELDS = (
    'title', 'organization', 'contact', 'email', 'phone', 'owner', 'product', 'stage', 'status', 'amount', 'currency',
    'created', 'expected_close', 'closed', 'lost_reason', 'tags', 'external_id', 'note',
)  # fmt: skip
_DELIMITERS = {',': ',', ';': ';', '\t': '\t', '\\t': '\t', 'comma': ',', 'semicolon': ';', 'tab': '\t'}
# Whoever names a file so wants it opened by what opens these.
_KINDS = ('csv', 'json', 'xlsx', 'xls', 'ods', 'pdf', 'png', 'svg', 'html', 'zip')

Pair = tuple[str, str]


def column_and_field(text: str) -> Pair:
    """'Deal Owner=owner', 'Area=own:Surface'; nothing behind the sign leaves the column out.

    Whether there is such a field only the database tells: it may be one of her own.
    """
    column, field = _pair(text, _('write it as COLUMN=FIELD: {text}'))
    return column, field.lower() if field.lower() in FIELDS else field


def value_and_stage(text: str) -> Pair:
    """'Prospecting=Identification'."""
    value, stage = _pair(text, _('write it as VALUE=STAGE: {text}'))
    if not stage:
        raise ArgumentTypeError(_('write it as VALUE=STAGE: {text}').format(text=text))
    return value, stage


def delimiter(text: str) -> str:
    if text not in _DELIMITERS:
        raise ArgumentTypeError(_('use comma, semicolon or tab, not {text}').format(text=text))
    return _DELIMITERS[text]


def day(text: str) -> date:
    """'2026-06-12', or as she writes days."""
    try:
        return parse_day(text, datetime.now().astimezone().date(), current_language())
    except DateError:
        raise ArgumentTypeError(_('this is not a day: {text}').format(text=text)) from None


def day_count(text: str) -> int:
    """From one day to ten years."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 9 and 1 <= int(text) <= MOST_DAYS):
        raise ArgumentTypeError(
            _('use a number of days from 1 to {most}, not {text}').format(most=MOST_DAYS, text=text)
        )
    return int(text)


def require_ending(parser: ArgumentParser, path: Path, written: str) -> None:
    """A mistake in usage where the name promises another kind of file than is written."""
    ending = path.suffix.lower().removeprefix('.')
    if ending in _KINDS and ending != written:
        told = _('what is written is {written}, not {ending}: give the file another name')
        parser.error(told.format(written=written, ending=ending))


def _pair(text: str, complaint: str) -> Pair:
    """Parted at the last sign: a column may have one in its name, a field has none."""
    left, sign, right = text.rpartition('=')
    if not sign or not left.strip():
        raise ArgumentTypeError(complaint.format(text=text))
    return left.strip(), right.strip()
