"""What a seller can do about her papers: the letterhead, and the sheet of a deal that goes to somebody else."""

from actions import Action, Scene

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.entrusting.entrust_controller import EntrustController
from salesdesk.controllers.entrusting.entrusting import Entrusting
from salesdesk.controllers.letterhead.letterhead_controller import LetterheadController


def _letterhead(scene: Scene) -> LetterheadController:
    return LetterheadController(scene.desk.workspace)


def _change_logo(scene: Scene) -> None:
    _letterhead(scene).set_logo(b'\x89PNG 2')


def _entrust(scene: Scene, stage: str, **said: str) -> None:
    desk = scene.desk
    controller = EntrustController(desk.workspace, desk.book, desk.moves)
    request = MoveRequest(scene.open, desk.stage(stage).id, **said)  # type: ignore[arg-type]
    controller.entrust(request, Entrusting('Paul Durand', 'Le gérant décide.'), lambda _told: ('fiche.pdf', b'%PDF'))


PAPER_ACTIONS: list[tuple[str, Action]] = [
    ('edit_letterhead', lambda s: _letterhead(s).change_text('company', 'Roussel Conseil')),
    ('edit_letterhead', lambda s: _letterhead(s).change_terms('fr', 'Acompte')),
    ('edit_letterhead', lambda s: _letterhead(s).change_validity(45)),
    ('set_logo', _change_logo),
    ('remove_logo', lambda s: _letterhead(s).remove_logo()),
    ('entrust_deal', lambda s: _entrust(s, s.desk.stage_of(s.open))),
    ('entrust_deal', lambda s: _entrust(s, 'proposition', override_reason='Il insiste')),
]
