"""A newcomer finds a rule to try out, and the cadences that come with every database."""

from building import Desk

from salesdesk.automation.completeness import lacking
from salesdesk.controllers.automation.rule_controller import RuleController
from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.storage.cadences.cadence_query import read_cadences, read_steps


def test_a_rule_waits_to_be_switched_on_and_shows_what_it_would_do(sample_desk: Desk) -> None:
    rules = RuleController(sample_desk.workspace, sample_desk.book)
    (rule,) = rules.rules()
    assert (rule.is_on, lacking(rule)) == (False, ())
    form = RuleForm(rule.name, rule.trigger, rule.conditions, rule.effects)
    assert 5 <= rules.preview(form, rule.id).deals <= 40


def test_both_cadences_have_their_steps(sample_desk: Desk) -> None:
    database = sample_desk.workspace.database
    cadences = read_cadences(database)
    assert [len(read_steps(database, cadence.id)) for cadence in cadences] == [4, 4]
