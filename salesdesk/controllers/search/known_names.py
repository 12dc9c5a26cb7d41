"""The names of the base, for quick capture: asked for every few words of a line, answered by one look-up each."""

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.capture.captured import Holder, KnownName
from salesdesk.domain.search import RecordType
from salesdesk.matching.blocking import company_key, person_key
from salesdesk.matching.name_tokens import company_name, person_tokens
from salesdesk.storage.people.match_keys import names_under

# So many may share a key before the one that is called exactly so; more say nothing.
MOST = 20


class StoredNames:
    """Companies come before people. What was asked is remembered: make a new one when the base may have changed."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._known: dict[tuple[str, ...], KnownName | None] = {}

    def find(self, words: tuple[str, ...]) -> KnownName | None:
        """Who is called so: legal forms may be left out; the words of a person's name may stand in any order."""
        if words not in self._known:
            self._known[words] = self._look_up(' '.join(words))
        return self._known[words]

    def _look_up(self, typed: str) -> KnownName | None:
        company, person = company_name(typed).tokens, person_tokens(typed)
        for kind, id_, name in names_under(self._database, company_key(company), person_key(person), MOST):
            # The key leaves out "société" and "maison"; a name is known by all of its words.
            if kind is RecordType.ORGANIZATION and ''.join(company_name(name).tokens) == ''.join(company):
                return KnownName(Holder.ORGANIZATION, id_, name)
            if kind is RecordType.CONTACT and sorted(person_tokens(name)) == sorted(person):
                return KnownName(Holder.CONTACT, id_, name)
        return None
