"""What every page is given: the window it is in, the workplace, the voice and the jobs."""

from PySide6.QtWidgets import QWidget

from salesdesk.domain.errors import SalesDeskError
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.workplace import Workplace


class Desk:
    """Made once per open database."""

    def __init__(self, window: QWidget, workplace: Workplace, feedback: Feedback, jobs: JobRunner) -> None:
        self.window = window
        self.workplace = workplace
        self.feedback = feedback
        self.jobs = jobs

    def say_last(self, addition: str = '') -> None:
        """A toast for the action just made, with the way back."""
        title = self.workplace.workspace.undo_title()
        if title is not None:
            self.feedback.say_done(title.key, title.values, addition)

    def say_error(self, error: SalesDeskError) -> None:
        self.feedback.say_error(error)
