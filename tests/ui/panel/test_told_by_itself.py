"""The timeline tells of offers, follow-ups, rules and hand-overs in both languages, from what the history holds."""

import pytest
from building import Desk, euros

from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.translator import use_language
from salesdesk.ui.panel.timeline.texts.entry_texts import body_of, icon_of, title_of

SENT, ANSWERED, FEEDBACK = EventKind.PROPOSAL_SENT, EventKind.PROPOSAL_ANSWERED, EventKind.FEEDBACK
CADENCE, AUTOMATED, ENTRUSTED = EventKind.CADENCE, EventKind.AUTOMATED, EventKind.ENTRUSTED
RUN = {'run_id': '7', 'name_fr': 'Après offre', 'name_en': 'After the offer'}
RULE = {'rule_id': '8', 'rule': 'Gros montants'}
FOR = 'En raison de la règle « Gros montants »'
TOLD: list[tuple[EventKind, str, dict[str, str], str, str, str]] = [
    (SENT, 'Anne', {'number': '2'}, 'Proposition v2 envoyée à Anne', 'Proposal v2 sent to Anne', '900 €'),
    (SENT, '', {'number': '2'}, 'Proposition v2 envoyée', 'Proposal v2 sent', '900 €'),
    (ANSWERED, '', {'number': '2', 'state': 'refused'}, 'Proposition v2 refusée', 'Proposal v2 refused', ''),
    (ANSWERED, '', {'number': '2', 'state': 'sold'}, 'Proposition v2, sold', 'Proposal v2, sold', ''),
    (CADENCE, '', {**RUN, 'act': 'paused', 'why': 'answered', 'cause': 'stage'}, 'Relances en pause, Après offre',
     'Cadence paused, After the offer', 'une réponse est arrivée'),
    (CADENCE, '', {**RUN, 'act': 'started', 'cause': 'proposal'}, 'Relances lancées, Après offre',
     'Cadence started, After the offer', 'une proposition a été envoyée'),
    (CADENCE, '', {**RUN, 'act': 'resumed', 'cause': 'stage'}, 'Relances reprises, Après offre',
     'Cadence resumed, After the offer', ''),
    (AUTOMATED, '', {**RULE, 'act': 'add_tag', 'what': 'Été'}, 'Étiquette ajoutée, Été', 'Tag added, Été', FOR),
    (AUTOMATED, '', {**RULE, 'act': 'stop_cadence'}, 'Relances arrêtées', 'Cadence stopped', FOR),
    (AUTOMATED, '', {**RULE, 'act': 'warn', 'what': 'Voir Léa'}, 'Avertissement', 'Warning', f'Voir Léa\n{FOR}'),
    (AUTOMATED, '', {**RULE, 'act': 'loop'}, 'Règle arrêtée', 'A rule was stopped', f'Elle tournerait en rond.\n{FOR}'),
    (AUTOMATED, '', {**RULE, 'act': 'dance', 'what': 'Été'}, 'dance, Été', 'dance, Été', FOR),
    (ENTRUSTED, '', {'from': 'Claire', 'to': 'Léa'}, 'Confiée à Léa', 'Handed over to Léa', 'Auparavant : Claire'),
    (ENTRUSTED, 'Bon courage', {'to': 'Léa'}, 'Confiée à Léa', 'Handed over to Léa', 'Bon courage'),
]  # fmt: skip


def told(desk: Desk, deal_id: int, kind: EventKind, text: str, detail: dict[str, str]) -> TimelineEntry | None:
    """The newest line after that event."""
    with desk.workspace.unrecorded() as work:
        work.record_event(DealEvent(deal_id, work.now, kind, amount=euros(900), text=text, detail=detail))
    newest = Timeline(desk.workspace, desk.book).page(deal_id)[0]
    return newest if newest.kind == kind else None


def plain(text: str) -> str:
    return text.replace('\u00a0', ' ').replace('\u202f', ' ')


@pytest.mark.parametrize(('kind', 'text', 'detail', 'french', 'english', 'body'), TOLD)
def test_a_line_says_what_came_by_itself(
    desk: Desk, kind: EventKind, text: str, detail: dict[str, str], french: str, english: str, body: str
) -> None:
    entry = told(desk, desk.put(), kind, text, detail)
    assert entry is not None
    use_language('en')
    assert plain(title_of(entry)) == english
    use_language('fr')
    assert (plain(title_of(entry)), plain(body_of(entry))) == (french, body)
    assert icon_of(entry)


def test_a_line_leads_to_the_rule_or_the_run_that_it_tells_of(desk: Desk) -> None:
    entries = [told(desk, desk.put(), CADENCE, '', RUN), told(desk, desk.put(), AUTOMATED, '', RULE)]
    assert [entry.record_id for entry in entries if entry] == [7, 8]


def test_feedback_is_told_as_it_stands_now_and_no_more_when_it_is_deleted(desk: Desk) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        offer = Proposal(work.new_id(), deal_id, 1, ProposalState.SENT, work.now)
        said = Feedback(work.new_id(), offer.id, deal_id, work.now, 'Le délai', 'Le prix')
        work.save(offer)
        work.save(said)
    detail = {'feedback_id': str(said.id), 'number': '1'}
    use_language('fr')
    entry = told(desk, deal_id, FEEDBACK, '', detail)
    assert entry is not None
    assert title_of(entry) == 'Retour sur la proposition v1'
    assert plain(body_of(entry)) == 'A plu : Le délai\nCe qui bloque : Le prix'
    desk.workspace.database.execute('UPDATE feedback SET deleted_at = 1')
    assert told(desk, deal_id, FEEDBACK, '', detail) is None
