"""Writes letters from templates: which one first, in which language, with what this deal says."""

from collections.abc import Mapping

from salesdesk.controllers.letters.letter import Letter, written_letter
from salesdesk.controllers.letters.letter_values import LetterSource, letter_values
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.i18n.translator import LANGUAGES, in_language
from salesdesk.storage.closing.deal_records import read_records_of
from salesdesk.storage.deals.deal_details import read_next_activity
from salesdesk.storage.letters.template_query import (
    find_example_deal,
    find_template_of_activity,
    read_last_exchange,
    read_text_templates,
)

# The letter of the library for a deal that was lost.
FAREWELL = 'lost_friends'


class LetterController:
    """Reads only. NotFound where the deal is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def offered(self, deal_id: int, kind: TemplateKind, activity_id: int | None = None) -> list[TextTemplate]:
        """Those of that kind: what the activity is planned with, then for the deal's stage, for any, for the others."""
        deal = self._workspace.reading().get(Deal, deal_id)
        first = find_template_of_activity(self._workspace.database, activity_id) if activity_id else None

        def order(one: TextTemplate) -> tuple[bool, ...]:
            # What one writes after a loss is for every stage, and for no deal that is still open.
            is_farewell = one.key == FAREWELL
            leads = one.id == first, is_farewell and deal.lost_at is not None, one.stage_id == deal.stage_id
            return (*(not lead for lead in leads), is_farewell, one.stage_id is not None)

        return sorted((one for one in read_text_templates(self._workspace.database) if one.kind is kind), key=order)

    def example_deal(self, stage_id: int | None = None) -> int | None:
        """A deal to look at a template on; None where there is none at all."""
        return find_example_deal(self._workspace.database, stage_id)

    def language_for(self, deal_id: int, contact_id: int | None = None) -> str:
        """What the person speaks, else what the last offer was written in, else what the program speaks."""
        contact = self._contact(deal_id, contact_id)
        spoken = contact.language.strip().lower()[:2] if contact else ''
        if spoken in LANGUAGES:
            return spoken
        _newest, sent = self._proposals(deal_id)
        if sent is not None and sent.language in LANGUAGES:
            return sent.language
        return PreferencesController(self._workspace).preferences.language

    def letter_for(
        self, template: TextTemplate, deal_id: int, contact_id: int | None = None, language: str = '',
        given: Mapping[LetterField, str] | None = None, blanks: Mapping[str, str] | None = None,
    ) -> Letter:  # fmt: skip
        """given: what she says herself where the deal says nothing; blanks: what only she knows."""
        spoken = language or self.language_for(deal_id, contact_id)
        source = self.source(deal_id, contact_id)
        with in_language(spoken):
            known = letter_values(source)
        values = {**known, **{field: text for field, text in (given or {}).items() if not known.get(field)}}
        contact = source.contact
        to, name = (contact.email, contact.name) if contact else ('', '')
        return written_letter(template, spoken, values, blanks, to, name)

    def source(self, deal_id: int, contact_id: int | None = None) -> LetterSource:
        """All that a letter about the deal may speak of; contact_id: to somebody else than its main contact."""
        workspace = self._workspace
        work, clock = workspace.reading(), workspace.clock
        deal, contact = work.get(Deal, deal_id), self._contact(deal_id, contact_id)
        organization_id = deal.organization_id or (contact.organization_id if contact else None)
        newest, sent = self._proposals(deal_id)
        following = read_next_activity(workspace.database, deal_id)
        return LetterSource(
            clock.today(), clock.zone, work.find(Letterhead, LETTERHEAD_ID) or Letterhead(), deal,
            work.find(Stage, deal.stage_id), contact,
            work.find(Organization, organization_id) if organization_id else None,
            newest, sent, read_last_exchange(workspace.database, deal_id), following.subject if following else '',
        )  # fmt: skip

    def _contact(self, deal_id: int, contact_id: int | None) -> Contact | None:
        work = self._workspace.reading()
        wanted = contact_id or work.get(Deal, deal_id).contact_id
        contact = work.find(Contact, wanted) if wanted else None
        return contact if contact and contact.deleted_at is None else None

    def _proposals(self, deal_id: int) -> tuple[Proposal | None, Proposal | None]:
        """The newest version, and the newest that was sent."""
        versions = sorted(read_records_of(self._workspace.database, Proposal, deal_id), key=lambda one: one.number)
        sent = [one for one in versions if one.sent_at is not None]
        return versions[-1] if versions else None, sent[-1] if sent else None
