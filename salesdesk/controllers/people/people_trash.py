"""People and companies go into the trash and come out of it: nothing is erased."""

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.contact import Contact, Organization


class PeopleTrash:
    """Several at once are one action. NotFound for who is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def delete_people(self, *ids: int) -> None:
        """Their deals keep their names until they are given another contact."""
        self._put(Contact, 'delete_contact', ids, away=True)

    def delete_companies(self, *ids: int) -> None:
        self._put(Organization, 'delete_organization', ids, away=True)

    def restore_people(self, *ids: int) -> None:
        self._put(Contact, 'restore_contact', ids, away=False)

    def restore_companies(self, *ids: int) -> None:
        self._put(Organization, 'restore_organization', ids, away=False)

    def _put(self, kind: type[Contact] | type[Organization], key: str, ids: Sequence[int], *, away: bool) -> None:
        if not ids:
            return
        name = self._workspace.reading().get(kind, ids[0]).name
        title = titled(key, name=name) if len(ids) == 1 else titled(f'{key}s', count=len(ids))
        with self._workspace.transaction(title) as work:
            for id_ in ids:
                work.save(replace(work.get(kind, id_), deleted_at=work.now if away else None))
