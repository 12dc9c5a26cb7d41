"""Months and weekdays by their French and English names and the ways people cut them."""

from salesdesk.i18n.letters import unaccented

_MONTHS = (
    'janvier janv january jan', 'fevrier fevr fev february feb', 'mars march mar', 'avril avr april apr', 'mai may',
    'juin june jun', 'juillet juil july jul', 'aout aou august aug', 'septembre september sept sep',
    'octobre october oct', 'novembre november nov', 'decembre december dec',
)  # fmt: skip
_WEEKDAYS = (
    'lundi lun monday mon', 'mardi mar tuesday tues tue', 'mercredi mer wednesday wed', 'jeudi jeu thursday thurs thu',
    'vendredi ven friday fri', 'samedi sam saturday sat', 'dimanche dim sunday sun',
)  # fmt: skip
_MONTH_BY_NAME = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_WEEKDAY_BY_NAME = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}


def month_named(word: str) -> int | None:
    """1 to 12 for 'juin', 'Jun.' or 'AOÛT'."""
    return _MONTH_BY_NAME.get(unaccented(word).rstrip('.'))


def weekday_named(word: str) -> int | None:
    """0 (Monday) to 6 for 'jeudi', 'Thu' or 'jeu.'."""
    return _WEEKDAY_BY_NAME.get(unaccented(word).rstrip('.'))
