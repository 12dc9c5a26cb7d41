"""A desk with at least one row in every table that is handed out."""

from pathlib import Path

from building import Desk, call, euros
from version_4_records import learnt_records, negotiated_records
from version_5_records import automated_records, offered_records

from salesdesk.controllers.activities.month_controller import MonthController
from salesdesk.controllers.deals.attachment_controller import AttachmentController
from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.views_controller import ViewsController
from salesdesk.domain.contact import PointKind, Stance
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.views.view_definition import ViewDefinition
from salesdesk.storage.word_lists import read_tags, read_won_reasons

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
POINTS = (
    Point(EMAIL, 'h.marchais@lefevre.example', 'bureau'), Point(EMAIL, 'helene@maison.example'),
    Point(PHONE, '+33 6 12 48 77 03', 'mobile'), Point(PHONE, '02 43 55 19 20'), Point(PHONE, '0033; poste 4'),
    Point(ADDRESS, '8 rue du Rempart\n72000 Le Mans'),
)  # fmt: skip
HELENE = PersonForm('Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante', POINTS, 'Salon', 'fr', note='=1+1')


def fill(desk: Desk, folder: Path) -> int:
    """Everything the program can keep, once. The deal it is about."""
    contact_id = PeopleController(desk.workspace).create_person(HELENE)
    PeopleController(desk.workspace).create_company(CompanyForm('Été', points=(Point(PHONE, '01 02 03 04 05'),)))
    deal_id = desk.put_ready('Escalier', tags=['vip'])
    desk.activities.plan(deal_id, call(2, 870, 'Relance'))
    NoteController(desk.workspace).write(About(deal_id), 'Vu **hier**')
    DealPeopleController(desk.workspace).put(deal_id, contact_id, 'DAF', Stance.DECISION_MAKER)
    fill_own(desk, deal_id, contact_id)
    paper = folder / 'devis.txt'
    paper.write_text('devis')
    AttachmentController(desk.workspace).add(deal_id, [paper])
    desk.put_rate('USD', 'EUR', '23/25')
    MonthController(desk.workspace, desk.book).set_target(euros(45_000))
    ViewsController(desk.workspace).save('Toits', ViewDefinition(desk.filter(text='toit')))
    desk.workspace.database.execute('INSERT INTO distinct_pair VALUES (1, 2)')
    fill_closing(desk, deal_id)
    return deal_id


def fill_closing(desk: Desk, deal_id: int) -> None:
    """How it was negotiated and how it ended, what was learnt of it and what came of it."""
    with desk.workspace.unrecorded() as work:
        tag_id, reason_id = read_tags(work.database)[0].id, read_won_reasons(work.database)[0].id
        stage_id = desk.stage('qualification').id
        activity_id = work.database.value('SELECT id FROM activity WHERE deal_id = ?', (deal_id,))
        for record in (
            *learnt_records(work.new_id, work.now, deal_id, stage_id, tag_id, reason_id),
            *negotiated_records(work.new_id, work.now, deal_id, deal_id),
            *offered_records(work.new_id, work.now, deal_id),
            *automated_records(work.new_id, work.now, deal_id, activity_id, stage_id),
        ):
            work.save(record)


def fill_own(desk: Desk, deal_id: int, contact_id: int) -> None:
    """A number of each of the three, filled for a deal and a person."""
    own = OwnFieldsController(desk.workspace)
    fields = {entity: own.add(entity, 'Région', FieldKind.NUMBER) for entity in Entity}
    own.fill_deal(deal_id, {fields[Entity.DEAL]: '12.5'})
    value = (fields[Entity.CONTACT], contact_id, '0.5')
    desk.workspace.database.execute('INSERT INTO custom_value VALUES (?, ?, ?)', value)
