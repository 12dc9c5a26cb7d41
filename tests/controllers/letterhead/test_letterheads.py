"""Her letterhead: kept field by field, each change one step back."""

import pytest
from building import TODAY, Desk

from salesdesk.controllers.letterhead.letterhead_controller import LARGEST_LOGO, LIMITS, LetterheadController
from salesdesk.controllers.letterhead.sample_paper import sample_paper
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.exchange.papers.offer_wording import offer_text


@pytest.fixture
def letterheads(desk: Desk) -> LetterheadController:
    return LetterheadController(desk.workspace)


def test_she_has_none_before_she_said_anything(letterheads: LetterheadController) -> None:
    assert letterheads.letterhead() == Letterhead()


@pytest.mark.parametrize('field', sorted(LIMITS))
def test_each_field_is_kept_and_taken_back(desk: Desk, letterheads: LetterheadController, field: str) -> None:
    letterheads.change_text(field, ' été@lyon.fr ' if field != 'email' else ' a@lyon.fr ')
    assert getattr(letterheads.letterhead(), field).endswith('@lyon.fr')
    assert desk.undo_key() == 'edit_letterhead'
    desk.workspace.undo()
    assert letterheads.letterhead() == Letterhead()


def test_what_is_the_same_is_no_action(desk: Desk, letterheads: LetterheadController) -> None:
    letterheads.change_text('company', '  ')
    letterheads.change_terms('fr', '')
    letterheads.change_validity(30)
    letterheads.remove_logo()
    assert (desk.heard, desk.undo_key()) == ([], '')


@pytest.mark.parametrize(
    ('field', 'text', 'problem'),
    [('company', 'a' * 121, 'too_long'), ('legal', 'a' * 1_501, 'too_long'), ('email', 'chez moi', 'no_address'),
     ('email', 'a@b.fr\r\nBcc: c@d.fr', 'no_address')],
)  # fmt: skip
def test_what_cannot_stand_on_a_paper_is_refused(
    letterheads: LetterheadController, field: str, text: str, problem: str
) -> None:
    with pytest.raises(FieldInvalid) as refused:
        letterheads.change_text(field, text)
    assert (refused.value.problem, letterheads.letterhead()) == (problem, Letterhead())


def test_an_address_may_be_taken_off_again(letterheads: LetterheadController) -> None:
    letterheads.change_text('email', 'a@b.fr')
    letterheads.change_text('email', '')
    assert letterheads.letterhead().email == ''


def test_terms_are_kept_for_each_language(letterheads: LetterheadController) -> None:
    letterheads.change_terms('fr', 'Acompte de 30 %.\nSolde à 30 jours.')
    letterheads.change_terms('en', '30% with the order.')
    assert letterheads.letterhead().terms == Wording('Acompte de 30 %.\nSolde à 30 jours.', '30% with the order.')


@pytest.mark.parametrize('days', [0, -1, 3651])
def test_an_offer_is_valid_for_a_day_to_ten_years(letterheads: LetterheadController, days: int) -> None:
    letterheads.change_validity(3650)
    with pytest.raises(FieldInvalid):
        letterheads.change_validity(days)
    assert letterheads.letterhead().validity_days == 3650


def test_a_logo_is_kept_byte_for_byte_and_each_change_of_it_taken_back(
    desk: Desk, letterheads: LetterheadController
) -> None:
    letterheads.set_logo(bytes(range(256)))
    letterheads.remove_logo()
    assert desk.undo_key() == 'remove_logo'
    desk.workspace.undo()
    assert letterheads.letterhead().logo == bytes(range(256))
    assert desk.undo_key() == 'set_logo'


def test_a_logo_that_is_too_large_is_refused_and_the_old_one_stays(letterheads: LetterheadController) -> None:
    letterheads.set_logo(b'1')
    with pytest.raises(FieldInvalid):
        letterheads.set_logo(b'1' * (LARGEST_LOGO + 1))
    assert letterheads.letterhead().logo == b'1'


@pytest.mark.parametrize(('language', 'kind'), [('fr', 'Proposition'), ('en', 'Proposal')])
def test_the_sample_shows_her_words_in_either_language(language: str, kind: str) -> None:
    head = Letterhead(company='Roussel', terms=Wording('Acompte', 'Deposit'), validity_days=10)
    text = offer_text(sample_paper(head, language, TODAY, 'EUR'))
    assert (text.kind, text.seller[0]) == (kind, 'Roussel')
    assert text.terms == head.terms.read(language)
    assert text.parts[-1].rows[0].is_optional


def test_the_sample_is_reckoned_in_her_currency() -> None:
    text = offer_text(sample_paper(Letterhead(), 'en', TODAY, 'JPY'))
    assert text.parts[0].rows[0].price == '¥850'
