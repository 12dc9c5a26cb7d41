"""What an import asks and says, in sentences."""

from collections.abc import Sequence

from salesdesk.controllers.exchange.file_look import FileLook
from salesdesk.controllers.exchange.import_request import ImportSummary, Survey
from salesdesk.i18n.exchange_errors import exchange_sentence
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext

Sentence = tuple[str, str, str]


def import_verb(count: int) -> str:
    """The button that does it; without a number while none is known."""
    if not count:
        return _('Import')
    return ngettext('Import {count} deal', 'Import {count} deals', count).format(count=number_text(count))


def what_would_be(survey: Survey) -> str:
    """What stands beside the button: the rest of the rows."""
    parts = [_rows_text(survey.rows)]
    if survey.already_there:
        parts.append(already_there_text(survey.already_there, survey.in_trash))
    if survey.refused:
        parts.append(refused_text(len(survey.refused)))
    return ' · '.join(parts)


def question(look: FileLook, unanswered: Sequence[str]) -> Sentence | None:
    """What must be said first, or why there is nothing to do: the kind of banner, what happened, what to do."""
    survey = look.survey
    if survey is None:
        code = 'no_naming_column' if look.request.table.has_header else 'no_header'
        return ('warning', *halves(exchange_sentence(code, {})))
    if survey.rows == 0:
        return 'info', _('This file holds no deals.'), _('There is only the row of column names.')
    if survey.is_all_refused:
        return 'warning', _('No row can be read.'), _('Look at the reasons below, or say what the columns are.')
    if unanswered:
        count = len(unanswered)
        lead = ngettext('{count} stage is unknown here.', '{count} stages are unknown here.', count)
        return 'warning', lead.format(count=number_text(count)), _('Say which stages of yours are meant.')
    if survey.fresh == 0:
        return 'info', _('All deals of this file are already there.'), _('They are left as they are.')
    return None


def already_there_text(count: int, in_trash: int) -> str:
    known = ngettext('{count} already there', '{count} already there', count).format(count=number_text(count))
    if not in_trash:
        return known
    trash = ngettext('{count} of them in the trash', '{count} of them in the trash', in_trash)
    return f'{known} ({trash.format(count=number_text(in_trash))})'


def refused_text(count: int) -> str:
    return ngettext('{count} row refused', '{count} rows refused', count).format(count=number_text(count))


def summary_lines(summary: ImportSummary) -> list[str]:
    """What an import left out, if anything."""
    lines = []
    if summary.already_there:
        lines.append(already_there_text(summary.already_there, summary.in_trash))
    if summary.refused:
        lines.append(refused_text(len(summary.refused)))
    return lines


def _rows_text(count: int) -> str:
    return ngettext('{count} row', '{count} rows', count).format(count=number_text(count))


def halves(sentence: str) -> tuple[str, str]:
    """What happened, and what to do."""
    first, _stop, rest = sentence.partition('. ')
    return (f'{first}.', rest) if rest else (sentence, '')
