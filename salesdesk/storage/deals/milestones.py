"""Which milestones a deal has reached, in one question."""

from salesdesk.domain.process.stage_gate import RequirementKind
from salesdesk.storage.connection.database import Database

_OFFER = 'SELECT 1 FROM proposal WHERE deal_id = ?1 AND deleted_at IS NULL'
# An objection to an offer is a feedback too, though nothing else was said.
_SAID = """SELECT 1 FROM feedback WHERE deal_id = ?1 AND deleted_at IS NULL UNION ALL
    SELECT 1 FROM objection WHERE deal_id = ?1 AND proposal_id IS NOT NULL AND deleted_at IS NULL"""
_SHOWN_BY = {
    RequirementKind.PROPOSAL_SENT: f"EXISTS ({_OFFER} AND state <> 'draft')",
    RequirementKind.FEEDBACK_RECORDED: f'EXISTS ({_SAID})',
    RequirementKind.PROPOSAL_ACCEPTED: f"EXISTS ({_OFFER} AND state = 'accepted')",
    RequirementKind.CONTRACT_SIGNED: """EXISTS (SELECT 1 FROM contract
        WHERE deal_id = ?1 AND signed_on IS NOT NULL AND deleted_at IS NULL)""",
    RequirementKind.NO_OPEN_PROMISE_OF_MINE: """NOT EXISTS (SELECT 1 FROM promise WHERE deal_id = ?1
        AND side = 'mine' AND kept_on IS NULL AND broken_on IS NULL AND deleted_at IS NULL)""",
}
_SQL = f'SELECT {", ".join(_SHOWN_BY.values())}'


def read_milestones(database: Database, deal_id: int) -> frozenset[RequirementKind]:
    (shown,) = database.rows(_SQL, (deal_id,))
    return frozenset(kind for kind, is_shown in zip(_SHOWN_BY, shown, strict=True) if is_shown)
