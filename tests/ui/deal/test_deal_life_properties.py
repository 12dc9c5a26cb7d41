"""What the panel works with is there when it is asked for, once for all."""

import pytest

from salesdesk.ui.workplace import Workplace

NAMES = ('notes', 'timeline', 'drafts', 'deal_people', 'guidance', 'neighbours', 'attachments')


@pytest.mark.parametrize('name', NAMES)
def test_a_controller_of_the_panel_is_made_once(workplace: Workplace, name: str) -> None:
    made = getattr(workplace, name)
    assert getattr(workplace, name) is made
    assert made._workspace is workplace.workspace
