"""The tab of cadences before her, in French, over the sample's process and two cadences."""

import pytest
from bench import Bench
from cadence_building import put_cadence

from salesdesk.ui.cadences.cadences_tab import CadencesTab


@pytest.fixture
def tab(bench: Bench) -> CadencesTab:
    put_cadence(bench.ledger, 'Suivi', on_proposal_sent=True)
    put_cadence(bench.ledger, 'Contact', position=1)
    bench.window.resize(1120, 720)
    tab = bench.put(CadencesTab(bench.desk))
    bench.workplace.signals.changed.connect(tab.follow)
    tab.arrive()
    return tab
