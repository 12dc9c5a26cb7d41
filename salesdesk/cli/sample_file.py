"""A database with the sample, to be tried out."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.start.start_controller import SAMPLE_MAIN, StartChoices, open_workspace, set_up
from salesdesk.i18n.translator import system_language
from salesdesk.settings import Preferences


def make_sample(database: Path) -> None:
    with closing(open_workspace(database, SystemClock(), create=True)) as workspace:
        set_up(workspace, StartChoices(SAMPLE_MAIN, Preferences(language=system_language())), sample=True)
