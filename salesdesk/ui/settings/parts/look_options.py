"""Languages and appearances to choose from: at the first start, and in the settings."""

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.choices.option import Option

# A language is named in itself, whatever the language of the page.
LANGUAGE_NAMES = {'fr': 'Français', 'en': 'English'}


def language_options() -> list[Option]:
    return [Option(key, name) for key, name in LANGUAGE_NAMES.items()]


def theme_options() -> list[Option]:
    return [Option('light', _('Light'), 'sun'), Option('dark', _('Dark'), 'moon'), Option('system', _('System'))]
