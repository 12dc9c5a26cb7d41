"""The controllers of the middle of a sale, each made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from salesdesk.controllers.workspace import Workspace
from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from salesdesk.controllers.letters.letter_controller import LetterController
    from salesdesk.controllers.letters.template_controller import TemplateController
    from salesdesk.controllers.proposals.offers import Offers
else:
    LetterController = on_demand('salesdesk.controllers.letters.letter_controller', 'LetterController')
    TemplateController = on_demand('salesdesk.controllers.letters.template_controller', 'TemplateController')
    Offers = on_demand('salesdesk.controllers.proposals.offers', 'Offers')


class MiddleLife:
    """What a Workplace offers between the first contact and the contract."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @cached_property
    def offers(self) -> 'Offers':
        return Offers(self.workspace)

    @cached_property
    def letters(self) -> 'LetterController':
        return LetterController(self.workspace)

    @cached_property
    def templates(self) -> 'TemplateController':
        return TemplateController(self.workspace)
