"""How long there is until something: 'in 1 h 20', 'dans 5 min', 'in 2 days'."""

from salesdesk.i18n.formats import SPACE, number_text
from salesdesk.i18n.translator import _, ngettext

HOUR, DAY = 60, 24 * 60


def wait_text(minutes: int) -> str:
    """Minutes ahead in words; zero and less is now."""
    if minutes <= 0:
        return _('now')
    if minutes < HOUR:
        return _('in {time}').format(time=f'{minutes}{SPACE}min')
    if minutes < DAY:
        hours, rest = divmod(minutes, HOUR)
        return _('in {time}').format(time=f'{hours}{SPACE}h' + (f'{SPACE}{rest:02d}' if rest else ''))
    days = minutes // DAY
    return ngettext('in {count} day', 'in {count} days', days).format(count=number_text(days))
