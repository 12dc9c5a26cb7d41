"""Qualification and details: every field in place, people, files, the change log."""

from pathlib import Path

import pytest
from building import answers
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.contact import Stance
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.process.qualification import Criterion
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.panel.details.details_tab import DetailsTab
from salesdesk.ui.panel.details.stage_times import SHOWN
from salesdesk.ui.panel.qualification.qualification_tab import QualificationTab
from salesdesk.ui.panel.tabs.panel_tabs import DETAILS, PROPOSALS, QUALIFICATION
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label

Key = Qt.Key


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    return PanelHand(sample_seat).open('Relamping')


@pytest.fixture
def details(hand: PanelHand) -> DetailsTab:
    hand.panel.tabs.show_tab(DETAILS)
    page = hand.panel.tabs.page(DETAILS)
    assert isinstance(page, DetailsTab)
    return page


def test_a_long_name_gives_way_to_who_she_is(hand: PanelHand, details: DetailsTab) -> None:
    people = hand.panel.shown.workplace.deal_people
    people.add(hand.deal.id, 'Marie-Antoinette de La Rochefoucauld-Montmorency-Bouteville de Luxembourg')
    people.make_main(hand.deal.id, people.of_deal(hand.deal.id)[-1].contact.id)
    row = details.people.rows[0]
    assert row.main.text() == 'contact principal'
    assert (row.main.isHidden(), row.main.toolTip()) == (False, '')
    assert row.more.geometry().right() <= row.width()


def test_the_answers_before_are_told(hand: PanelHand) -> None:
    hand.panel.tabs.show_tab(QUALIFICATION)
    for letters in ('--n', '--y'):
        hand.desk.deals.provide(hand.deal.id, Provided(answers=answers(letters)))
    page = hand.panel.tabs.page(QUALIFICATION)
    assert isinstance(page, QualificationTab)
    card = page.cards[Criterion.BUDGET]
    assert card.question.yes.isChecked()
    assert len(card.past) == 1


def test_its_time_per_stage_is_read_when_it_is_unfolded(hand: PanelHand, details: DetailsTab) -> None:
    assert details.times.is_folded
    details.times.button.click()
    titles, *stages = details.times.rows()
    assert titles == ('Étape', 'Passages', 'Temps passé', 'Temps habituel')
    shown = [label.text() for label in details.times.table.findChildren(Label)]
    assert shown == [text for line in (titles, *stages) for text in line]
    assert stages[-1][0] == name_of(hand.desk.book.stage(hand.deal.stage_id))


def test_its_time_per_stage_follows_and_folds(hand: PanelHand, details: DetailsTab) -> None:
    details.times.button.click()
    before = len(details.times.rows())
    following = hand.desk.book.process(hand.deal.pipeline_id).next_after(hand.deal.stage_id)
    assert following is not None
    hand.desk.moves.move(MoveRequest(hand.deal.id, following.id, override_reason='pressé'))
    assert len(details.times.rows()) == before + 1
    details.refresh()
    assert len(details.times.table.findChildren(Label)) == len(SHOWN) * (before + 1)
    details.show_deal()
    assert details.times.is_folded


def test_proposals_are_honest(hand: PanelHand) -> None:
    hand.panel.tabs.show_tab(PROPOSALS)
    assert hand.seat.shown(EmptyState)


def test_a_field_saves_itself_when_it_is_left(hand: PanelHand, details: DetailsTab) -> None:
    details.fields.product.setFocus()
    hand.seat.write('LED')
    details.fields.owner.setFocus()
    assert hand.deal.product == 'LED'


def test_an_own_field_has_an_input_of_its_kind(hand: PanelHand, details: DetailsTab) -> None:
    own = hand.seat.office.desk.workplace.own_fields
    field_id = own.add(Entity.DEAL, 'Puissance', FieldKind.NUMBER)
    editor = details.own.editors[field_id]
    editor.setFocus()
    hand.seat.write('12')
    details.fields.owner.setFocus()
    assert own.values(hand.deal.id) == {field_id: '12'}


def test_a_role_is_kept_on_the_way_to_the_stance_beside_it(hand: PanelHand, details: DetailsTab) -> None:
    (row,) = details.people.rows
    row.role.setFocus()
    hand.seat.write('Buyer')
    hand.seat.press(Key.Key_Tab)
    assert focused() is row.stance
    (kept,) = hand.seat.office.desk.workplace.deal_people.of_deal(hand.deal.id)
    assert kept.role == 'Buyer'
    hand.seat.press(Key.Key_Z, CTRL)
    assert row.role.text() == ''


def test_people_are_added_given_a_role_and_made_the_main_one(hand: PanelHand, details: DetailsTab) -> None:
    details.people.add.setFocus()
    hand.seat.write('Paul Durand')
    details.people.add.submitted.emit()
    row = next(row for row in details.people.rows if row.person.contact.name == 'Paul Durand')
    row.stance.chosen.emit(str(Stance.OPPONENT))
    people = hand.seat.office.desk.workplace.deal_people
    assert [one.stance for one in people.of_deal(hand.deal.id) if not one.is_main] == [Stance.OPPONENT]
    people.make_main(hand.deal.id, row.person.contact.id)
    assert hand.panel.title.people.contact.caption() == 'Paul Durand'


def test_files_are_kept_and_told(qtbot: QtBot, hand: PanelHand, details: DetailsTab, tmp_path: Path) -> None:
    file = tmp_path / 'offre.pdf'
    file.write_bytes(b'%PDF')
    hand.panel.files_dropped.emit([file])
    qtbot.waitUntil(lambda: [name.caption() for name in details.files.names] == ['offre.pdf'])
    assert hand.told()[0].startswith('offre.pdf')


def test_the_change_log_is_folded_until_it_is_asked_for(hand: PanelHand, details: DetailsTab) -> None:
    assert not details.log.lines.isVisible()
    hand.panel.shown.change(owner='Anne')
    details.log.button.click()
    assert 'Responsable' in details.log.lines.text()


def test_the_change_log_says_what_somebody_is_to_the_deal(hand: PanelHand, details: DetailsTab) -> None:
    people, deal_id = hand.panel.shown.workplace.deal_people, hand.panel.shown.id
    contact_id = people.add(deal_id, 'Zoé Perrin')
    people.put(deal_id, contact_id, 'DAF', Stance.DECISION_MAKER)
    details.log.button.click()
    newest, first = details.log.lines.text().splitlines()[:2]
    assert newest.endswith('Zoé Perrin, participe → DAF, Décideur')
    assert first.endswith('Zoé Perrin, – → participe')


def test_columns_nobody_knew_are_shown(hand: PanelHand, details: DetailsTab) -> None:
    assert not details.extra.isVisible()
