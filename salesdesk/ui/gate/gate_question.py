"""What a gate asks, and about which move."""

from dataclasses import dataclass

from salesdesk.domain.process.stage_gate import Requirement


@dataclass(frozen=True)
class GateQuestion:
    """What the popover is about; `abandons` offers to give the lead up instead."""

    deal_id: int
    target: str
    left: str
    missing: tuple[Requirement, ...]
    warnings: tuple[Requirement, ...] = ()
    may_override: bool = False
    abandons: bool = False
