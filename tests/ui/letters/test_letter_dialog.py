"""A letter written with a template: filled in, looked at, opened in the mail program or copied."""

from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from bench import Bench
from building import NOW
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.controllers.letters.letter import Letter
from salesdesk.domain.contact import Contact
from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.ui.letters.use.letter_dialog import LetterDialog

BODY = Wording('Bonjour {contact.first_name},\n[une date] ?\n{seller.name}', 'Hello {contact.first_name}, [a day]?')
Open = Callable[[TemplateKind], LetterDialog]


def template(id_: int, name: str, kind: TemplateKind = TemplateKind.EMAIL, stage_id: int | None = None) -> TextTemplate:
    subject = Wording('À propos de {deal.title}', 'About {deal.title}')
    return TextTemplate(id_, '', kind, Wording(name, name), subject, BODY, NOW, stage_id, id_)


@pytest.fixture
def opened() -> list[EmailMessage]:
    """What the mail program was given."""
    return []


@pytest.fixture
def open_on(qtbot: QtBot, bench: Bench, opened: list[EmailMessage]) -> Open:
    deal_id = bench.ledger.put('Atelier', contact='Eve\r\nBcc: spy@example.com')
    contact = bench.workplace.workspace.reading().get(Contact, bench.ledger.deal(deal_id).contact_id)
    closing = bench.ledger.stage('closing').id
    with bench.workplace.workspace.unrecorded() as work:
        work.save(replace(contact, email='eve@example.com'))
        work.save(Letterhead(name='Camille Durand', email='camille@example.com'))
        work.save(template(1, 'Plus tard', stage_id=closing))
        work.save(template(2, 'Relance'))
        work.save(template(3, 'Script', TemplateKind.CALL))
    bench.window.resize(1000, 720)

    def open_url(url: QUrl) -> bool:
        message = message_from_bytes(Path(url.toLocalFile()).read_bytes(), policy=default)
        assert isinstance(message, EmailMessage)
        opened.append(message)
        return True

    def open_dialog(kind: TemplateKind) -> LetterDialog:
        dialog = LetterDialog(bench.desk, deal_id, kind, open_url=open_url)
        dialog.open_dialog()
        return dialog

    return open_dialog


def write(qtbot: QtBot, dialog: LetterDialog, key: LetterField | str, text: str) -> None:
    field = dialog.missing.fields[key]
    field.line.setFocus()
    qtbot.keyClicks(field.line, text)


def test_the_template_of_the_deals_stage_comes_first_and_only_what_is_missing_is_asked(open_on: Open) -> None:
    dialog = open_on(TemplateKind.EMAIL)
    assert dialog.template.select.currentText() == 'Relance'
    assert list(dialog.missing.fields) == ['une date']
    assert dialog.sheet.body.shown_text() == 'Bonjour Eve,\n[une date] ?\nCamille Durand'


def test_a_letter_with_a_gap_goes_only_when_she_says_so_twice(open_on: Open, opened: list[EmailMessage]) -> None:
    dialog = open_on(TemplateKind.EMAIL)
    dialog.submit()
    assert opened == []
    assert not dialog.unfinished.isHidden()
    assert 'Une date' in dialog.unfinished.accessibleName()
    dialog.submit()
    assert '[une date]' in opened[0].get_content()


def test_what_she_fills_in_is_in_the_draft_and_no_name_makes_a_header(
    qtbot: QtBot, open_on: Open, opened: list[EmailMessage]
) -> None:
    dialog = open_on(TemplateKind.EMAIL)
    write(qtbot, dialog, 'une date', 'lundi {deal.title}')
    with qtbot.waitSignal(dialog.used) as used:
        dialog.submit()
    (message,) = opened
    assert message['Subject'] == 'À propos de Atelier'
    assert message.get_content().splitlines()[:2] == ['Bonjour Eve,', 'lundi {deal.title} ?']
    assert message['To'].addresses[0].addr_spec == 'eve@example.com'
    assert message['From'].addresses[0].addr_spec == 'camille@example.com'
    assert message['Bcc'] is None
    assert isinstance(used.args[0], Letter)  # type: ignore[index]


def test_another_language_asks_for_its_own_gaps_and_keeps_what_was_written(qtbot: QtBot, open_on: Open) -> None:
    dialog = open_on(TemplateKind.EMAIL)
    write(qtbot, dialog, 'une date', 'lundi')
    dialog.language.choose('en')
    dialog.language.chosen.emit('en')
    assert list(dialog.missing.fields) == ['a day']
    assert dialog.sheet.subject.shown_text() == 'About Atelier'
    dialog.language.choose('fr')
    dialog.language.chosen.emit('fr')
    assert dialog.missing.fields['une date'].text() == 'lundi'
    assert dialog.letter.missing == ()


def test_the_text_is_copied_without_the_mail_program(qtbot: QtBot, open_on: Open, opened: list[EmailMessage]) -> None:
    dialog = open_on(TemplateKind.EMAIL)
    write(qtbot, dialog, 'une date', 'lundi')
    dialog.sheet.copy.click()
    assert QGuiApplication.clipboard().text() == 'Bonjour Eve,\nlundi ?\nCamille Durand'
    assert opened == []
    assert dialog.isHidden()


def test_what_the_letterhead_would_say_is_said_once(bench: Bench, open_on: Open) -> None:
    with bench.workplace.workspace.unrecorded() as work:
        work.save(Letterhead())
    dialog = open_on(TemplateKind.EMAIL)
    seller = dialog.missing.fields[LetterField.SELLER]
    assert seller.editor.accessibleDescription() == 'L’en-tête, dans les réglages, le remplit pour vous.'
    assert dialog.missing.fields['une date'].editor.accessibleDescription() == ''


def test_a_script_has_neither_subject_nor_address(open_on: Open, qapp: QApplication) -> None:
    dialog = open_on(TemplateKind.CALL)
    assert dialog.template.select.currentText() == 'Script'
    assert not dialog.sheet.subject.isVisible()
    assert dialog.main.accessibleName() == 'Copier le texte'


def test_whoever_wants_silence_is_named(bench: Bench, open_on: Open) -> None:
    with bench.workplace.workspace.unrecorded() as work:
        (contact_id,) = work.database.row('SELECT id FROM contact') or (0,)
        work.save(replace(work.get(Contact, contact_id), do_not_contact=True))
    dialog = open_on(TemplateKind.EMAIL)
    assert not dialog.silent.isHidden()


def test_without_a_template_it_says_where_to_write_one(bench: Bench, open_on: Open) -> None:
    for one in bench.workplace.templates.all():
        bench.workplace.templates.delete(one.id)
    dialog = open_on(TemplateKind.EMAIL)
    assert 'sous Modèles' in dialog.fault.accessibleName()
    dialog.submit()
    assert not dialog.isHidden()


def test_what_she_filled_in_is_there_again_after_a_crash_with_its_template(qtbot: QtBot, open_on: Open) -> None:
    dialog = open_on(TemplateKind.EMAIL)
    dialog.template.choose('1')
    dialog.language.choose('en')
    dialog.language.chosen.emit('en')
    write(qtbot, dialog, 'a day', 'Monday')
    dialog.drafts.flush()
    again = open_on(TemplateKind.EMAIL)
    assert (again.template.current(), again.language.current()) == ('1', 'en')
    assert again.sheet.body.shown_text() == 'Hello Eve, Monday?'


def test_a_letter_that_went_out_or_was_left_is_not_there_again(qtbot: QtBot, open_on: Open) -> None:
    for end in (LetterDialog.submit, LetterDialog.leave):
        dialog = open_on(TemplateKind.EMAIL)
        write(qtbot, dialog, 'une date', 'lundi')
        dialog.drafts.flush()
        end(dialog)
        assert open_on(TemplateKind.EMAIL).missing.written() == {}
