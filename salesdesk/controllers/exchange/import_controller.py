"""Takes deals in from a file: looks first, then writes them all in one action, or none."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fractional_indexing import generate_key_between

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.exchange.deal_matcher import DealMatcher, Match
from salesdesk.controllers.exchange.deal_writer import DealWriter, Placed
from salesdesk.controllers.exchange.import_request import ImportRequest, ImportSummary, Report, Survey, nobody_asks
from salesdesk.controllers.exchange.local_zone import zone_of
from salesdesk.controllers.exchange.main_pipeline import main_pipeline
from salesdesk.controllers.exchange.refusals import StagesUnanswered
from salesdesk.controllers.exchange.stage_finder import MakeStage, StageFinder
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.exchange.deals.reading import read_deals
from salesdesk.storage.deals.import_lookup import read_known_deals
from salesdesk.storage.unit_of_work import UnitOfWork

STAGE_NAME_LIMIT = 60
# Of a stage that a file brings along nothing is known yet: she sets it in the process.
NEW_STAGE_PROBABILITY = 50


@dataclass
class _Tally:
    """Rows by what became of them."""

    fresh: int = 0
    already_there: int = 0
    in_trash: int = 0
    refused: list[RefusedRow] = field(default_factory=list)


class ImportController:
    """Knows the open database. Made anew for each import: another program may have changed the process."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._book = ProcessBook(workspace)

    def survey(self, request: ImportRequest, report: Report = nobody_asks) -> Survey:
        """What run() would do. Reads the whole file and writes nothing."""
        tally = _Tally()
        finder = self._finder(request, lambda _process, _name: 0)
        for _placed in self._fresh_deals(request, finder, tally, report):
            pass
        refused = tuple(tally.refused)
        return Survey(tally.fresh, tally.already_there, tally.in_trash, refused, finder.unknown)

    def run(self, request: ImportRequest, report: Report = nobody_asks) -> ImportSummary:
        """One action, whatever its size; nothing at all where no deal is new.

        Raises StagesUnanswered if a stage is still unknown, a WorldFault, or what report raises: then nothing changed.
        """
        tally = _Tally()
        title = titled('import_deals', count=0)
        with self._workspace.transaction(title) as work:
            finder = self._finder(request, lambda process, name: _make_stage(work, process, name))
            writer = DealWriter(work, self._book.processes, is_our_own=request.plan.is_our_own)
            for placed in self._fresh_deals(request, finder, tally, report):
                writer.write(placed)
            writer.finish()
            if finder.unknown:
                raise StagesUnanswered(values=tuple(stage.value for stage in finder.unknown))
            # How many there are is known only now; the title is written down when the transaction ends.
            title.values['count'] = str(tally.fresh)
        return ImportSummary(tally.fresh, tally.already_there, tally.in_trash, tuple(tally.refused))

    def _finder(self, request: ImportRequest, make_stage: MakeStage) -> StageFinder:
        default = main_pipeline(self._workspace, self._book)
        return StageFinder(self._book.processes, default.id, request, make_stage)

    def _fresh_deals(
        self, request: ImportRequest, finder: StageFinder, tally: _Tally, report: Report
    ) -> Iterator[list[Placed]]:
        """The rows that are new, with their places, chunk by chunk; the others are only counted."""
        zone = zone_of(self._workspace.clock.zone)
        matcher = DealMatcher(read_known_deals(self._workspace.database), zone)
        total = request.table.total_bytes
        report(0, total)
        for chunk in read_deals(request.table, request.plan):
            tally.refused += chunk.refused
            placed = []
            for row in chunk.deals:
                match = matcher.match(row)
                if match is Match.FRESH:
                    tally.fresh += 1
                    place = finder.place(row)
                    if place is not None:
                        placed.append((row, place))
                else:
                    tally.already_there += 1
                    tally.in_trash += match is Match.IN_TRASH
            yield placed
            report(chunk.bytes_read, total)


def _make_stage(work: UnitOfWork, process: Process, name: str) -> int:
    """A new stage behind all others of the pipeline; she moves it where it belongs."""
    stage_id, pipeline_id = work.new_id(), process.pipeline.id
    last = work.database.value('SELECT MAX(rank) FROM stage WHERE pipeline_id = ?', (pipeline_id,))
    rank, short = str(generate_key_between(last, None)), name[:STAGE_NAME_LIMIT]
    wording = Wording(short, short)
    work.save(Stage(stage_id, pipeline_id, f'stage-{stage_id}', wording, Wording('', ''), rank, NEW_STAGE_PROBABILITY,
                    None))  # fmt: skip
    return stage_id
