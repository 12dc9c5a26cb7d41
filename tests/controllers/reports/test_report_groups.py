"""Every report is offered, once."""

from salesdesk.controllers.reports.report_groups import GROUPS
from salesdesk.controllers.reports.report_names import REPORTS


def test_every_report_is_in_one_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(REPORTS)


def test_no_group_is_higher_than_the_least_window() -> None:
    assert max(map(len, GROUPS.values())) + len(GROUPS) < 18
