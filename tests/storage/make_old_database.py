"""Makes old_databases/version_N.db and .json for the version that is being built. Run it until N is shipped, not after.

PYTHONPATH=tests python tests/storage/make_old_database.py
"""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from building import Desk, answers, call, euros, in_days
from stored_sample import names_of_tables, rows_of, told
from version_4_records import learnt_records, negotiated_records
from version_5_records import automated_records, offered_records

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.people.merge_controller import MergeController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm, Point
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import StartChoices, set_up
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.contact import DealPerson, PointKind, Stance
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.note import Attachment
from salesdesk.domain.money import Money
from salesdesk.domain.views.saved_view import SavedView, Target
from salesdesk.settings import Preferences
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import VERSION
from salesdesk.storage.word_lists import read_tags, read_won_reasons

FOLDER = Path(__file__).parent / 'old_databases'
WHOLE = DealForm(
    'Éclairage de l’atelier', 'Cœur & Fils', 'Élodie Ørsted', 'elodie@coeur.example', '+33 2 40 00 00 00',
    euros(12_400), in_days(22), ('Prioritaire', 'Été'), call(3, 600, 'Rappeler Élodie'), 'Claire', 'LED', 'note',
)  # fmt: skip


def live(desk: Desk) -> None:
    """A deal moved forward and back, one of another currency, one lost, one won, one in the trash."""
    pipeline = desk.pipeline().id
    moved, other, lost, deleted, won = (
        desk.deals.create(pipeline, None, form)
        for form in (
            WHOLE, DealForm('Réserve, quai de livraison', 'Girardeau', amount=Money(9000, 'JPY')),
            DealForm('Perdue par prix'), DealForm('À la corbeille'), DealForm('Gagnée', amount=euros(5_000)),
        )
    )  # fmt: skip
    desk.put_rate('JPY', 'EUR', '617/100000')
    desk.closing.lose(lost, desk.reason('no_budget'), 'trop cher', in_days(84))
    desk.deals.delete(deleted)
    desk.closing.win(won, in_days(-1), euros(4_800))
    everything = Provided(answers('yyn?'), euros(13_000), in_days(36))
    desk.deals.provide(other, Provided(answers('y')))
    desk.deals.provide(moved, everything)
    desk.deals.provide(moved, Provided(answers('yyyy')))
    desk.move(moved, 'qualification', reason='on y va')
    desk.move(moved, 'proposition', reason='on y va')
    desk.deals.complete_action(moved, 'fait', call(11))
    # The last action changes the deal itself: its undo is tried on a table that has grown since.
    desk.move(moved, 'qualification', reason='retour')


def live_version_2(desk: Desk) -> None:
    """What version 2 added: people in full, a note, activities of every kind, a field of her own, a target."""
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Bornes', 'Girardeau', next_action=call(2)))
    people, own = PeopleController(desk.workspace), OwnFieldsController(desk.workspace)
    points = (
        Point(PointKind.EMAIL, 'anne@girardeau.example'),
        Point(PointKind.PHONE, '06 12'),
        Point(PointKind.PHONE, '02'),
    )
    kept = people.create_person(PersonForm('Anne Girardeau', 'Girardeau', 'Gérante', points, birthday=in_days(-9999)))
    gone = people.create_person(PersonForm('A. Girardeau', note='double'))
    MergeController(desk.workspace).merge_people(kept, gone, {}, points)
    NoteController(desk.workspace).write(About(deal_id=deal_id), '**Budget** voté en mai')
    desk.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.NO_ANSWER, 'Messagerie', 2))
    desk.activities.plan(deal_id, replace(call(9, 600, 'Point'), repeats='FREQ=WEEKLY', place='Le Mans'))
    own.fill_deal(deal_id, {own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER): '120.5'})
    with desk.workspace.unrecorded() as work:
        work.save(DealPerson(deal_id, kept, 'Gérante', Stance.DECISION_MAKER))
        work.save(Target('2026-06', euros(45_000)))
        work.save(SavedView(work.new_id(), 'Chaudes', 0, '{}'))
        work.save(Attachment(work.new_id(), deal_id, 'plan.pdf', 'ab' * 32, 7, work.now))
    # The last action again changes the deal itself.
    desk.move(deal_id, 'qualification', override_reason='essai')


def live_version_3(desk: Desk) -> None:
    """What version 3 added: figures, and a deal whose figures are still to be made."""
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Portail', amount=euros(900)))
    Figures(desk.workspace).refresh()
    desk.move(deal_id, 'qualification', override_reason='essai')


def live_version_4(desk: Desk) -> None:
    """What version 4 added: the way to a decision, endings with their reports, what was learnt, what follows."""
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Parking', 'Girardeau', amount=euros(20_000)))
    other_id = desk.deals.create(desk.pipeline().id, None, DealForm('Parking, entretien', 'Girardeau'))
    with desk.workspace.unrecorded() as work:
        tag, reason = read_tags(work.database)[0].id, read_won_reasons(work.database)[0].id
        stage = desk.stage('qualification').id
        for record in learnt_records(work.new_id, work.now, deal_id, stage, tag, reason):
            work.save(record)
        for record in negotiated_records(work.new_id, work.now, deal_id, other_id):
            work.save(record)
        work.record_event(DealEvent(deal_id, work.now, EventKind.OBJECTED, text='Trop long'))
    # The last action again changes the deal itself.
    desk.move(deal_id, 'qualification', override_reason='essai')


def live_version_5(desk: Desk) -> None:
    """What version 5 added: an offer with its lines, follow-ups, rules, and an activity that was changed since."""
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Ombrière', 'Girardeau', next_action=call(2)))
    with desk.workspace.unrecorded() as work:
        stage = desk.stage('proposition').id
        planned = work.database.value('SELECT id FROM activity WHERE deal_id = ?', (deal_id,))
        for record in (
            *offered_records(work.new_id, work.now, deal_id),
            *automated_records(work.new_id, work.now, deal_id, planned, stage),
        ):
            work.save(record)
    desk.deals.plan_action(deal_id, call(4))
    # The last action again changes the deal itself.
    desk.move(deal_id, 'qualification', override_reason='essai')


def write_small(source: Database, name: str) -> None:
    target = FOLDER / f'{name}.db'
    target.unlink(missing_ok=True)
    source.execute('PRAGMA page_size = 512')
    source.execute('VACUUM INTO ?', (str(target),))
    rows = rows_of(source)
    shown = [table for table in names_of_tables() if table != 'action_changeset']
    tables = (f'"{table}": [\n' + ',\n'.join(told(row) for row in rows[table]) + '\n]'
              for table in shown)  # fmt: skip
    (FOLDER / f'{name}.json').write_text('{\n' + ',\n'.join(tables) + '\n}\n', encoding='utf-8')


def main() -> None:
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / 'new.db')
        set_up(desk.workspace, StartChoices('sales', Preferences(language='fr')))
        live(desk)
        live_version_2(desk)
        live_version_3(desk)
        live_version_4(desk)
        live_version_5(desk)
        write_small(desk.workspace.database, f'version_{VERSION}')
        desk.workspace.close()


if __name__ == '__main__':
    main()
