"""The README says what each number is in the words of the program."""

from pathlib import Path

from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.forecast.learned import ENOUGH, PRIOR
from salesdesk.reports.forecast.simulation import ROUNDS
from salesdesk.reports.said.automation import AUTOMATION
from salesdesk.reports.said.closings import CLOSINGS
from salesdesk.reports.said.days import DAYS
from salesdesk.reports.said.dealings import DEALINGS
from salesdesk.reports.said.endings import ENDINGS
from salesdesk.reports.said.outlooks import OUTLOOKS
from salesdesk.reports.said.ways import WAYS

README = Path(__file__).parents[2] / 'README.md'
TITLE = '## What each number is\n'


def section() -> list[str]:
    """Its list, line by line."""
    _before, _title, rest = README.read_text(encoding='utf-8').partition(TITLE)
    return [line for line in rest.partition('\n## ')[0].splitlines() if line.startswith('- ')]


def test_the_readme_and_the_program_say_the_same() -> None:
    said = [f'- **{definition.title}**: {definition.text}' for definition in DEFINITIONS.values()]
    assert section() == said


def test_no_number_is_defined_twice() -> None:
    assert len(DEFINITIONS) == sum(map(len, (CLOSINGS, OUTLOOKS, WAYS, DAYS, ENDINGS, DEALINGS, AUTOMATION)))
    titles = [definition.title for definition in DEFINITIONS.values()]
    assert len(set(titles)) == len(titles)


def test_definitions_name_the_numbers_that_the_formulas_use() -> None:
    assert f'{ROUNDS:,} drawn months' in DEFINITIONS['forecast_month'].text
    assert f'+ {PRIOR})' in DEFINITIONS['learned_odds'].text
    assert f'from {ENOUGH} closed deals' in DEFINITIONS['learned_odds'].text
