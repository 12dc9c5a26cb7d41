"""What a seller can do in a deal's panel: notes, files, people."""

from actions import Action, Scene

from salesdesk.controllers.deals.attachment_controller import AttachmentController, StoredFile
from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.domain.contact import Stance

PLAN = StoredFile('plan.png', 'cd' * 32, 7)
PHOTO = StoredFile('photo.jpg', 'ef' * 32, 9)


def _notes(scene: Scene) -> NoteController:
    return NoteController(scene.desk.workspace)


def _note(scene: Scene) -> int:
    return _notes(scene).about(About(scene.open))[0].id


def _files(scene: Scene) -> AttachmentController:
    return AttachmentController(scene.desk.workspace)


def _people(scene: Scene) -> DealPeopleController:
    return DealPeopleController(scene.desk.workspace)


def _bruno(scene: Scene) -> int:
    return _people(scene).of_deal(scene.open)[1].contact.id


LIFE_ACTIONS: list[tuple[str, Action]] = [
    ('log_note', lambda s: _notes(s).write(About(s.open), 'Cave')),
    ('log_note', lambda s: _notes(s).write(About(contact_id=_bruno(s)), 'En vacances')),
    ('edit_note', lambda s: _notes(s).edit(_note(s), 'Toit plat')),
    ('delete_note', lambda s: _notes(s).delete(_note(s))),
    ('attach_file', lambda s: _files(s).attach(s.open, [PLAN])),
    ('attach_files', lambda s: _files(s).attach(s.open, [PLAN, PHOTO])),
    ('remove_file', lambda s: _files(s).remove(_files(s).of_deal(s.open)[0].id)),
    ('add_person', lambda s: _people(s).add(s.open, 'Ana', 'Architecte', Stance.INFLUENCER)),
    ('edit_person', lambda s: _people(s).put(s.open, _bruno(s), 'DAF', Stance.DECISION_MAKER)),
    ('main_contact', lambda s: _people(s).make_main(s.open, _bruno(s))),
    ('remove_person', lambda s: _people(s).remove(s.open, _bruno(s))),
]
