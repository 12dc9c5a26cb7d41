"""The import's dialog with fields of the seller's own."""

import pytest
from counter import Counter

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind

FILE = 'Titre;Surface;m2\nToit;80;90\n'


@pytest.fixture
def own(counter: Counter) -> OwnFieldsController:
    controller = OwnFieldsController(counter.seat.desk.workspace)
    controller.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    return controller


def said(counter: Counter, own: OwnFieldsController) -> list[str]:
    deal_id = counter.seat.desk.workspace.database.value('SELECT id FROM deal')
    return list(own.values(int(deal_id)).values())


def test_a_column_of_its_name_is_matched(counter: Counter, own: OwnFieldsController) -> None:
    counter.hand_in(FILE)
    assert counter.fields() == ['Titre', 'Surface', 'Garder avec l’affaire']
    counter.take_in()
    assert said(counter, own) == ['80']


def test_another_column_may_be_named_for_it(counter: Counter, own: OwnFieldsController) -> None:
    counter.hand_in(FILE)
    counter.name_column(2, f'own:{own.fields(Entity.DEAL)[0].id}')
    assert counter.fields() == ['Titre', 'Garder avec l’affaire', 'Surface']
    counter.take_in()
    assert said(counter, own) == ['90']
