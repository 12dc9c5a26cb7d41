"""A letter about a deal: what it says, in which language, to whom, and what it leaves for her to say."""

from dataclasses import replace
from datetime import timedelta

import pytest
from building import NOW, Desk, call, euros, in_days

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.letters.letter import Letter
from salesdesk.controllers.letters.letter_controller import LetterController
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.contact import Contact
from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.translator import use_language

EVERY_FIELD = '\n'.join(field.in_braces for field in LetterField)


def put(desk: Desk, *records: object) -> None:
    with desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)


def template(body: str = '', subject: str = '', stage_id: int | None = None, id_: int = 1) -> TextTemplate:
    texts = (Wording('Essai', 'Trial'), Wording(subject, subject), Wording(body, body))
    return TextTemplate(id_, '', TemplateKind.EMAIL, *texts, NOW, stage_id)


def known_deal(desk: Desk) -> int:
    """A deal about which everything is known."""
    deal_id = desk.put_ready('Atelier, 3 postes', amount=euros(12_400), product='Armoires', owner='Camille')
    contact_id = desk.deal(deal_id).contact_id
    assert contact_id is not None
    contact = desk.workspace.reading().get(Contact, contact_id)
    desk.activities.log(deal_id, ActivityKind.CALL, Done(), NOW - timedelta(days=8))
    desk.activities.plan(deal_id, call(1, 600, 'Parler du budget'))
    put(
        desk,
        replace(contact, job_title='Directeur', email='antoine@girardeau.example'),
        Letterhead(
            name='Camille Durand', company='Durand SARL', phone='06 00 00 00 00', email='camille@durand.example'
        ),
        Proposal(901, deal_id, 1, ProposalState.SENT, NOW, 'Offre', euros(11_000), NOW - timedelta(days=5)),
        Proposal(902, deal_id, 2, ProposalState.DRAFT, NOW, 'Offre 2', euros(10_500), valid_until=in_days(22)),
    )
    return deal_id


def written(desk: Desk, deal_id: int, body: str, language: str = 'fr', subject: str = '') -> Letter:
    return LetterController(desk.workspace).letter_for(template(body, subject), deal_id, language=language)


def test_everything_a_deal_can_say_is_said_in_french(desk: Desk) -> None:
    letter = written(desk, known_deal(desk), EVERY_FIELD)
    assert letter.body.split('\n') == [
        'Antoine', 'Antoine Girardeau', 'Directeur', 'Girardeau', 'Atelier, 3 postes', 'Armoires', '12\u202f400\u00a0€',
        'Identification', '9 juillet', '2', 'Offre 2', '10\u202f500\u00a0€', '1er juillet', '4 juin', '1er juin',
        'Parler du budget', 'mercredi 10 juin', '10:00', 'Camille Durand', 'Durand SARL', '06 00 00 00 00',
        'camille@durand.example', '9 juin',
    ]  # fmt: skip
    assert (letter.to, letter.name, letter.missing) == ('antoine@girardeau.example', 'Antoine Girardeau', ())


def test_and_in_english_whatever_the_program_speaks(desk: Desk) -> None:
    use_language('fr')
    letter = written(desk, known_deal(desk), '{deal.amount}, {proposal.valid_until}, {next_action.day}', 'en')
    use_language('en')
    assert letter.body == '€12,400, 1 July, Wednesday 10 June'


def test_a_deal_of_which_nothing_is_known_leaves_every_field_in_sight(desk: Desk) -> None:
    letter = written(desk, desk.put('Atelier'), EVERY_FIELD)
    said = {part.field for part in letter.body_parts if part.field} - {part.field for part in letter.missing}
    assert said == {LetterField.DEAL, LetterField.STAGE, LetterField.TODAY}
    assert letter.body.startswith('[Prénom]\n[Nom du contact]\n')


def test_what_she_says_fills_the_gaps_and_nothing_else(desk: Desk) -> None:
    deal_id = desk.put('Atelier')
    given = {LetterField.FIRST_NAME: 'Léa {deal.title}', LetterField.DEAL: 'Autre'}
    text = 'Bonjour {contact.first_name}, {deal.title}, [la date].'
    letter = LetterController(desk.workspace).letter_for(
        template(text), deal_id, language='fr', given=given, blanks={'la date': 'lundi'}
    )
    assert letter.body == 'Bonjour Léa {deal.title}, Atelier, lundi.'


def test_a_name_that_would_begin_a_header_stays_in_the_subject(desk: Desk) -> None:
    deal_id = desk.put('Atelier\r\nBcc: all@example.com', contact='Eve\r\nBcc: eve@example.com')
    letter = written(desk, deal_id, '', subject='{deal.title}\r\nX-Sly: 1 {contact.name}')
    assert letter.subject == 'Atelier Bcc: all@example.com X-Sly: 1 Eve Bcc: eve@example.com'


def test_a_very_long_subject_is_cut(desk: Desk) -> None:
    letter = written(desk, desk.put('É' * 400), '', subject='{deal.title} ' * 20)
    assert len(letter.subject) == 250


@pytest.mark.parametrize(
    ('spoken', 'offered', 'expected'),
    [('en', 'fr', 'en'), ('EN-GB', 'fr', 'en'), ('de', 'en', 'en'), ('', 'en', 'en'), ('', '', 'fr')],
)
def test_the_language_is_the_persons_then_that_of_the_offer_then_the_programs(
    desk: Desk, spoken: str, offered: str, expected: str
) -> None:
    desk.workspace.database.execute("INSERT OR REPLACE INTO setting VALUES ('language', 'fr')")
    deal_id = desk.put('Atelier', contact='Antoine')
    contact = desk.workspace.reading().get(Contact, desk.deal(deal_id).contact_id)
    put(desk, replace(contact, language=spoken))
    if offered:
        put(desk, Proposal(901, deal_id, 1, ProposalState.SENT, NOW, sent_at=NOW, language=offered))
    assert LetterController(desk.workspace).language_for(deal_id) == expected


def test_letters_of_the_deals_stage_come_first_then_those_of_every_stage(desk: Desk) -> None:
    here, there = desk.stage('identification').id, desk.stage('closing').id
    stages = {1: there, 2: None, 3: here, 4: None}
    put(desk, *(template('', stage_id=stage_id, id_=id_) for id_, stage_id in stages.items()))
    offered = LetterController(desk.workspace).offered(desk.put('Atelier'), TemplateKind.EMAIL)
    assert [one.id for one in offered] == [3, 2, 4, 1]


def test_a_farewell_comes_first_for_a_lost_deal_and_last_for_every_other(desk: Desk) -> None:
    closing = desk.stage('closing').id
    put(desk, replace(template(id_=1), key='lost_friends'), template(id_=2), template(id_=3, stage_id=closing))
    letters, deal_id = LetterController(desk.workspace), desk.put('Atelier')
    assert [one.id for one in letters.offered(deal_id, TemplateKind.EMAIL)] == [2, 3, 1]
    desk.closing.lose(deal_id, desk.lists.lost_reasons()[0].id)
    assert [one.id for one in letters.offered(deal_id, TemplateKind.EMAIL)] == [1, 2, 3]


def test_a_person_in_the_trash_gets_no_letter(desk: Desk) -> None:
    deal_id = desk.put('Atelier', contact='Antoine')
    contact = desk.workspace.reading().get(Contact, desk.deal(deal_id).contact_id)
    put(desk, replace(contact, deleted_at=NOW))
    assert written(desk, deal_id, '{contact.name}').body == '[Nom du contact]'
