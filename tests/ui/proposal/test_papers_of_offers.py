"""The paper of an offer from where she writes and sends it: looked at, saved, mailed, kept with the deal."""

from dataclasses import replace
from pathlib import Path

import pytest
from bench import Bench, choose, click, entries
from building import euros, in_days
from priced import LINE
from printed import printed
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.people.mails import read_mail
from salesdesk.ui.panel.tabs.proposals_tab import ProposalsTab
from salesdesk.ui.proposal.offer_flow import OfferFlow
from salesdesk.ui.proposal.preview.offer_preview import OfferPreview
from salesdesk.ui.proposal.send_dialog import SendDialog
from salesdesk.ui.widgets.floating.menu import Menu

NAME = 'Proposition v1, Toit, Girardeau.pdf'
FORM = ProposalForm(title='Toit', valid_until=in_days(30), language='fr', lines=(replace(LINE, id=0),))


@pytest.fixture
def offer(proposals: ProposalController, deal_id: int) -> int:
    return proposals.add(deal_id, FORM)


def files(bench: Bench, deal_id: int) -> list[str]:
    return [file.name for file in bench.workplace.attachments.of_deal(deal_id)]


def menu_of(bench: Bench, deal_id: int) -> Menu:
    tab = bench.put(ProposalsTab(bench.shown(deal_id)))
    tab.show_deal()
    menu = Menu(tab)
    tab.fill_menu(menu, tab.rows[0].version)
    return menu


def test_the_form_shows_the_paper_as_it_stands_unsaved(bench: Bench, flow: OfferFlow, offer: int) -> None:
    dialog = flow.open(offer)
    dialog.head.title.set_text('Toit et façade')
    click(dialog.preview)
    [preview] = bench.found(OfferPreview)
    assert {'Toit et façade', 'Girardeau'} <= set(printed(preview.view.stack).texts)
    preview.reject()
    assert dialog.isVisible()


def test_a_new_version_is_shown_under_its_own_number(bench: Bench, flow: OfferFlow, offer: int) -> None:
    dialog = flow.new_version(offer)
    assert dialog.paper().proposal.number == 2


def test_the_paper_goes_out_dated_kept_with_the_deal_and_named_by_the_offer(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    dialog = flow.send(offer)
    assert dialog.file.select.currentText() == 'Le PDF de cette version'
    dialog.day.set_day(in_days(-2))
    dialog.submit()
    assert files(bench, deal_id) == [NAME]
    sent = proposals.record(offer)
    assert sent.attachment_id == bench.workplace.attachments.of_deal(deal_id)[0].id
    assert bench.workplace.attachments.open_copy(sent.attachment_id).read_bytes().startswith(b'%PDF-')


def test_what_was_sent_is_opened_from_the_menu_of_the_offer(
    bench: Bench, flow: OfferFlow, deal_id: int, offer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, 'openUrl', lambda url: urls.append(url) or True)
    flow.send(offer).submit()
    choose(menu_of(bench, deal_id), 'Ouvrir ce qui a été envoyé')
    assert Path(urls[0].toLocalFile()).read_bytes().startswith(b'%PDF-')


def test_sending_and_file_are_taken_back_together(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    flow.send(offer).submit()
    bench.ledger.workspace.undo()
    assert (files(bench, deal_id), proposals.record(offer).sent_at) == ([], None)


def test_she_may_keep_no_file(bench: Bench, flow: OfferFlow, deal_id: int, offer: int) -> None:
    dialog = flow.send(offer)
    dialog.file.choose('')
    dialog.submit()
    assert files(bench, deal_id) == []


def test_a_correction_keeps_the_file_that_went_out(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    flow.send(offer).submit()
    kept = proposals.record(offer).attachment_id
    dialog = flow.send(offer)
    dialog.to.set_text('Zoé')
    dialog.submit()
    assert (proposals.record(offer).attachment_id, files(bench, deal_id)) == (kept, [NAME])


def test_what_was_sent_without_a_file_gets_none_by_itself(
    flow: OfferFlow, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending(in_days(-3), 'Anna'))
    assert flow.send(offer).file.current() == ''


def test_the_e_mail_goes_to_whom_she_wrote_down(
    bench: Bench, flow: OfferFlow, offer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, 'openUrl', lambda url: urls.append(url) or True)
    dialog = flow.send(offer)
    dialog.to.set_text('achats@girardeau.fr')
    dialog.day.set_day(in_days(-2))
    papers: list[ProposalPaper] = []
    dialog.email_asked.connect(lambda paper, _to: papers.append(paper))
    click(dialog.email)
    assert [paper.dated_on for paper in papers] == [in_days(-2)]
    mail = read_mail(Path(urls[0].toLocalFile()).read_bytes())
    assert [one.emails[0].value for one in mail.recipients] == ['achats@girardeau.fr']
    assert mail.subject == 'Notre proposition : Toit'
    assert bench.one(SendDialog).isVisible()


def test_an_offer_that_is_only_an_amount_has_no_paper(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    bare = proposals.add(deal_id, ProposalForm(euros(700), 'Toit'))
    dialog = flow.send(bare)
    assert (dialog.file.isVisible(), dialog.email.isVisible()) == (False, False)
    dialog.submit()
    assert files(bench, deal_id) == []
    assert not {'Aperçu…', 'Enregistrer en PDF…'} & set(entries(menu_of(bench, deal_id)))


def test_the_menu_of_a_version_shows_and_saves_its_paper(bench: Bench, deal_id: int, offer: int) -> None:
    menu = menu_of(bench, deal_id)
    assert 'Enregistrer en PDF…' in entries(menu)
    choose(menu, 'Aperçu…')
    assert 'Girardeau' in printed(bench.one(OfferPreview).view.stack).texts


def silence(bench: Bench, deal_id: int) -> None:
    """Anne does not want to be contacted any more."""
    contact = bench.workplace.deals.details(deal_id).contact
    assert contact is not None
    with bench.ledger.workspace.unrecorded() as work:
        work.save(replace(contact, do_not_contact=True))


def test_who_does_not_want_to_be_contacted_is_asked_about_first(
    bench: Bench, flow: OfferFlow, deal_id: int, offer: int
) -> None:
    silence(bench, deal_id)
    dialog = flow.send(offer)
    asked: list[str] = []
    dialog.email_asked.disconnect()
    dialog.email_asked.connect(lambda _paper, to: asked.append(to))
    click(dialog.email)
    assert (asked, dialog.silent.isVisible()) == ([], True)
    dialog.silent.button.click()
    assert asked == ['Anne']


def test_so_it_is_in_the_preview(bench: Bench, flow: OfferFlow, deal_id: int, offer: int) -> None:
    silence(bench, deal_id)
    preview, urls = flow.show_paper(offer), []
    preview.out.open_url = lambda url: urls.append(url) or True
    click(preview.email)
    assert (urls, preview.silent.isVisible()) == ([], True)
    click(preview.silent.button)
    assert len(urls) == 1


def test_a_draft_that_is_in_the_mail_program_is_asked_about_next(bench: Bench, flow: OfferFlow, offer: int) -> None:
    preview = flow.show_paper(offer)
    preview.out.open_url = lambda _url: True
    click(preview.email)
    assert not preview.isVisible()
    assert bench.one(SendDialog).file.select.currentText() == 'Le PDF de cette version'


def test_of_one_that_was_sent_nothing_is_asked(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending(in_days(-3), 'Anna'))
    preview = flow.show_paper(offer)
    preview.out.open_url = lambda _url: True
    click(preview.email)
    assert (preview.isVisible(), bench.found(SendDialog)) == (True, [])
