"""How pages are looked at where nothing can be written down: it is looked at like that, or said why not."""

from refusing import refusing
from seat import Seat

from salesdesk.settings import Preferences
from salesdesk.storage.preferences import read_preferences


def kept(seat: Seat) -> Preferences:
    return Preferences.from_texts(read_preferences(seat.desk.workspace.database))


def test_a_look_that_cannot_be_kept_is_not_put_on_and_said(seat: Seat) -> None:
    with refusing(seat.office.desk.workplace.workspace):
        seat.office._change_preferences(theme='dark')
    assert 'ne peut pas être modifié' in seat.toast()
    assert seat.office.preferences.theme == kept(seat).theme != 'dark'
    seat.office._change_preferences(theme='dark')
    assert seat.office.preferences.theme == kept(seat).theme == 'dark'


def test_another_view_and_pipeline_are_shown_all_the_same(seat: Seat) -> None:
    before, other = kept(seat), seat.desk.pipeline('prospecting').id
    with refusing(seat.office.desk.workplace.workspace):
        seat.hand.click(seat.page.top.views.segments[1].mapTo(seat.window, seat.page.top.views.rect().center() / 3))
        seat.page.pipeline_changed.emit(other)
    assert seat.page.body.listing is not None
    assert kept(seat) == before
    seat.page.pipeline_changed.emit(other)
    assert kept(seat).pipeline == str(other)
