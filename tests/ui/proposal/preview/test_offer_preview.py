"""An offer is looked at before it goes out, saved as PDF, and put into an e-mail."""

from dataclasses import replace
from pathlib import Path

import pytest
from bench import Bench, click
from papered_offers import HEAD, paper
from printed import printed
from PySide6.QtCore import QUrl

from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.people.mails import read_mail
from salesdesk.ui.proposal.preview.offer_preview import OfferPreview


class Opened:
    """The programs of the computer: what they were given."""

    def __init__(self, *, answers: bool = True) -> None:
        self.urls: list[QUrl] = []
        self._answers = answers

    def __call__(self, url: QUrl) -> bool:
        self.urls.append(url)
        return self._answers


def opened(bench: Bench, offer: ProposalPaper) -> OfferPreview:
    bench.window.resize(1180, 720)
    dialog = OfferPreview(bench.desk, offer)
    dialog.open_dialog()
    bench.settle()
    return dialog


@pytest.mark.parametrize(('language', 'word'), [('fr', 'Proposition'), ('en', 'Proposal')])
def test_the_pages_are_shown_as_they_will_be_on_paper(bench: Bench, language: str, word: str) -> None:
    dialog = opened(bench, paper(40, language))
    assert dialog.view.stack.count == 4
    words = printed(dialog.view.stack).texts
    assert {word, 'Roussel Conseil', 'Girardeau & Fils'} <= set(words)
    assert dialog.zoom.sheet.text() == '1 sur 4'


def test_the_bar_says_how_near_and_which_sheet(bench: Bench) -> None:
    dialog = opened(bench, paper(40))
    dialog.view.set_zoom(1.0)
    click(dialog.zoom.nearer)
    assert dialog.zoom.percent.text() == '125\xa0%'
    dialog.view.verticalScrollBar().setValue(dialog.view.verticalScrollBar().maximum())
    assert dialog.zoom.sheet.text() == '4 sur 4'
    click(dialog.zoom.fit)
    assert dialog.view.stack.width() <= dialog.view.viewport().width()


def test_it_is_saved_as_pdf_under_a_name_that_says_whose_it_is(bench: Bench, tmp_path: Path) -> None:
    dialog = opened(bench, paper(1, organization=None))
    proposed: list[str] = []

    def answer(_title: str, _kinds: str, name: str) -> Path:
        proposed.append(name)
        return tmp_path / 'offre'

    dialog.out.ask_file = answer
    click(dialog.save)
    assert proposed == ['Proposition v2, Refonte du parcours de vente de l’atelier, Antoine Girardeau.pdf']
    assert (tmp_path / 'offre.pdf').read_bytes().startswith(b'%PDF-')
    assert (bench.toasts(), dialog.isVisible()) == (['Enregistré\xa0: offre.pdf'], True)


def test_who_changes_her_mind_saves_nothing(bench: Bench) -> None:
    dialog = opened(bench, paper(1))
    dialog.out.ask_file = lambda *_asked: None
    dialog.submit()
    assert bench.toasts() == []


def test_an_e_mail_is_begun_with_the_pdf_in_the_language_of_the_offer(bench: Bench) -> None:
    dialog, programs = opened(bench, paper(1, 'en')), Opened()
    dialog.out.open_url = programs
    told: list[str] = []
    dialog.mailed.connect(lambda: told.append('mailed'))
    click(dialog.email)
    mail = read_mail(Path(programs.urls[0].toLocalFile()).read_bytes())
    assert (mail.subject, mail.recipients[0].name) == (
        'Our proposal: Refonte du parcours de vente de l’atelier', 'Antoine Girardeau',
    )  # fmt: skip
    assert mail.text.startswith('Hello Antoine Girardeau,\n\nPlease find attached our proposal')
    assert told == ['mailed']


def test_where_no_mail_program_answers_it_is_not_said_to_be_mailed(bench: Bench) -> None:
    dialog = opened(bench, paper(1))
    told: list[str] = []
    dialog.out.open_url = Opened(answers=False)
    dialog.mailed.connect(lambda: told.append('mailed'))
    click(dialog.email)
    assert (told, len(bench.toasts())) == ([], 1)


def test_a_letterhead_that_says_nothing_is_no_hindrance(bench: Bench) -> None:
    offer = paper(1, letterhead=replace(HEAD, company='', name='', email='', phone=''), contact=None)
    dialog, programs = opened(bench, offer), Opened()
    dialog.out.open_url = programs
    click(dialog.email)
    mail = read_mail(Path(programs.urls[0].toLocalFile()).read_bytes())
    assert (mail.recipients, mail.text.splitlines()[0]) == ((), 'Bonjour,')
