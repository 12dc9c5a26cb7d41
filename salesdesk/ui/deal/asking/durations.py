"""How long something takes: the usual lengths, and how they are read."""

from salesdesk.i18n.formats import SPACE

DURATIONS = (15, 30, 45, 60, 90, 120, 180, 240)


def duration_text(minutes: int) -> str:
    """'45 min', '1 h 30'."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f'{minutes}{SPACE}min'
    return f'{hours}{SPACE}h' + (f'{SPACE}{rest:02d}' if rest else '')
