"""The letterhead in the settings: what she types is kept, a file that is no logo loses nothing, the preview follows."""

from pathlib import Path

import pytest
from bench import click
from printed import printed
from test_logo_files import made

from salesdesk.controllers.letterhead.letterhead_controller import LetterheadController
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.letterhead_section import LetterheadSection
from salesdesk.ui.settings.settings_page import SettingsPage


@pytest.fixture
def section(ui_desk: Desk, page: SettingsPage) -> LetterheadSection:
    # The sample has a letterhead: here nothing is filled in yet.
    with ui_desk.workplace.workspace.unrecorded() as work:
        work.save(Letterhead())
    page.open_section('letterhead')
    section = page.section('letterhead')
    assert isinstance(section, LetterheadSection)
    return section


def head(desk: Desk) -> Letterhead:
    return LetterheadController(desk.workplace.workspace).letterhead()


def choose(section: LetterheadSection, path: Path | None) -> None:
    section._ask_picture = lambda: path
    click(section.logo.choose)


def test_every_field_is_kept_when_she_leaves_it(ui_desk: Desk, section: LetterheadSection) -> None:
    typed = {
        'company': 'Roussel Conseil', 'name': 'Camille Roussel', 'email': 'c@roussel.fr', 'phone': '04 72 00 00 00',
        'address': '12 rue des Lilas\n69003 Lyon', 'siret': '123', 'vat_number': 'FR1', 'legal': 'SARL',
    }  # fmt: skip
    for part in (section.who, section.numbers):
        for name, field in part.fields.items():
            field.set_text(typed[name])
    section.finish()
    assert {name: getattr(head(ui_desk), name) for name in typed} == typed


def test_terms_and_days_are_kept(ui_desk: Desk, section: LetterheadSection) -> None:
    section.start.terms['fr'].set_text('Acompte')
    section.start.terms['en'].set_text('Deposit')
    section.start.days.set_value(45)
    section.finish()
    kept = head(ui_desk)
    assert (kept.terms.fr, kept.terms.en, kept.validity_days) == ('Acompte', 'Deposit', 45)


def test_terms_of_one_language_do_not_seem_to_be_those_of_the_other(section: LetterheadSection) -> None:
    section.start.terms['fr'].set_text('Acompte')
    section.finish()
    section.refresh()
    assert section.start.terms['en'].text() == ''


def test_a_wrong_address_is_said_at_its_field_and_stays_there(ui_desk: Desk, section: LetterheadSection) -> None:
    section.who.fields['email'].set_text('chez moi')
    section.finish()
    assert section.who.fields['email'].error().startswith('Ce n’est pas une adresse')
    assert (head(ui_desk).email, section.who.fields['email'].text()) == ('', 'chez moi')


def test_a_logo_is_chosen_shown_and_taken_off(ui_desk: Desk, section: LetterheadSection, tmp_path: Path) -> None:
    choose(section, made(tmp_path / 'logo.png', 300, 100))
    image = section.logo.picture.image
    assert image is not None
    assert (image.width(), section.logo.remove.isVisibleTo(section)) == (300, True)
    click(section.logo.remove)
    assert (head(ui_desk).logo, section.logo.picture.image) == (b'', None)


def test_a_file_that_is_none_gets_a_sentence_and_the_old_logo_stays(
    ui_desk: Desk, section: LetterheadSection, tmp_path: Path
) -> None:
    choose(section, made(tmp_path / 'logo.png', 300, 100))
    before = head(ui_desk)
    wrong = tmp_path / 'lettre.txt'
    wrong.write_text('Bonjour')
    choose(section, wrong)
    assert 'n’est pas une image' in section.logo.message.sentence()
    assert head(ui_desk) == before
    assert section.logo.picture.image is not None


def test_the_sentence_goes_when_a_good_file_is_chosen(section: LetterheadSection, tmp_path: Path) -> None:
    choose(section, tmp_path / 'rien.png')
    assert 'illisible' in section.logo.message.sentence()
    choose(section, made(tmp_path / 'logo.png', 30, 10))
    assert section.logo.message.sentence().startswith('PNG')


def test_who_changes_her_mind_changes_nothing(ui_desk: Desk, section: LetterheadSection) -> None:
    choose(section, None)
    assert head(ui_desk) == Letterhead()


def test_the_preview_shows_what_she_typed_in_the_language_she_asks_for(section: LetterheadSection) -> None:
    section.who.fields['company'].set_text('Roussel Conseil')
    section.finish()
    assert {'Roussel Conseil', 'Proposition'} <= set(printed(section.preview.sheet).texts)
    section.preview.language.choose('en')
    section.preview.language_chosen.emit('en')
    assert {'Roussel Conseil', 'Proposal'} <= set(printed(section.preview.sheet).texts)


def test_an_undone_change_is_shown_undone(ui_desk: Desk, section: LetterheadSection) -> None:
    section.who.fields['phone'].set_text('04 72')
    section.finish()
    ui_desk.workplace.workspace.undo()
    assert section.who.fields['phone'].text() == ''
