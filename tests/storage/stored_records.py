"""A small world of records: one pipeline, three stages, and what deals refer to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.connection.database import Database
from salesdesk.storage.ids import IdSource
from salesdesk.storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 6, 9, 7, tzinfo=UTC)
PIPELINE, FIRST, SECOND, THIRD, OTHER_PIPELINE, ELSEWHERE = 1, 11, 12, 13, 2, 21
ORGANIZATION, CONTACT, TAG, REASON = 31, 41, 51, 61


@dataclass(frozen=True)
class Stock:
    """The database that holds the small world, and a way to write to it."""

    database: Database
    ids: IdSource = field(default_factory=IdSource)

    def work(self, now: datetime = NOW) -> UnitOfWork:
        return UnitOfWork(self.database, self.ids, now)

    def save(self, *records: object) -> None:
        with self.database.transaction():
            work = self.work()
            for record in records:
                work.save(record)


def deal(id_: int = 101, **changes: Any) -> Deal:
    values: dict[str, Any] = {
        'pipeline_id': PIPELINE, 'stage_id': FIRST, 'rank': f'a{id_}', 'title': f'Deal {id_}',
        'created_at': NOW, 'stage_entered_at': NOW,
    }  # fmt: skip
    return Deal(id_, **(values | changes))


def deals(ids: Iterable[int], **changes: Any) -> list[Deal]:
    return [deal(id_, **changes) for id_ in ids]


def stage(id_: int, pipeline_id: int = PIPELINE, **changes: Any) -> Stage:
    name = Wording(f'Étape {id_}', f'Stage {id_}')
    values: dict[str, Any] = {'rank': f'a{id_}', 'probability': 50, 'rotting_after': 10}
    return Stage(id_, pipeline_id, '', name, Wording('', ''), **(values | changes))


def fill(database: Database) -> Stock:
    stock = Stock(database)
    stock.save(
        Pipeline(PIPELINE, 'sales', Wording('Vente', 'Sales'), 'a0'),
        Pipeline(OTHER_PIPELINE, 'after', Wording('Après-vente', 'After sales'), 'a1'),
        *(stage(id_) for id_ in (FIRST, SECOND, THIRD)),
        stage(ELSEWHERE, OTHER_PIPELINE),
        Organization(ORGANIZATION, 'Cœur & Fils', NOW),
        Contact(CONTACT, 'Élodie Ørsted', NOW, ORGANIZATION),
        Tag(TAG, 'Prioritaire', 'blue'),
        LostReason(REASON, 'price', Wording('Prix', 'Price'), 0),
    )
    return stock
