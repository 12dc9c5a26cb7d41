"""What rules do to many deals at once, beside the window on a connection of their own."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.automation.rule_controller import RuleController
from salesdesk.controllers.automation.sweep import SweepController, Swept
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.working_time.holiday_book import HolidayBook
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def sweep_rules(database: Path, clock: Clock) -> Job[Swept]:
    """The daily look at what came with time: an action for each portion; the one in which it is stopped is not kept.

    Progress is in facts.
    """

    def run(progress: Progress, cancelled: Cancelled) -> Swept:
        with closing(open_workspace(database, clock)) as workspace:
            # Nothing is planned on a holiday because nobody had written it down yet.
            HolidayBook(workspace).write()
            return SweepController(workspace).sweep(stoppable(progress, cancelled))

    return run


def switch_on_rule(database: Path, clock: Clock, rule_id: int) -> Job[int]:
    """With all it does to the deals that stand there now; the same way. Says how many acts there were."""

    def run(progress: Progress, cancelled: Cancelled) -> int:
        with closing(open_workspace(database, clock)) as workspace:
            HolidayBook(workspace).write()
            rules = RuleController(workspace, ProcessBook(workspace))
            return rules.switch_on(rule_id, at_once=True, report=stoppable(progress, cancelled))

    return run
