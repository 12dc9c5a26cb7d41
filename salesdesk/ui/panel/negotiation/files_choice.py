"""Which of the deal's files holds an offer or a contract."""

from salesdesk.i18n.translator import _
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select_field import SelectField


def file_choice(shown: PanelDeal, attachment_id: int | None) -> SelectField:
    """Hidden where the deal has no file."""
    files = shown.workplace.attachments.of_deal(shown.id)
    options = [Option('', _('None')), *(Option(str(file.id), file.name) for file in files)]
    field = SelectField(_('File'), options, current=str(attachment_id or ''))
    # Shown before it has a parent, it would be a window of its own.
    if not files:
        field.hide()
    return field


def chosen_file(field: SelectField) -> int | None:
    return int(field.current()) if field.current() else None
