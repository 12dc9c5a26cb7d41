"""What a block of the page shows, as its chart and its words; made from a report, painted anywhere."""

from dataclasses import dataclass, field

from salesdesk.reports.report import Report
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.widgets.charts.legend import Key
from salesdesk.ui.widgets.charts.picture import Picture


@dataclass(frozen=True)
class Content:
    """shown: the figure behind each spot of the picture. empty: the sentence where there is no picture."""

    report: Report
    title: str
    note: str = ''
    picture: Picture | None = None
    shown: tuple[Shown, ...] = ()
    keys: tuple[Key, ...] = field(default=())
    empty: str = ''
