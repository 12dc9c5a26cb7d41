"""People from outside: proposed as forms, with what is literally there."""

from pathlib import Path

import pytest

from salesdesk.controllers.exchange.refusals import FileMissing
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.proposals import MOST_PROPOSED, people_in_file, people_in_text
from salesdesk.controllers.people.typed_records import says_enough, typed_company, typed_person
from salesdesk.domain.contact import PointKind

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Hélène Marchais
ORG:Menuiserie Lefèvre
TITLE:Gérante
TEL;TYPE=CELL:06 12 48 77 03
EMAIL;TYPE=WORK:h.marchais@lefevre.example
URL:https://lefevre.example
END:VCARD
"""
SIGNATURE = 'Luc Aubry\nGérant\nMaison Aubry\n02 41 00 00 00\nluc@aubry.example'


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding='utf-8')
    return path


def test_a_card_becomes_a_form(tmp_path: Path) -> None:
    (form,) = people_in_file(written(tmp_path, 'carte.vcf', CARD))
    assert (form.name, form.organization, form.job_title) == ('Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante')
    assert Point(PointKind.PHONE, '06 12 48 77 03', 'mobile') in form.points
    assert form.note == 'https://lefevre.example'


def test_an_e_mail_proposes_who_sent_it(tmp_path: Path) -> None:
    mail = f'From: Luc Aubry <luc@aubry.example>\nTo: moi@exemple.fr\nSubject: Devis\n\nBonjour\n-- \n{SIGNATURE}\n'
    (form,) = people_in_file(written(tmp_path, 'devis.eml', mail))
    assert (form.name, form.points[0].value) == ('Luc Aubry', 'luc@aubry.example')


def test_a_file_that_says_nothing_proposes_nobody(tmp_path: Path) -> None:
    assert people_in_file(written(tmp_path, 'vide.vcf', '')) == ()
    assert people_in_file(written(tmp_path, 'lettre.eml', 'Bonjour')) == ()


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        people_in_file(tmp_path / 'ailleurs.vcf')


def test_an_address_book_is_not_proposed_whole(tmp_path: Path) -> None:
    assert len(people_in_file(written(tmp_path, 'tous.vcf', CARD * 50))) == MOST_PROPOSED


def test_a_signature_becomes_a_form() -> None:
    (form,) = people_in_text(SIGNATURE)
    assert (form.name, form.organization) == ('Luc Aubry', 'Maison Aubry')


def test_a_pasted_card_is_read_as_one() -> None:
    assert [form.name for form in people_in_text(CARD)] == ['Hélène Marchais']


def test_other_text_proposes_nobody() -> None:
    assert people_in_text('Acheter du pain') == ()


@pytest.mark.parametrize(
    ('form', 'enough'),
    [
        (PersonForm(''), False), (PersonForm('L'), False), (PersonForm('Lu'), True),
        (PersonForm('', points=(Point(PointKind.PHONE, '06 12'),)), False),
        (PersonForm('', points=(Point(PointKind.PHONE, '06 12 48'),)), True),
        (PersonForm('', points=(Point(PointKind.EMAIL, 'luc@'),)), True),
    ],
)  # fmt: skip
def test_two_letters_or_half_a_phone_are_worth_a_look(form: PersonForm, enough: bool) -> None:
    assert says_enough(typed_person(form)) is enough


def test_a_company_is_compared_by_its_website_and_town() -> None:
    address = Point(PointKind.ADDRESS, '8 rue du Rempart, 72000 Le Mans')
    record = typed_company(CompanyForm('Lefèvre', 'lefevre.example', points=(address,)))
    assert (record.domain, record.city) == ('lefevre.example', 'Le Mans')
