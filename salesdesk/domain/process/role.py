"""What part a pipeline plays: leads come before the sale, customers are looked after behind it."""

from collections.abc import Collection
from enum import StrEnum

from salesdesk.domain.process.pipeline import Pipeline

# The keys of the templates that come along with every main process; a pipeline keeps its key when it is renamed.
_AFTER, _BEFORE = 'after_sales', 'prospecting'


class Role(StrEnum):
    """Prospecting, selling, after-sales."""

    BEFORE = 'before'
    MAIN = 'main'
    AFTER = 'after'


def role_of(pipeline: Pipeline) -> Role:
    """One that hands its deals over comes before the sale, whatever it is called."""
    if pipeline.key == _AFTER:
        return Role.AFTER
    return Role.BEFORE if pipeline.key == _BEFORE or pipeline.hands_over_to is not None else Role.MAIN


def pipeline_for(role: Role, pipelines: Collection[Pipeline]) -> Pipeline | None:
    """The first in use that plays that part. Of those for selling, the one that leads are handed over to."""
    playing = [one for one in pipelines if one.archived_at is None and role_of(one) is role]
    fed = {one.hands_over_to for one in pipelines} if role is Role.MAIN else set()
    return next((one for one in playing if one.id in fed), playing[0] if playing else None)
