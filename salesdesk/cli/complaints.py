"""An error as it is said on a terminal."""

from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.errors import error_sentence
from salesdesk.i18n.translator import _, mark

# What a window would ask, the next command may say.
_HINTS = {
    'no_header': mark('For instance: --map "Column 1=title".'),
    'no_naming_column': mark('For instance: --map COLUMN=title.'),
    'field_unknown': mark('The fields are listed by: salesdesk import --help'),
    'stages_unanswered': mark('Use --stage VALUE=STAGE, or --create-stages to make them.'),
}


def complaint_about(error: SalesDeskError) -> str:
    """Its sentence, and how a command answers it."""
    hint = [_(_HINTS[error.code])] if error.code in _HINTS else []
    return ' '.join([error_sentence(error.code, error.values), *hint])
