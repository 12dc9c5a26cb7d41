"""All competitors there are: renamed, joined where one has two names, deleted."""

from dataclasses import replace

from salesdesk.controllers.negotiation.competitor_controller import competitor_id_of, note_competitor
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.closing.competitors import KnownCompetitor, give_away, read_known, read_races
from salesdesk.storage.closing.deal_records import find_competitor
from salesdesk.storage.unit_of_work import UnitOfWork

__all__ = ['CompetitorListController', 'KnownCompetitor']

NAME_LIMIT = 200


class CompetitorListController:
    """Each change is one action, one undo step. NotFound if one is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def known(self) -> list[KnownCompetitor]:
        """By name, each with the number of deals it is or was in the race for."""
        return read_known(self._workspace.database)

    def add(self, name: str) -> int:
        """Returns its id, or that of the one that has this name already."""
        with self._workspace.transaction(titled('add_competitor', name=name.strip())) as work:
            competitor_id = competitor_id_of(work, name)
            if competitor_id is None:
                raise FieldInvalid('competitor', 'empty')
        return competitor_id

    def edit(self, competitor_id: int, name: str, note: str) -> None:
        """FieldInvalid for no name, one that is too long, or that of another one, which is to be merged with."""
        name = name.strip()
        if not name:
            raise FieldInvalid('competitor', 'empty')
        if len(name) > NAME_LIMIT:
            raise FieldInvalid('person', 'too_long')
        with self._workspace.transaction(titled('edit_competitor', name=name)) as work:
            other = find_competitor(work.database, name)
            if other is not None and other.id != competitor_id:
                raise FieldInvalid('competitor', 'taken')
            work.save(replace(work.get(Competitor, competitor_id), name=name, note=note.strip()))

    def merge(self, competitor_id: int, into_id: int) -> None:
        """All that was known of the one is of the other then: races, prices, reports, lessons."""
        one, other = self._name(competitor_id), self._name(into_id)
        if competitor_id == into_id:
            return
        with self._workspace.transaction(titled('merge_competitors', name=one, other=other)) as work:
            for race in read_races(work.database, competitor_id):
                _join(work, race, into_id)
            give_away(work.database, competitor_id, into_id)
            work.save(replace(work.get(Competitor, competitor_id), deleted_at=work.now))

    def delete(self, competitor_id: int) -> None:
        """No longer proposed; deals and reports that name it still do."""
        with self._workspace.transaction(titled('delete_competitor', name=self._name(competitor_id))) as work:
            work.save(replace(work.get(Competitor, competitor_id), deleted_at=work.now))

    def _name(self, competitor_id: int) -> str:
        return self._workspace.reading().get(Competitor, competitor_id).name


def _join(work: UnitOfWork, race: DealCompetitor, into_id: int) -> None:
    """A price known of the one that stays is not written over."""
    own = work.find(DealCompetitor, race.deal_id, into_id)
    note_competitor(work, race.deal_id, into_id, (own.price if own else None) or race.price)
    kept = work.get(DealCompetitor, race.deal_id, into_id)
    work.save(replace(kept, note=kept.note or race.note))
    work.forget_link('deal_competitor', deal_id=race.deal_id, competitor_id=race.competitor_id)
