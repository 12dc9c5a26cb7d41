"""Which tabs the process page has, in their order; a tab is loaded when it is first looked at."""

from collections.abc import Sequence

from salesdesk.i18n.translator import mark
from salesdesk.ui.process.process_tab import TabEntry
from salesdesk.ui.process.stages_tab import StagesTab


def tab_entries(pipeline_id: int) -> Sequence[TabEntry]:
    """`pipeline_id`: whose stages are shown first."""
    return (TabEntry('stages', mark('Stages'), lambda desk: StagesTab(desk, pipeline_id)),)
