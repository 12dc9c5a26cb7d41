"""Notes in Markdown about a deal, a person or a company."""

from dataclasses import dataclass, replace

from salesdesk.controllers.activities.activity_edits import plan_also
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.activity import NewAction
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.storage.deals.notes import read_notes_about
from salesdesk.storage.drafts import drop_draft
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class About:
    """What a note is about: exactly one of the three."""

    deal_id: int | None = None
    contact_id: int | None = None
    organization_id: int | None = None


class NoteController:
    """Write, edit, delete: each one action, one undo step. An empty note is refused (FieldInvalid)."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def note(self, note_id: int) -> Note:
        """NotFound if there is no such note."""
        return self._workspace.reading().get(Note, note_id)

    def about(self, about: About) -> list[Note]:
        """Newest first; those deleted are left out."""
        return read_notes_about(self._workspace.database, about.deal_id, about.contact_id, about.organization_id)

    def write(self, about: About, text: str, draft: str = '', following: NewAction | None = None) -> int:
        """A new note; returns its id. The draft of that key goes in the same transaction: it is never there twice.
        following: planned for its deal with it.

        NotFound if what it is about is not there.
        """
        words = _required(text)
        name = _name(self._workspace.reading(), about)
        with self._workspace.transaction(titled('log_note', title=name)) as work:
            note = Note(work.new_id(), work.now, words, about.deal_id, about.contact_id, about.organization_id)
            work.save(note)
            if following is not None and about.deal_id is not None:
                plan_also(work, about.deal_id, following)
            drop_draft(work.database, draft)
        return note.id

    def edit(self, note_id: int, text: str, draft: str = '') -> None:
        """Other words for the same note: it keeps its place and says that it was edited.

        NotFound if it was deleted meanwhile: nobody would see the words again. Their draft stays.
        """
        words = _required(text)
        with self._workspace.transaction(titled('edit_note', title=self._title(note_id))) as work:
            note = work.get(Note, note_id)
            if note.deleted_at is not None:
                raise NotFound(kind='Note')
            if note.text != words:
                work.save(replace(note, text=words, edited_at=work.now))
            drop_draft(work.database, draft)

    def delete(self, note_id: int) -> None:
        """Out of the timeline; nothing is erased."""
        with self._workspace.transaction(titled('delete_note', title=self._title(note_id))) as work:
            note = work.get(Note, note_id)
            work.save(replace(note, deleted_at=note.deleted_at or work.now))

    def _title(self, note_id: int) -> str:
        note = self.note(note_id)
        return _name(self._workspace.reading(), About(note.deal_id, note.contact_id, note.organization_id))


def _required(text: str) -> str:
    """Blank lines around it go; spaces that begin a line mean something in Markdown and stay."""
    if not text.strip():
        raise FieldInvalid('note', 'empty')
    return text.rstrip().lstrip('\r\n')


def _name(work: UnitOfWork, about: About) -> str:
    if about.deal_id is not None:
        return work.get(Deal, about.deal_id).title
    if about.contact_id is not None:
        return work.get(Contact, about.contact_id).name
    return work.get(Organization, about.organization_id).name
