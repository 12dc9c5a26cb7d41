"""`salesdesk import`: the file is looked at first; what is refused is refused before anything is written."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from salesdesk.cli.import_questions import answers_from, pipeline_from
from salesdesk.cli.import_texts import reason_of, say_plan, say_summary, say_survey
from salesdesk.cli.speaking import Ticker
from salesdesk.cli.target_database import Target, opened_for_import
from salesdesk.cli.values import SHOWN_FIELDS, column_and_field, value_and_stage
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock, SystemClock
from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_file import (
    ReadingChoices,
    open_table,
    plan_of,
    read_bytes,
    reader_of,
    require_names,
)
from salesdesk.controllers.exchange.import_request import ImportRequest, ImportSummary, Survey
from salesdesk.controllers.exchange.main_pipeline import main_pipeline
from salesdesk.controllers.exchange.refusals import NothingReadable, StagesUnanswered
from salesdesk.controllers.exchange.refused_file import hand_back
from salesdesk.controllers.exchange.targets import check_target
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.workspace import Workspace
from salesdesk.exchange.tables.csv_table import CsvTable
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _


def fill_import(parser: ArgumentParser) -> None:
    fields = _('Fields: {fields}. Columns nobody knows are kept with the deal.').format(fields=', '.join(SHOWN_FIELDS))
    parser.epilog = fields
    parser.add_argument('file', type=Path, metavar='FILE.csv', help=_('the file to read'))
    parser.add_argument('--database', type=Path, metavar='DB', required=True,
                        help=_('the database to write to; it is made if it is not there'))  # fmt: skip
    parser.add_argument('--pipeline', metavar='NAME', help=_('where the deals go, whatever the file says'))
    meant = _('what a column means, where its name does not tell; own:NAME is one of yours')
    parser.add_argument('--map', type=column_and_field, action='append', default=[], metavar='COLUMN=FIELD', help=meant)
    parser.add_argument('--stage', type=value_and_stage, action='append', default=[], metavar='VALUE=STAGE',
                        help=_('the stage, "Won" or "Lost" that a value of the stage column means'))  # fmt: skip
    parser.add_argument('--create-stages', action='store_true', help=_('make stages of the values nobody knows'))
    parser.add_argument('--errors', type=Path, metavar='FILE.csv', help=_('where rows go that cannot be read'))
    parser.add_argument('--dry-run', action='store_true', help=_('say what would be done and write nothing'))
    parser.set_defaults(run=_import)


def _import(options: Namespace) -> int:
    clock = SystemClock()
    if options.errors is not None:
        check_target(options.errors, options.file, options.database)
    table = open_table(read_bytes(options.file), ReadingChoices())
    with opened_for_import(options.database, clock, dry_run=options.dry_run) as target:
        request = _request(options, target.workspace, table)
        ticker = Ticker()
        survey = ImportController(target.workspace).survey(request, ticker.report)
        ticker.finish()
        _require_stages(survey)
        if options.errors is not None and survey.refused and not options.dry_run:
            # Before the import: where this file cannot be written, no row is lost.
            hand_back(request, survey.refused, options.errors, options.file, options.database)
        _require_rows(survey)
        if options.dry_run:
            say_plan(request.plan, options.database, is_new=target.is_new)
            say_survey(survey)
            return 0
        summary = _take_in(target, request, survey, clock)
    say_summary(summary, options.errors, options.database, is_new=target.is_new)
    return 0


def _request(options: Namespace, workspace: Workspace, table: CsvTable) -> ImportRequest:
    book = ProcessBook(workspace)
    pipeline_id = pipeline_from(options.pipeline, book)
    reader = reader_of(PreferencesController(workspace).preferences, workspace.clock, book.own_fields.values())
    plan = plan_of(table, ReadingChoices(mapping=dict(options.map)), reader)
    require_names(plan)
    process = book.process(pipeline_id or main_pipeline(workspace, book).id)
    answers = answers_from(options.stage, process, book)
    return ImportRequest(table, plan, pipeline_id, answers, options.create_stages)


def _require_stages(survey: Survey) -> None:
    if survey.unknown_stages:
        found = (f'{stage.value} ({number_text(stage.count)})' for stage in survey.unknown_stages)
        raise StagesUnanswered(values=tuple(found))


def _require_rows(survey: Survey) -> None:
    """A file of which nothing can be read is no import, and makes no database."""
    if survey.is_all_refused:
        raise NothingReadable(reason=reason_of(survey.refused[0]))


def _take_in(target: Target, request: ImportRequest, survey: Survey, clock: Clock) -> ImportSummary:
    if not survey.fresh:
        return ImportSummary(0, survey.already_there, survey.in_trash, survey.refused)
    if not target.is_new:
        BackupController(target.workspace.path, clock).make()
    ticker = Ticker()
    summary = ImportController(target.workspace).run(request, ticker.report)
    ticker.finish()
    return summary
