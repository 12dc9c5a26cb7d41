"""Which tabs the process page has, in their order; a tab is loaded when it is first looked at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from salesdesk.i18n.translator import mark
from salesdesk.on_demand import on_demand
from salesdesk.ui.process.process_tab import TabEntry
from salesdesk.ui.process.stages_tab import StagesTab

if TYPE_CHECKING:
    from salesdesk.ui.cadences.cadences_tab import CadencesTab
    from salesdesk.ui.letters.templates_tab import TemplatesTab
    from salesdesk.ui.rules.rules_tab import RulesTab
else:
    CadencesTab = on_demand('salesdesk.ui.cadences.cadences_tab', 'CadencesTab')
    TemplatesTab = on_demand('salesdesk.ui.letters.templates_tab', 'TemplatesTab')
    RulesTab = on_demand('salesdesk.ui.rules.rules_tab', 'RulesTab')


def tab_entries(pipeline_id: int) -> Sequence[TabEntry]:
    """`pipeline_id`: whose stages are shown first."""
    return (
        TabEntry('stages', mark('Stages'), lambda desk: StagesTab(desk, pipeline_id)),
        TabEntry('cadences', mark('Cadences'), lambda desk: CadencesTab(desk)),
        TabEntry('rules', mark('Rules'), lambda desk: RulesTab(desk)),
        TabEntry('templates', mark('Templates'), lambda desk: TemplatesTab(desk)),
    )
