"""A sale that a file says was won is past: nobody is looked after because of it."""

from building import Desk
from taking_in import deals, take_in

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.domain.deals.deal import DealStatus

WON = 'Titre,Organisation,Montant,Statut,Date de clôture\nToiture,Girardeau,4000,Gagnée,2026-05-02\n'


def test_an_imported_win_starts_no_after_sales(desk: Desk) -> None:
    PreferencesController(desk.workspace).change(after_sales=True)
    take_in(desk, WON)
    assert [(deal.title, deal.status) for deal in deals(desk)] == [('Toiture', DealStatus.WON)]
    assert desk.workspace.database.rows('SELECT id FROM deal_link') == []
