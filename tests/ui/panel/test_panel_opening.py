"""The panel comes and goes: by mouse, by key, with the deal it shows."""

from panel_hand import PanelHand
from PySide6.QtCore import Qt
from seat import ALT, CTRL, SHIFT, Seat, focused

from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

Key = Qt.Key


def test_a_click_on_a_card_opens_it_and_the_keyboard_stays_on_the_board(sample_seat: Seat) -> None:
    sample_seat.hand.click(sample_seat.grip('Relamping'))
    assert sample_seat.one(DealPanel).shown.deal.title == 'Relamping LED de l’atelier'
    assert sample_seat.focused_title() == 'Relamping LED de l’atelier'


def test_another_card_takes_its_place(sample_seat: Seat) -> None:
    sample_seat.hand.click(sample_seat.grip('Relamping'))
    sample_seat.hand.click(sample_seat.grip('Bureaux'))
    assert sample_seat.one(DealPanel).shown.deal.title == 'Bureaux paysagers, 2 étages'


def test_it_is_as_high_as_the_window_at_its_right_edge(sample_seat: Seat) -> None:
    panel = PanelHand(sample_seat).open('Relamping').panel
    sample_seat.window.resize(1180, 720)
    assert (panel.x(), panel.y(), panel.width(), panel.height()) == (720, 0, 460, 720)


def test_enter_takes_the_keyboard_in_and_escape_brings_it_back(sample_seat: Seat) -> None:
    sample_seat.focus('Bureaux')
    sample_seat.press(Key.Key_Return)
    assert focused() is sample_seat.one(DealPanel)
    sample_seat.press(Key.Key_Escape)
    assert (sample_seat.shown(DealPanel), sample_seat.focused_title()) == ([], 'Bureaux paysagers, 2 étages')


def test_j_and_k_walk_the_column(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    assert not hand.panel.header.previous.isEnabled()
    assert hand.panel.header.place.text() == '1 sur 6 en Qualification'
    sample_seat.press(Key.Key_J)
    assert hand.panel.shown.deal.title == 'Bureaux paysagers, 2 étages'
    sample_seat.press(Key.Key_K)
    sample_seat.press(Key.Key_K)
    assert hand.panel.shown.deal.title == 'Relamping LED de l’atelier'


def test_the_place_is_never_cut(sample_seat: Seat) -> None:
    header = PanelHand(sample_seat).open('Relamping').panel.header
    header.place.show_place('1 sur 1 589 en Qualification', '1 sur 1 589')
    assert header.place.text() == '1 sur 1 589'
    assert header.place.toolTip() == header.place.accessibleName() == '1 sur 1 589 en Qualification'


def test_its_buttons_do_the_same(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    hand.panel.header.following.click()
    assert hand.panel.header.place.text() == '2 sur 6 en Qualification'


def test_letters_rest_where_she_switched_them_off(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    sample_seat.office.desk.workplace.preferences.change(letter_shortcuts=False)
    sample_seat.press(Key.Key_J)
    assert hand.panel.shown.deal.title == 'Relamping LED de l’atelier'


def test_the_letters_of_the_composer_open_the_panel_from_the_board(sample_seat: Seat) -> None:
    sample_seat.focus('Bureaux')
    sample_seat.press(Key.Key_T)
    hand = PanelHand(sample_seat)
    assert hand.composer.kinds.current() == 'note'
    assert focused() is hand.composer.text


def test_f2_opens_the_whole_form(sample_seat: Seat) -> None:
    PanelHand(sample_seat).open('Relamping')
    sample_seat.press(Key.Key_F2)
    assert sample_seat.one(DealFormDialog).isVisible()


def test_the_commands_of_the_board_work_in_it(sample_seat: Seat) -> None:
    PanelHand(sample_seat).open('Relamping')
    sample_seat.press(Key.Key_P)
    sample_seat.one(PlanPopover).dismiss()
    sample_seat.press(Key.Key_P, ALT)
    assert sample_seat.one(LostDialog).isVisible()


def test_ctrl_shift_left_moves_the_deal_back(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    sample_seat.press(Key.Key_Left, CTRL | SHIFT)
    assert hand.desk.stage_of(hand.deal.id) == 'identification'
    assert hand.panel.stages.name.text() == 'Identification'


def test_undo_closes_nothing_and_shows_the_deal_as_it_was(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    hand.panel.shown.change(title='Autre')
    assert hand.panel.title.title.words.caption() == 'Autre'
    sample_seat.press(Key.Key_Z, CTRL)
    assert hand.panel.title.title.words.caption() == 'Relamping LED de l’atelier'


def test_it_goes_with_a_deal_that_is_thrown_away(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    sample_seat.page.commands.delete(hand.deal.id)
    assert not hand.is_open


def test_it_goes_when_another_page_comes(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    sample_seat.window.show_page('today')
    assert not hand.is_open


def test_f6_reaches_it(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    sample_seat.focus('Relamping')
    sample_seat.press(Key.Key_F6)
    assert hand.panel.isAncestorOf(focused())


def test_letters_typed_into_a_field_of_it_are_letters(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping', 'note')
    sample_seat.write('jklert')
    assert hand.composer.text.written() == 'jklert'


def test_everything_in_it_that_takes_the_keyboard_has_a_name(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    for tab in range(4):
        hand.panel.tabs.show_tab(tab)
        nameless = [part for part in focus_stops(hand.panel) if not part.accessibleName()]
        assert nameless == []


def test_walking_goes_on_past_the_cards_that_are_loaded(seat: Seat) -> None:
    for number in range(30):
        seat.desk.put(f'Affaire {number:02}', 'identification')
    seat.window.follow()
    hand = PanelHand(seat).open('Affaire 00')
    for _step in range(25):
        hand.panel.header.following.click()
    shown = seat.lane('identification').view.current_deal()
    assert shown is not None
    assert shown.title == hand.panel.shown.deal.title == 'Affaire 25'


def test_what_is_said_to_her_stays_over_the_panel(sample_seat: Seat) -> None:
    sample_seat.office.desk.feedback.say('Une phrase')
    toast = sample_seat.one(Toast)
    panel = PanelHand(sample_seat).open('Relamping').panel
    parts = sample_seat.window.children()
    assert parts.index(toast) > parts.index(panel)
