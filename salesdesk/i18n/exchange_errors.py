"""What is wrong with a file, a column or a row, in sentences: from the codes of exchange and of its controllers."""

from collections.abc import Mapping

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark

_SENTENCES = {
    'file_missing': mark('There is no file {path}. Check its name.'),
    'file_is_folder': mark('{path} is a folder. Choose a file.'),
    'file_unreadable': mark('{path} may not be read. Check its permissions.'),
    'file_too_large': mark('{path} is larger than {limit} GB. Split it and import the parts.'),
    'folder_missing': mark('There is no folder {path}. Check its name.'),
    'folder_is_file': mark('{path} is a file. Choose a folder, or a name that ends in .zip.'),
    'folder_not_empty': mark('The folder {path} holds files already. Choose an empty or a new one.'),
    'file_taken': mark('{path} is in use for this already. Choose another file to write to.'),
    'prices_unnamed': mark('The file needs a column “Name” and a column “Price”. Name them in its first row.'),
    'file_empty': mark('This file is empty. Choose another one.'),
    'file_is_spreadsheet': mark('This is a workbook. Save it as CSV first, then import that.'),
    'file_is_not_text': mark('This file is not a table of text. Choose a CSV file.'),
    'encoding_unknown': mark('The file cannot be read as {encoding}. Choose another encoding.'),
    'no_header': mark('The first row holds data, not column names. Say what each column is.'),
    'no_naming_column': mark(
        'No column gives the deals a name. Say which one is the title, product or organisation.'
    ),
    'column_unknown': mark('There is no column “{column}” in this file. It has: {columns}.'),
    'field_unknown': mark('There is no field “{field}”.'),
    'field_twice': mark('Two columns are given to “{field}”. Keep one.'),
    'pipeline_unknown': mark('There is no pipeline “{pipeline}”. There are: {pipelines}.'),
    'stage_unknown': mark('There is no stage “{stage}” in {pipeline}. There are: {stages}.'),
    'stages_unanswered': mark('The pipeline has no stage of these names: {values}. Say which stages are meant.'),
    'nothing_readable': mark('No row of this file could be read. The first one: {reason}'),
    'title_missing': mark('Nothing names this deal. Give it a title.'),
    'too_many_cells': mark(
        '{cells} cells for {columns} columns. Remove those too many or put quotes around the text.'
    ),
    'quote_not_closed': mark('A quotation mark is opened and not closed. Close or remove it.'),
    'nul_character': mark('A character here cannot be read (shown as �). Type the text again.'),
    'cell_too_long': mark('The text is {length} characters long; {limit} at most.'),
    'date_unreadable': mark('“{value}” is not a date.'),
    'date_impossible': mark('“{value}” does not exist in the calendar.'),
    'date_out_of_range': mark('“{value}” is before 1900 or after 2199.'),
    'amount_unreadable': mark('“{value}” is not an amount.'),
    'amount_percent': mark('“{value}” is a percentage, not an amount.'),
    'amount_too_precise': mark('“{value}”: {currency} has {decimals} decimals at most. Round it.'),
    'amount_too_large': mark('“{value}” is too large.'),
    'currency_unknown': mark('“{value}” is not a currency. Use a code such as EUR.'),
    'currency_conflict': mark('“{value}” does not agree with the currency {currency}.'),
    'number_unreadable': mark('“{value}” is not a number.'),
    'number_too_long': mark('“{value}” is too long: 15 digits and 9 decimals at most.'),
    'yes_no_unreadable': mark('“{value}” is neither yes nor no.'),
    'own_value_unreadable': mark('This field cannot hold “{value}”.'),
    'status_unknown': mark('“{value}” is neither open, won nor lost.'),
    'answer_unknown': mark('“{value}” is neither yes, no nor unknown.'),
    'action_unknown': mark('“{value}” is no kind of action (call, email, meeting, task).'),
    'time_unreadable': mark('“{value}” is not an hour.'),
    'id_unreadable': mark('“{value}” is not an identifier of SalesDesk. Leave the cell empty.'),
}  # fmt: skip


def is_exchange_error(code: str) -> bool:
    return code in _SENTENCES


def exchange_sentence(code: str, values: Mapping[str, object]) -> str:
    """The sentence of a code; lists are parted by commas, numbers written as they are read."""
    return _(_SENTENCES[code]).format(**{name: _shown(value) for name, value in values.items()})


def row_sentence(code: str, column: str, values: Mapping[str, object]) -> str:
    """Why a row was handed back; the column first, where one cell is to blame."""
    sentence = exchange_sentence(code, values)
    return _('{column}: {sentence}').format(column=column, sentence=sentence) if column else sentence


def _shown(value: object) -> object:
    if isinstance(value, int):
        return number_text(value)
    return ', '.join(map(str, value)) if isinstance(value, tuple | list) else value
