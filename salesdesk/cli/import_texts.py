"""What an import says on a terminal."""

from pathlib import Path

from salesdesk.cli.speaking import complain, say
from salesdesk.controllers.exchange.import_request import ImportSummary, Survey
from salesdesk.controllers.exchange.refused_file import reason_text
from salesdesk.exchange.columns.fields import EXTRA
from salesdesk.exchange.columns.plan import ImportPlan
from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext

_SHOWN_REASONS = 5


def reason_of(row: RefusedRow) -> str:
    """All that is wrong with a row."""
    return ' '.join(map(reason_text, row.errors))


def say_plan(plan: ImportPlan, database: Path, *, is_new: bool) -> None:
    """How the columns are understood."""
    for column in plan.columns:
        field = {EXTRA: _('kept with the deal'), '': _('left out')}.get(column.field, plan.name_of(column.field))
        say(_('{column} → {field}').format(column=column.name, field=field))
    if is_new:
        say(_('{path} is not there yet: it would be made, with the usual process.').format(path=database))


def say_survey(survey: Survey) -> None:
    count = survey.fresh
    would = ngettext('{count} deal would be imported', '{count} deals would be imported', count)
    _say_counts(would.format(count=number_text(count)), survey)
    _say_reasons(survey.refused)
    say(_('Nothing was written.'))


def say_summary(summary: ImportSummary, errors: Path | None, database: Path, *, is_new: bool) -> None:
    if is_new:
        say(_('{path} was made, with the usual process.').format(path=database))
    count = summary.imported
    done = ngettext('{count} deal imported', '{count} deals imported', count).format(count=number_text(count))
    _say_counts(done, summary)
    if summary.refused and errors is not None:
        say(_('The rows that could not be read are in {file}.').format(file=errors))
    elif summary.refused:
        _say_reasons(summary.refused)
        complain(_('Add --errors FILE.csv to get these rows back in a file.'))


def _say_counts(first: str, outcome: Survey | ImportSummary) -> None:
    there, refused = outcome.already_there, len(outcome.refused)
    known = ngettext('{count} already there', '{count} already there', there).format(count=number_text(there))
    if outcome.in_trash:
        trash = ngettext('{count} of them in the trash', '{count} of them in the trash', outcome.in_trash)
        known = f'{known} ({trash.format(count=number_text(outcome.in_trash))})'
    unread = ngettext('{count} row refused', '{count} rows refused', refused).format(count=number_text(refused))
    say(_('{imported}, {known}, {refused}.').format(imported=first, known=known, refused=unread))


def _say_reasons(refused: tuple[RefusedRow, ...]) -> None:
    """The first ones on standard error: they are for her, not for the next program."""
    for row in refused[:_SHOWN_REASONS]:
        complain(_('Row {number}: {reason}').format(number=number_text(row.number), reason=reason_of(row)))
    more = len(refused) - _SHOWN_REASONS
    if more > 0:
        complain(ngettext('… and {count} more row', '… and {count} more rows', more).format(count=number_text(more)))
