"""Makes the figures of a database and says the most memory that took, in bytes."""

import resource
import sys
from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import open_workspace

with closing(open_workspace(Path(sys.argv[1]), SystemClock())) as workspace:
    Figures(workspace).refresh()
sys.stdout.write(f'{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}\n')
