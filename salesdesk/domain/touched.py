"""Which records an action touched: all the screen needs to know to redraw."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Touched:
    """kinds are table names; deals the ids of deals whose card may look different. everything: read it all again."""

    deals: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    everything: bool = False


EVERYTHING = Touched(everything=True)
