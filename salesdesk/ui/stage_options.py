"""Every stage of every pipeline, to choose one from, or none."""

from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.workplace import Workplace

ANY = ''


def stage_options(workplace: Workplace, known: int | None) -> list[Option]:
    """Under their names, any stage first; the known one too where it was taken out of the process."""
    stages = [
        Option(str(stage.id), f'{name_of(process.pipeline)}, {name_of(stage)}')
        for process in workplace.book.processes.values()
        for stage in process.stages
        if stage.archived_at is None or stage.id == known
    ]
    return [Option(ANY, _('Any stage')), *stages]


def stage_name(workplace: Workplace, stage_id: int | None) -> str:
    """'' for none, and for one that is gone."""
    stages = (stage for process in workplace.book.processes.values() for stage in process.stages)
    return next((name_of(stage) for stage in stages if stage.id == stage_id), '')
