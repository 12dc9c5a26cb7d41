"""Two hundred rules, all switched on, as a seller who loves them might have: every trigger, most with conditions."""

from collections.abc import Iterator, Sequence

from building import Desk

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind

T, E = TriggerKind, EffectKind
STAGES = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing')
RULES = 200
# What holds for a deal that passes every gate, and what does not.
HOLDING = (
    (),
    (Condition('amount', 'greater', ('50000 EUR',)),),
    (Condition('need', 'one_of', ('yes',)), Condition('organization', 'contains', ('girardeau',))),
)
NOT_HOLDING = (
    (Condition('amount', 'greater', ('90000000 EUR',)),),
    (Condition('owner', 'is', ('Camille',)), Condition('tags', 'filled')),
    (Condition('last_contact', 'last_days', ('7',)),),
    (Condition('days_in_stage', 'greater', ('30',)),),
)


def _triggers(desk: Desk, tags: Sequence[int]) -> Iterator[Trigger]:
    """In turn: of ten rules two wait for a stage entered, one for a stage left."""
    number = 0
    while True:
        stage = str(desk.stage(STAGES[number % len(STAGES)]).id)
        yield Trigger(T.STAGE_ENTERED, {'stage_id': stage})
        yield Trigger(T.STAGE_LEFT, {'stage_id': stage})
        yield Trigger((T.WON, T.LOST)[number % 2])
        yield Trigger(T.ACTIVITY_DONE, {'kind': ('call', 'email')[number % 2]})
        yield Trigger(T.AMOUNT_OVER, {'amount': f'{(number + 1) * 100_000} EUR'})
        yield Trigger(T.TAG_ADDED, {'tag_id': str(tags[number % len(tags)])})
        yield Trigger((T.PROPOSAL_SENT, T.PROPOSAL_EXPIRED)[number % 2])
        yield Trigger(T.ACTIVITY_DONE, {'result': 'no_answer'})
        yield Trigger(T.CLOSE_PASSED) if number % 2 else Trigger(T.QUIET_FOR, {'days': str(7 + number)})
        yield Trigger(T.STAGE_ENTERED, {'stage_id': stage})
        number += 1


def _effects(number: int, tags: Sequence[int]) -> tuple[Effect, ...]:
    choices = (
        Effect(E.PLAN, {'kind': 'call', 'days': str(number % 5), 'subject': f'Appel {number}'}),
        Effect(E.ADD_TAG, {'tag_id': str(tags[number % len(tags)])}),
        Effect(E.WARN, {'text': f'Attention {number}'}),
        Effect(E.SET_FIELD, {'field': 'product', 'value': f'Produit {number}'}),
    )
    return (choices[number % 4],) if number % 8 else choices[:2]


def put_rules(desk: Desk, count: int = RULES) -> list[Rule]:
    """Switched on when the desk's clock says; two in seven have conditions that hold for a deal that is ready."""
    with desk.workspace.unrecorded() as work:
        labels = [Tag(work.new_id(), f'Étiquette {number}', 'blue') for number in range(10)]
        for label in labels:
            work.save(label)
        tags = [label.id for label in labels]
        rules = []
        for number, trigger in zip(range(count), _triggers(desk, tags), strict=False):
            held = HOLDING[number % 3] if number % 7 < 2 else NOT_HOLDING[number % 4]
            name, effects = f'Règle {number}', _effects(number, tags)
            # A closed deal is not planned for.
            if trigger.kind in {T.WON, T.LOST}:
                effects = (Effect(E.WARN, {'text': name}),)
            rules.append(Rule(work.new_id(), name, trigger, held, effects, work.now, number, True, work.now))
            work.save(rules[-1])
    return rules
