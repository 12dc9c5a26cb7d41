"""Since when somebody has been a customer."""

from datetime import date

from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.widgets.calendar.calendar_popup import month_name


def since_text(day: date) -> str:
    """'Cliente depuis mars 2025'."""
    # Alone over a calendar a month has a capital; within a sentence only English gives it one.
    month = month_name(day).lower() if current_language() == 'fr' else month_name(day)
    return _('Customer since {month}').format(month=month)
