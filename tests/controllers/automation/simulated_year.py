"""A year at the desk: a seller who does this and that, a laptop that stays closed on some days, rules and cadences.

What time must bring about is worked out beside it in plain Python, from every record there is, before each sweep.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from building import PARIS, TODAY, Desk, call, euros, form_of
from rule_desk import RuleDesk, effect

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.automation.sweep import SweepController
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.deals.note_controller import About, NoteController
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.time_settings.days_off_controller import DaysOffController
from salesdesk.controllers.working_time.holiday_book import KNOWN
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.agenda.day_off import PublicHoliday
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.note import Note
from salesdesk.domain.errors import RuleRefusal
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.rule import EffectKind, Rule, TriggerKind
from salesdesk.storage.preferences import keep_preference
from salesdesk.storage.schema.table_names import OPEN
from salesdesk.storage.working_days import write_holidays

T, E = TriggerKind, EffectKind
# Of France, from June 2026 to June 2027.
HOLIDAYS = [
    date(2026, 7, 14), date(2026, 8, 15), date(2026, 11, 1), date(2026, 11, 11), date(2026, 12, 25), date(2027, 1, 1),
    date(2027, 3, 29), date(2027, 5, 1), date(2027, 5, 6), date(2027, 5, 8), date(2027, 5, 17),
]  # fmt: skip
DAYS_OFF = [(date(2026, 8, 3), date(2026, 8, 21)), (date(2026, 12, 24), date(2027, 1, 3)), (date(2027, 2, 15),) * 2]
STAGES = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing')
CLOSED_DAYS = 0.15
Seen = set[tuple[int, str]]


def works_on(day: date) -> bool:
    return day.isoweekday() < 6 and day not in HOLIDAYS and not any(first <= day <= last for first, last in DAYS_OFF)


@dataclass(frozen=True)
class Scale:
    """How much happens: deals on the first day, acts on a day on which she works; every so many sweeps are watched."""

    deals: int = 300
    acts: int = 12
    watched: int = 4
    days: int = 365


class Year:
    """forgotten: facts that time brought about and no rule dealt with; unasked: those that were dealt with for no
    reason; both are to be empty.
    """

    def __init__(self, desk: Desk, seed: int, scale: Scale) -> None:
        self.desk, self.at, self.random, self.scale = desk, RuleDesk(desk), Random(seed), scale
        self.offers = ProposalController(desk.workspace)
        self.forgotten: Seen = set()
        self.unasked: Seen = set()
        self.sweeps = self.undone = self.acts = 0
        self._put_calendar()
        self._put_cadences()
        self.in_time = self._put_rules()
        self._put_deals()
        self.form = form_of(desk.deals.details(self._open_deals()[0]))

    def live(self) -> None:
        for number in range(self.scale.days):
            day = TODAY + timedelta(days=number)
            # On some days off she opens it all the same.
            if self.random.random() < (CLOSED_DAYS if works_on(day) else 0.9):
                continue
            self._open(day)
            for minute in range(self.scale.acts if works_on(day) else 0):
                self._at(day, 10, 7 * minute)
                self._do_something()

    def agenda(self) -> list[tuple[Any, ...]]:
        """Every activity there ever was, by what she reads of it."""
        titles = {deal.id: deal.title for deal in self.at.all(Deal)}
        return [
            (titles[one.deal_id], str(one.kind), one.due_on, one.due_minute, one.subject, one.done_at, one.deleted_at)
            for one in self.at.all(Activity)
        ]

    def planned_by_themselves(self) -> Iterator[date]:
        """The days that rules and cadences laid something into."""
        laid = {one.activity_id for one in self.at.all(RunActivity)}
        yield from (one.due_on for one in self.at.all(Activity) if one.id in laid)
        for deal in self.at.all(Deal):
            yield from (date.fromisoformat(one.detail['on']) for one in self.at.told(deal.id) if 'on' in one.detail)

    def told(self) -> Counter[str]:
        return Counter(act for deal in self.at.all(Deal) for act in self.at.acts(deal.id))

    # What she set up.

    def _put_calendar(self) -> None:
        with self.desk.workspace.aside() as work:
            holidays = [PublicHoliday('FR', day, 'Férié', 'Holiday') for day in HOLIDAYS]
            write_holidays(work.database, 'FR', holidays)
            keep_preference(work.database, KNOWN, 'FR 2027')
            work.database.execute('UPDATE cadence SET is_on = 0')
        days_off = DaysOffController(self.desk.workspace)
        for first, last in DAYS_OFF:
            days_off.add(first, last)

    def _put_cadences(self) -> None:
        stage = self.desk.stage('follow_up').id
        with self.desk.workspace.unrecorded() as work:
            for name, stage_id, days in (('Offre', None, (0, 2, 5, 9)), ('Suivi', stage, (1, 4))):
                cadence = Cadence(
                    work.new_id(), '', Wording(name, name), work.now, 0, stage_id, on_proposal_sent=stage_id is None
                )
                work.save(cadence)
                for position, ahead in enumerate(days):
                    kind = (StepKind.CALL, StepKind.EMAIL, StepKind.CALL, StepKind.DECIDE)[position]
                    subject = Wording(f'{name} {ahead}', f'{name} {ahead}')
                    work.save(CadenceStep(work.new_id(), cadence.id, position, ahead, kind, subject))

    def _put_rules(self) -> list[Rule]:
        at, stage = self.at, {key: self.desk.stage(key).id for key in STAGES}
        tag = at.tag('Chaud')
        rich = Condition('amount', 'greater', ('1500000 EUR',))

        def plan(subject: str, days: int, kind: str = 'call') -> Any:
            return effect(E.PLAN, kind=kind, days=days, subject=subject)

        at.on(T.STAGE_ENTERED, plan('Qualifier', 2), stage_id=stage['qualification'])
        at.on(T.STAGE_ENTERED, effect(E.ADD_TAG, tag_id=tag), stage_id=stage['qualification'], conditions=[rich])
        at.on(T.STAGE_LEFT, effect(E.SET_FIELD, field='product', value='Étude'), stage_id=stage['proposition'])
        at.on(T.ACTIVITY_DONE, plan('Réessayer', 1), kind='call', result='no_answer')
        # Where another one is at work she is asked.
        offer = next(one.id for one in at.all(Cadence) if one.is_on and one.on_proposal_sent)
        at.on(T.ACTIVITY_DONE, effect(E.START_CADENCE, cadence_id=offer), kind='call', result='no_answer')
        at.on(T.TAG_ADDED, effect(E.SET_FIELD, field='owner', value='Camille'), tag_id=tag)
        at.on(T.AMOUNT_OVER, plan('Remercier', 0, 'email'), amount='2000000 EUR')
        at.on(T.PROPOSAL_SENT, effect(E.SET_FIELD, field='expected_close', days=20))
        at.on(T.PROPOSAL_EXPIRED, plan('Offre expirée', 1))
        at.on(T.WON, effect(E.START_DEAL, pipeline_id=self.desk.pipeline('after_sales').id))
        at.on(T.LOST, effect(E.WARN, text='Perdue'))
        at.on(T.QUIET_FOR, plan('Relancer', 0), days=14)
        at.on(T.QUIET_FOR, effect(E.WARN, text='Trop long'), days=35, conditions=[rich])
        at.on(T.QUIET_FOR, effect(E.MOVE, stage_id=stage['qualification']), days=60)
        at.on(T.CLOSE_PASSED, plan('Clôture passée', 1, 'task'), conditions=[rich])
        return [rule for rule in at.rules.rules() if rule.trigger.kind in {T.QUIET_FOR, T.CLOSE_PASSED}]

    def _put_deals(self) -> None:
        for number in range(self.scale.deals):
            stage, amount = self.random.choice(STAGES), euros(self.random.randrange(1_000, 30_000))
            close_on = TODAY + timedelta(days=self.random.randrange(10, 200))
            self.desk.put_ready(f'Affaire {number}', stage, action=None, amount=amount, expected_close_on=close_on)

    # What time brings.

    def _open(self, day: date) -> None:
        self._at(day, 8, self.random.randrange(60))
        self.desk.closing.bring_back_due()
        self.sweeps += 1
        if self.scale.watched and self.sweeps % self.scale.watched == 0:
            self._watch(day)
        else:
            SweepController(self.desk.workspace).sweep()
        if self.random.random() < 0.1:
            self._undo()

    def _watch(self, day: date) -> None:
        before = self._seen()
        expected = self._due(day) - before
        SweepController(self.desk.workspace).sweep()
        new = {pair for pair in self._seen() - before if pair[0]}
        self.forgotten |= expected - new
        self.unasked |= new - expected

    def _seen(self) -> Seen:
        return set(self.desk.workspace.database.rows('SELECT rule_id, fact FROM rule_seen'))

    def _due(self, day: date) -> Seen:
        """What time has brought about by that day, whether it was dealt with or not."""
        signs = self._life_signs()
        due: Seen = set()
        for deal in self.at.all(Deal):
            for rule in self.in_time if deal.is_open else ():
                if not self._holds(rule, deal):
                    continue
                if rule.trigger.kind is T.QUIET_FOR:
                    since = max(signs[deal.id])
                    since_on, quiet = since.astimezone(PARIS).date(), int(rule.trigger.values['days'])
                    # What was quiet on the day of the switch is left alone; the year begins without a deal.
                    if (day - since_on).days >= quiet:
                        due.add((rule.id, f'quiet_for:{deal.id}:{round(since.timestamp() * 1000)}'))
                elif deal.expected_close_on is not None and TODAY <= deal.expected_close_on < day:
                    due.add((rule.id, f'close_passed:{deal.id}:{deal.expected_close_on}'))
        return due

    def _holds(self, rule: Rule, deal: Deal) -> bool:
        return not rule.conditions or (deal.amount is not None and deal.amount.minor > 1_500_000)

    def _life_signs(self) -> dict[int, list[datetime]]:
        signs = {deal.id: [deal.stage_entered_at] for deal in self.at.all(Deal)}
        for one in self.at.all(Activity):
            signs[one.deal_id] += [one.done_at] if one.done_at and not one.deleted_at else []
        for one in self.at.all(Note):
            signs[one.deal_id] += [] if one.deleted_at else [one.at]
        for one in self.at.all(Proposal):
            signs[one.deal_id] += [at for at in (one.sent_at, one.answered_at) if at and not one.deleted_at]
        return signs

    # What she does.

    def _at(self, day: date, hour: int, minute: int) -> None:
        moment = datetime.combine(day, time(hour), PARIS) + timedelta(minutes=minute)
        self.desk.clock.set(moment.astimezone(UTC))

    def _do_something(self) -> None:
        if self.random.random() < 0.1:
            self._create()
            return
        choices = (self._move, self._move, self._move, self._log, self._log, self._complete, self._complete,
                   self._offer, self._answer, self._write, self._amend, self._postpone, self._close)  # fmt: skip
        try:
            self.random.choice(choices)(self.desk.deal(self.random.choice(self._open_deals())))
        except RuleRefusal:
            return
        self.acts += 1
        if self.random.random() < 0.04:
            self._undo()

    def _open_deals(self) -> list[int]:
        sql = f'SELECT id FROM deal WHERE {OPEN} AND pipeline_id = ? ORDER BY id'
        return [deal_id for (deal_id,) in self.desk.workspace.database.rows(sql, (self.desk.pipeline().id,))]

    def _undo(self) -> None:
        # What she set up on the first day stays.
        if not self.desk.undo_key().endswith(('_rule', '_rule_on', 'day_off')):
            self.undone += self.desk.workspace.undo() is not None

    def _create(self) -> None:
        stage = self.desk.stage('identification')
        amount = euros(self.random.randrange(1_000, 30_000))
        form = replace(self.form, title=f'Nouvelle {self.sweeps} {self.acts}', amount=amount, next_action=None)
        deal_id = self.desk.deals.create(stage.pipeline_id, stage.id, form)
        self.desk.deals.plan_action(deal_id, replace(call(0), on=self.desk.clock.today()))

    def _move(self, deal: Deal) -> None:
        place = STAGES.index(self.desk.book.stage(deal.stage_id).key)
        on = place + self.random.choice((1, 1, 1, -1))
        if 0 <= on < len(STAGES):
            self.desk.move(deal.id, STAGES[on], reason='vu', override_reason='vite')

    def _log(self, deal: Deal) -> None:
        kind = self.random.choice(list(ActivityKind))
        self.desk.activities.log(deal.id, kind, Done(self.random.choice(list(ActivityResult)), 'dit'))

    def _complete(self, deal: Deal) -> None:
        planned = self.at.planned(deal.id)
        if planned:
            self.desk.activities.complete(planned[0].id, Done(self.random.choice(list(ActivityResult))))

    def _offer(self, deal: Deal) -> None:
        self.at.offer(deal.id, self.random.randrange(5, 25))

    def _answer(self, deal: Deal) -> None:
        sent = [one for one in self.at.all(Proposal) if one.deal_id == deal.id and one.state is ProposalState.SENT]
        if sent:
            self.offers.answer(sent[-1].id, self.random.choice((ProposalState.ACCEPTED, ProposalState.REFUSED)))

    def _write(self, deal: Deal) -> None:
        NoteController(self.desk.workspace).write(About(deal_id=deal.id), 'Vu')

    def _amend(self, deal: Deal) -> None:
        form = form_of(self.desk.deals.details(deal.id))
        self.desk.deals.edit(deal.id, replace(form, amount=euros(self.random.randrange(1_000, 30_000))))

    def _close(self, deal: Deal) -> None:
        if self.random.random() < 0.5:
            self.desk.closing.win(deal.id, self.desk.clock.today(), None)
        else:
            back = self.desk.clock.today() + timedelta(days=self.random.randrange(20, 90))
            self.desk.closing.lose(deal.id, self.desk.reason('no_budget'), returns_on=back)

    def _postpone(self, deal: Deal) -> None:
        ahead = self.desk.clock.today() + timedelta(days=self.random.randrange(3, 40))
        BulkController(self.desk.workspace).set_expected_close([deal.id], ahead)


def entered_without_an_act(year: Year) -> list[tuple[int, datetime]]:
    """Deals that came into qualification and were not planned for, though nothing of that day stood there already."""
    stage, fired = year.desk.stage('qualification').id, {fact for _rule, _deal, fact in year.at.firings()}
    missed = []
    for deal in year.at.all(Deal):
        plans = {one.at for one in year.at.told(deal.id) if one.detail.get('what') == 'Qualifier'}
        for event in year.desk.deals.history(deal.id):
            came = event.kind is EventKind.STAGE_ENTERED and event.to_stage_id == stage
            fact = f'stage_entered:{deal.id}:{stage}:{round(event.at.timestamp() * 1000)}'
            if came and fact not in fired and event.at.date() not in {at.date() for at in plans}:
                missed.append((deal.id, event.at))
    return missed


def runs(year: Year) -> Counter[str]:
    return Counter(str(run.state) for run in year.at.all(CadenceRun))
