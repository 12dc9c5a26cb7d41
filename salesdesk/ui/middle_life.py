"""The controllers of the middle of a sale, each made when it is first asked for."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from salesdesk.controllers.automation.rule_controller import RuleController
    from salesdesk.controllers.cadences.cadence_controller import CadenceController
    from salesdesk.controllers.cadences.run_controller import RunController
    from salesdesk.controllers.cadences.step_controller import StepController
    from salesdesk.controllers.letters.letter_controller import LetterController
    from salesdesk.controllers.letters.template_controller import TemplateController
    from salesdesk.controllers.proposals.offers import Offers
    from salesdesk.controllers.working_time.working_time import WorkingTime
else:
    RuleController = on_demand('salesdesk.controllers.automation.rule_controller', 'RuleController')
    CadenceController = on_demand('salesdesk.controllers.cadences.cadence_controller', 'CadenceController')
    RunController = on_demand('salesdesk.controllers.cadences.run_controller', 'RunController')
    StepController = on_demand('salesdesk.controllers.cadences.step_controller', 'StepController')
    LetterController = on_demand('salesdesk.controllers.letters.letter_controller', 'LetterController')
    TemplateController = on_demand('salesdesk.controllers.letters.template_controller', 'TemplateController')
    Offers = on_demand('salesdesk.controllers.proposals.offers', 'Offers')
    WorkingTime = on_demand('salesdesk.controllers.working_time.working_time', 'WorkingTime')


class MiddleLife:
    """What a Workplace offers between the first contact and the contract."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self.workspace = workspace
        self.book = book

    @cached_property
    def offers(self) -> 'Offers':
        return Offers(self.workspace)

    @cached_property
    def letters(self) -> 'LetterController':
        return LetterController(self.workspace)

    @cached_property
    def templates(self) -> 'TemplateController':
        return TemplateController(self.workspace)

    @cached_property
    def rules(self) -> 'RuleController':
        return RuleController(self.workspace, self.book)

    @cached_property
    def cadences(self) -> 'CadenceController':
        return CadenceController(self.workspace)

    @cached_property
    def cadence_steps(self) -> 'StepController':
        return StepController(self.workspace)

    @cached_property
    def cadence_runs(self) -> 'RunController':
        return RunController(self.workspace)

    def working_day(self, day: date) -> date:
        """That day, or the first one behind it on which she works: her calendar as it stands now."""
        return WorkingTime(self.workspace).calendar.proposed(day)
