"""A rule read as one sentence, in French and in English: every trigger, every question, every effect."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from salesdesk.automation.sentences.condition_words import condition_clause
from salesdesk.automation.sentences.effect_words import effect_phrase
from salesdesk.automation.sentences.rule_sentence import rule_sentence
from salesdesk.automation.sentences.trigger_words import trigger_clause
from salesdesk.automation.sentences.words import NOTHING_YET, parts, plain
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator, operators_of
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind
from salesdesk.i18n.translator import LANGUAGES, use_language

CREATED = datetime(2026, 6, 9, tzinfo=UTC)
SPACES = str.maketrans({'\u00a0': ' ', '\u202f': ' '})


class Named:
    """Names for the ids from 1 to 9; what is beyond is gone."""

    def stage(self, stage_id: int) -> str:
        return {1: 'Proposition', 2: 'Suivi', 3: 'Négociation'}.get(stage_id, '')

    def pipeline(self, pipeline_id: int) -> str:
        return 'Après-vente' if pipeline_id < 10 else ''

    def tag(self, tag_id: int) -> str:
        return {1: 'Suivi', 2: 'Gros'}.get(tag_id, '')

    def cadence(self, cadence_id: int) -> str:
        return 'Après une proposition' if cadence_id < 10 else ''

    def field(self, key: str) -> str:
        return 'Zone' if int(key.rsplit(':', 1)[1]) < 10 else ''

    def choice(self, key: str, value: str) -> str:
        if key == DealField.STAGE:
            return self.stage(int(value))
        if key == DealField.TAGS:
            return self.tag(int(value))
        return {'1': 'Prix', '2': 'Délai'}.get(value, '')


NAMES = Named()


@pytest.fixture(autouse=True)
def english_after() -> Iterator[None]:
    yield
    use_language('en')


def said(marked: str) -> str:
    return plain(marked).translate(SPACES)


def trigger(kind: str, /, **values: str) -> Trigger:
    return Trigger(TriggerKind(kind), values)


def effect(kind: str, /, **values: str) -> Effect:
    return Effect(EffectKind(kind), values)


def asked(field: str, operator: str, *values: str) -> Condition:
    return Condition(field, operator, values)


TRIGGERS = [
    (trigger('stage_entered', stage_id='1'), 'une affaire entre dans Proposition', 'a deal enters Proposition'),
    (
        trigger('stage_entered'),
        'une affaire entre dans une étape, quelle qu’elle soit', 'a deal enters a stage, whichever it is',
    ),
    (
        trigger('stage_entered', stage_id='77'),
        'une affaire entre dans une étape qui n’existe plus', 'a deal enters a stage that is gone',
    ),
    (trigger('stage_entered', stage_id='x'), 'une affaire entre dans …', 'a deal enters …'),
    (trigger('stage_left', stage_id='2'), 'une affaire quitte Suivi', 'a deal leaves Suivi'),
    (trigger('won'), 'une affaire est gagnée', 'a deal is won'),
    (trigger('lost'), 'une affaire est perdue', 'a deal is lost'),
    (trigger('proposal_sent'), 'une proposition est envoyée', 'a proposal is sent'),
    (
        trigger('proposal_expired'),
        'une proposition expire sans réponse', 'a proposal expires without an answer',
    ),
    (trigger('activity_done'), 'une action est faite', 'an activity is done'),
    (trigger('activity_done', kind='call'), 'un appel est passé', 'a call is made'),
    (
        trigger('activity_done', kind='call', result='no_answer'),
        'un appel est passé et que personne ne répond', 'a call is made and nobody answers',
    ),
    (
        trigger('activity_done', kind='call', result='voicemail'),
        'un appel est passé et qu’il finit sur la messagerie', 'a call is made and it ends on the voicemail',
    ),
    (
        trigger('quiet_for', days='10'),
        'il ne se passe rien sur une affaire pendant 10 jours', 'nothing happens on a deal for 10 days',
    ),
    (
        trigger('quiet_for', days='1'),
        'il ne se passe rien sur une affaire pendant 1 jour', 'nothing happens on a deal for 1 day',
    ),
    (
        trigger('quiet_for'),
        'il ne se passe rien sur une affaire pendant … jours', 'nothing happens on a deal for … days',
    ),
    (
        trigger('close_passed'),
        'la clôture prévue d’une affaire est passée', 'the expected close of a deal has passed',
    ),
    (
        trigger('amount_over', amount='1240050 EUR'),
        'le montant d’une affaire dépasse 12 400,50 €', 'the amount of a deal rises over €12,400.50',
    ),
    (trigger('amount_over'), 'le montant d’une affaire dépasse …', 'the amount of a deal rises over …'),
    (trigger('tag_added', tag_id='2'), 'une affaire reçoit l’étiquette « Gros »', 'a deal is given the tag “Gros”'),
    (
        trigger('tag_added', tag_id='88'),
        'une affaire reçoit une étiquette qui n’existe plus', 'a deal is given a tag that is gone',
    ),
    (
        Trigger(None, raw='{}'),
        'il se passe ce que cette version ne connaît pas', 'something happens that this version does not know',
    ),
]  # fmt: skip
CONDITIONS = [
    (asked('title', 'contains', 'salle'), 'le titre contient « salle »', 'the title contains “salle”'),
    (
        asked('title', 'contains', 'salle', 'hall', 'gare'),
        'le titre contient « salle », « hall » ou « gare »', 'the title contains “salle”, “hall” or “gare”',
    ),
    (
        asked('note', 'not_contains', 'salle', 'hall'),
        'la note ne contient ni « salle » ni « hall »', 'the note contains neither “salle” nor “hall”',
    ),
    (asked('owner', 'is_not', 'Paul'), 'le responsable n’est pas « Paul »', 'the owner is not “Paul”'),
    (asked('contact', 'empty'), 'le contact principal manque', 'the main contact is missing'),
    (asked('amount', 'greater', '1000000 EUR'), 'le montant dépasse 10 000 €', 'the amount is over €10,000'),
    (asked('amount', 'less', '500 JPY'), 'le montant est inférieur à 500 JPY', 'the amount is under ¥500'),
    (
        asked('amount', 'between', '100000 EUR', '200000 EUR'),
        'le montant est compris entre 1 000 € et 2 000 €', 'the amount is between €1,000 and €2,000',
    ),
    (asked('amount', 'is', '100000 EUR'), 'le montant est exactement de 1 000 €', 'the amount is exactly €1,000'),
    (asked('amount', 'greater'), 'le montant dépasse …', 'the amount is over …'),
    (asked('amount', 'filled'), 'le montant ne manque pas', 'the amount is not missing'),
    (
        asked('tags', 'one_of', '1', '2'),
        'l’affaire porte l’étiquette « Suivi » ou « Gros »', 'the deal wears the tag “Suivi” or “Gros”',
    ),
    (
        asked('tags', 'none_of', '1', '2'),
        'l’affaire ne porte ni l’étiquette « Suivi » ni « Gros »',
        'the deal wears neither the tag “Suivi” nor “Gros”',
    ),
    (asked('tags', 'empty'), 'l’affaire n’a pas d’étiquette', 'the deal has no tag'),
    (
        asked('stage', 'one_of', '1', '2', '3'),
        'l’affaire est dans Proposition, Suivi ou Négociation', 'the deal is in Proposition, Suivi or Négociation',
    ),
    (asked('stage', 'none_of', '1'), 'l’affaire n’est pas dans Proposition', 'the deal is not in Proposition'),
    (
        asked('stage', 'one_of', '99'),
        'l’affaire est dans quelque chose qui n’existe plus', 'the deal is in something that is gone',
    ),
    (
        asked('status', 'one_of', 'open', 'lost'),
        'l’affaire est encore ouverte ou perdue', 'the deal is still open or lost',
    ),
    (asked('next_action_kind', 'one_of', 'call'), 'la prochaine action est un appel', 'the next action is a call'),
    (
        asked('budget', 'none_of', 'yes', 'unknown'),
        'la réponse à « Budget prévu » n’est ni oui ni sans réponse',
        'the answer to “Budget planned” is neither yes nor no answer yet',
    ),
    (asked('lost_reason', 'one_of', '1'), 'le motif de perte est « Prix »', 'the reason for the loss is “Prix”'),
    (asked('currency', 'one_of', 'EUR'), 'la devise est EUR', 'the currency is EUR'),
    (asked('days_in_stage', 'greater', '12'), 'le nombre de jours dans l’étape dépasse 12',
     'the number of days in its stage is over 12'),
    (
        asked('expected_close', 'before', '2026-06-09'),
        'la clôture prévue est avant le 9 juin 2026', 'the expected close is before 9 Jun 2026',
    ),
    (
        asked('expected_close', 'between', '2026-06-01', '2026-06-09'),
        'la clôture prévue va du 1er juin 2026 au 9 juin 2026', 'the expected close is from 1 Jun 2026 to 9 Jun 2026',
    ),
    (
        asked('last_contact', 'last_days', '1'),
        'le dernier échange remonte à 1 jour au plus', 'the last contact is at most 1 day ago',
    ),
    (
        asked('expected_close', 'next_days', '30'),
        'la clôture prévue est dans 30 jours au plus', 'the expected close is at most 30 days ahead',
    ),
    (asked('created', 'this_month'), 'la date de création est ce mois-ci', 'the day of its creation is this month'),
    (asked('own:choice:4', 'one_of', 'Sud'), 'le champ « Zone » est « Sud »', 'the field “Zone” is “Sud”'),
    (asked('own:yes_no:4', 'one_of', 'no'), 'le champ « Zone » est non', 'the field “Zone” is no'),
    (asked('own:number:4', 'less', '12.5'), 'le champ « Zone » est inférieur à 12,5', 'the field “Zone” is under 12.5'),
    (asked('own:text:40', 'empty'), 'un champ qui n’existe plus manque', 'a field that is gone is missing'),
    (
        Condition('', '', raw='{}'),
        'une condition que cette version ne sait pas lire est remplie',
        'a condition holds that this version cannot read',
    ),
]  # fmt: skip
EFFECTS = [
    (
        effect('plan', kind='call', days='2'),
        'planifier un appel dans 2 jours ouvrés', 'plan a call in 2 working days',
    ),
    (
        effect('plan', kind='email', days='1', subject=' Compte rendu ', minute='570'),
        'planifier un e-mail « Compte rendu » dans 1 jour ouvré à 9:30',
        'plan an e-mail “Compte rendu” in 1 working day at 9:30',
    ),
    (effect('plan', kind='task', days='0'), 'planifier une tâche le jour même', 'plan a task the same day'),
    (effect('plan'), 'planifier …', 'plan …'),
    (
        effect('start_cadence', cadence_id='1'),
        'lancer les relances « Après une proposition »', 'start the cadence “Après une proposition”',
    ),
    (
        effect('start_cadence', cadence_id='11'),
        'lancer des relances qui n’existent plus', 'start a cadence that is gone',
    ),
    (effect('stop_cadence'), 'arrêter les relances en cours', 'stop the cadence that runs'),
    (effect('add_tag', tag_id='1'), 'ajouter l’étiquette « Suivi »', 'add the tag “Suivi”'),
    (effect('add_tag', tag_id='9'), 'ajouter une étiquette qui n’existe plus', 'add a tag that is gone'),
    (effect('set_field', field='owner', value='Paul'), 'confier l’affaire à « Paul »', 'make “Paul” the owner'),
    (
        effect('set_field', field='owner', value=''),
        'laisser l’affaire sans responsable', 'leave the deal without an owner',
    ),
    (effect('set_field', field='product', value='LED'), 'indiquer le produit « LED »', 'set the product to “LED”'),
    (
        effect('set_field', field='expected_close', value='2026-07-01'),
        'fixer la clôture prévue au 1er juil. 2026', 'set the expected close to 1 Jul 2026',
    ),
    (
        effect('set_field', field='expected_close', days='30'),
        'fixer la clôture prévue 30 jours ouvrés plus tard', 'set the expected close to 30 working days later',
    ),
    (
        effect('set_field', field='own:date:3', days='0'),
        'fixer le champ « Zone » le jour même', 'set the field “Zone” to the same day',
    ),
    (
        effect('set_field', field='own:choices:3', value='Nord\nSud'),
        'inscrire « Nord », « Sud » dans le champ « Zone »', 'write “Nord”, “Sud” into the field “Zone”',
    ),
    (
        effect('set_field', field='own:money:3', value='5000 EUR'),
        'inscrire 50 € dans le champ « Zone »', 'write €50 into the field “Zone”',
    ),
    (effect('set_field', field='own:text:3', value=' '), 'vider le champ « Zone »', 'empty the field “Zone”'),
    (effect('move', stage_id='3'), 'déplacer l’affaire dans Négociation', 'move the deal to Négociation'),
    (
        effect('move', stage_id='33'),
        'déplacer l’affaire dans une étape qui n’existe plus', 'move the deal to a stage that is gone',
    ),
    (
        effect('warn', text='Vérifier le budget'),
        'afficher l’avertissement « Vérifier le budget »', 'show the warning “Vérifier le budget”',
    ),
    (effect('start_deal', pipeline_id='1'), 'créer une affaire dans Après-vente', 'start a deal in Après-vente'),
    (
        effect('start_deal', pipeline_id='12'),
        'créer une affaire dans un pipeline qui n’existe plus', 'start a deal in a pipeline that is gone',
    ),
    (effect('start_deal'), 'créer une affaire dans …', 'start a deal in …'),
    (Effect(None, raw='{}'), 'faire ce que cette version ne connaît pas', 'do what this version does not know'),
]  # fmt: skip


def in_french(row: tuple[object, str, str]) -> str:
    return row[1]


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('row', TRIGGERS, ids=in_french)
def test_what_sets_it_off_is_a_clause(row: tuple[Trigger, str, str], language: str) -> None:
    use_language(language)
    assert said(trigger_clause(row[0], NAMES)) == row[1 + LANGUAGES.index(language)]


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('row', CONDITIONS, ids=in_french)
def test_a_condition_is_a_clause(row: tuple[Condition, str, str], language: str) -> None:
    use_language(language)
    assert said(condition_clause(row[0], NAMES)) == row[1 + LANGUAGES.index(language)]


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('row', EFFECTS, ids=in_french)
def test_what_it_does_is_an_order(row: tuple[Effect, str, str], language: str) -> None:
    use_language(language)
    assert said(effect_phrase(row[0], NAMES)) == row[1 + LANGUAGES.index(language)]


def test_the_tables_name_every_trigger_and_every_effect() -> None:
    assert {row[0].kind for row in TRIGGERS} == {*TriggerKind, None}
    assert {row[0].kind for row in EFFECTS} == {*EffectKind, None}


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('field', DealField)
def test_every_question_about_every_field_can_be_said(field: DealField, language: str) -> None:
    use_language(language)
    values = {Operator.BETWEEN: ('1', '2'), Operator.EMPTY: (), Operator.FILLED: ()}
    clauses = [condition_clause(Condition(field, op, values.get(op, ('1',))), NAMES) for op in operators_of(field)]
    assert len(set(clauses)) == len(clauses)
    assert not any('{' in clause for clause in clauses)


def rule(*conditions: Condition, effects: tuple[Effect, ...] = ()) -> Rule:
    return Rule(1, '', trigger('stage_entered', stage_id='1'), conditions, effects, CREATED)


TWO = (effect('plan', kind='call', days='2'), effect('add_tag', tag_id='1'))
RULES = [
    (
        rule(asked('amount', 'greater', '1000000 EUR'), effects=TWO),
        ('Quand une affaire entre dans Proposition et que le montant dépasse 10 000 €, planifier un appel dans 2 jours '
        'ouvrés et ajouter l’étiquette « Suivi ».'),
        ('When a deal enters Proposition and the amount is over €10,000, plan a call in 2 working days and add the tag '
        '“Suivi”.'),
    ),
    (
        rule(asked('amount', 'filled'), asked('tags', 'one_of', '2'), effects=(*TWO, effect('stop_cadence'))),
        ('Quand une affaire entre dans Proposition, que le montant ne manque pas et que l’affaire porte l’étiquette '
        '« Gros », planifier un appel dans 2 jours ouvrés, ajouter l’étiquette « Suivi » et arrêter les relances en '
        'cours.'),
        ('When a deal enters Proposition, the amount is not missing and the deal wears the tag “Gros”, plan a call in '
        '2 working days, add the tag “Suivi” and stop the cadence that runs.'),
    ),
    (
        rule(Condition('', '', raw='{}'), effects=TWO[1:]),
        ('Quand une affaire entre dans Proposition et qu’une condition que cette version ne sait pas lire est remplie, '
        'ajouter l’étiquette « Suivi ».'),
        'When a deal enters Proposition and a condition holds that this version cannot read, add the tag “Suivi”.',
    ),
    (rule(), 'Quand une affaire entre dans Proposition, ….', 'When a deal enters Proposition, ….'),
]  # fmt: skip


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('row', RULES, ids=['one condition', 'two conditions', 'a vowel behind que', 'nothing yet'])
def test_a_rule_is_one_sentence(row: tuple[Rule, str, str], language: str) -> None:
    use_language(language)
    assert said(rule_sentence(row[0], NAMES)) == row[1 + LANGUAGES.index(language)]


def test_what_she_chose_stands_strong_in_it() -> None:
    use_language('fr')
    pieces = parts(rule_sentence(RULES[0][0], NAMES))
    assert [said(text) for text, is_strong in pieces if is_strong] == [
        'Proposition', '10 000 €', 'un appel', '2 jours ouvrés', 'Suivi'
    ]  # fmt: skip
    assert ''.join(text for text, _strong in pieces) == plain(rule_sentence(RULES[0][0], NAMES))


def test_a_name_cannot_break_the_marks_nor_the_sentence() -> None:
    nasty = effect('warn', text='a\ue001b {subject}\ue000')
    marked = effect_phrase(nasty, NAMES)
    assert said(marked) == 'show the warning “ab {subject}”'
    assert [piece.text for piece in parts(marked) if piece.is_strong] == ['ab {subject}']


def test_what_is_not_said_yet_is_dots() -> None:
    assert said(condition_clause(asked('title', 'contains'), NAMES)) == f'the title contains {NOTHING_YET}'
