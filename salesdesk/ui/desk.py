"""What every page is given: the window it is in, the workplace, the voice and the jobs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.on_demand import on_demand
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from salesdesk.controllers.automation.rules_told import told_of_rules
    from salesdesk.ui.widgets.floating.toast import Glyph
else:
    told_of_rules = on_demand('salesdesk.controllers.automation.rules_told', 'told_of_rules')

# The kind of record by which an action shows that a rule had a part in it.
FIRING = 'rule_firing'


class Desk:
    """Made once per open database."""

    def __init__(self, window: QWidget, workplace: Workplace, feedback: Feedback, jobs: JobRunner) -> None:
        self.window = window
        self.workplace = workplace
        self.feedback = feedback
        self.jobs = jobs
        self._last = Touched()
        workplace.signals.changed.connect(self._note)

    def say_last(self, addition: str = '', glyph: 'Glyph | None' = None) -> None:
        """A toast for the action just made, with the way back; and what rules did in it."""
        title = self.workplace.workspace.undo_title()
        if title is not None:
            self.feedback.say_done(title.key, title.values, self._with_rules(addition), glyph)

    def _with_rules(self, addition: str) -> str:
        """What rules did, and behind it what else is to be said: a line that is too long is cut at its end."""
        if FIRING not in self._last.kinds and not self._last.everything:
            return addition
        told = told_of_rules(self.workplace.workspace)
        return ' '.join(filter(None, (told, addition)))

    def _note(self, touched: Touched) -> None:
        self._last = touched

    def hear_until(self, ended: SignalInstance) -> list[Touched]:
        """What is touched from now on: nothing, where a form was saved and changed nothing, and nothing is to be said.

        The last title would be that of an older action, and its way back that of another one.
        """
        heard: list[Touched] = []
        end = self.workplace.workspace.subscribe(heard.append)
        ended.connect(lambda *_result: end())
        return heard

    def say_error(self, error: SalesDeskError) -> None:
        self.feedback.say_error(error)
