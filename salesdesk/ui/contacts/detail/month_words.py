"""Since when somebody has been a customer."""

from datetime import date

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.calendar.calendar_popup import month_name


def since_text(day: date) -> str:
    """'Cliente depuis mars 2025'."""
    return _('Customer since {month}').format(month=month_name(day))
