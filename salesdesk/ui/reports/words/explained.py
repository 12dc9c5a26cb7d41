"""What a figure is: its exact value, its definition, what it was filtered by, and how many it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.spans import span_text
from salesdesk.i18n.translator import _
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.filters import filter_sentence
from salesdesk.reports.report import Beside, Figure, Scope
from salesdesk.ui.reports.words.figure_texts import full_text


@dataclass(frozen=True)
class Shown:
    """A figure on the page: what it is called there, what it is about, and the key of its definition ('' for none).

    beside: smaller ones that stand with it.
    """

    name: str
    figure: Figure
    scope: Scope
    definition: str = ''
    beside: tuple[Beside, ...] = ()

    @property
    def leads_somewhere(self) -> bool:
        """Whether there are deals to list behind it."""
        return bool(self.figure.behind) or self.figure.deal_id is not None


@dataclass(frozen=True)
class About:
    """What figures are read with: the names of the pipelines by id, the day, and after how many days without contact a
    deal is unattended."""

    pipelines: Mapping[int, str]
    today: date
    unattended_after: int = 14

    def pipeline(self, scope: Scope) -> str:
        """'' for all of them."""
        return '' if scope.pipeline_id is None else self.pipelines.get(scope.pipeline_id, '')

    def scope_text(self, scope: Scope) -> str:
        """'Sales · Jul 2025 to Jun 2026'."""
        return f'{self.pipeline(scope) or _("All pipelines")} · {span_text(scope.period.first, scope.period.last)}'

    def paragraphs(self, shown: Shown) -> list[str]:
        """The first is the figure itself."""
        found = [_('{name}: {value}').format(name=shown.name, value=full_text(shown.figure))]
        definition = DEFINITIONS.get(shown.definition)
        if definition is not None:
            found.append(_(definition.text))
            found.append(filter_sentence(definition.days, shown.scope, self.pipeline(shown.scope), self.today))
        else:
            found.append(self.scope_text(shown.scope))
        if shown.figure.n is not None:
            found.append(_('Counted: {count}').format(count=number_text(shown.figure.n)))
        return found + [_beside_text(each) for each in shown.beside]

    def described(self, shown: Shown) -> str:
        """What a screen reader adds to the figure."""
        return ' '.join(self.paragraphs(shown)[1:])


def _beside_text(beside: Beside) -> str:
    definition = DEFINITIONS[beside.definition]
    figure = _('{name}: {value}').format(name=_(definition.title), value=full_text(beside.figure))
    return f'{figure}. {_(definition.text)}'


def meanings(definitions: Iterable[str]) -> list[str]:
    """What figures mean, one line for each key that has a definition, each once."""
    found = (DEFINITIONS[key] for key in dict.fromkeys(definitions) if key in DEFINITIONS)
    return [_('{name}: {value}').format(name=_(each.title), value=_(each.text)) for each in found]
