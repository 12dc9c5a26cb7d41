"""The base of every table, and the indexes that hold a part of one."""

import re

from peewee import SQL, Field, Model


def _table_name(model: type[Model]) -> str:
    """DealTagRow is kept in deal_tag."""
    return re.sub(r'(?<=[a-z])(?=[A-Z])', '_', model.__name__.removesuffix('Row')).lower()


class Row(Model):
    """STRICT, with a primary key made by us."""

    class Meta:
        """What all tables have in common."""

        strict_tables = True
        table_function = _table_name


def partial_index(model: type[Row], name: str, where: str, *fields: Field, unique: bool = False) -> None:
    model.add_index(model.index(*fields, name=name, where=SQL(where), unique=unique))
