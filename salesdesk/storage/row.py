"""The base of every table, and the indexes that hold a part of one."""

from peewee import SQL, Field, Model


class Row(Model):
    """STRICT, with a primary key made by us."""

    class Meta:
        strict_tables = True
        legacy_table_names = False


def partial_index(model: type[Row], name: str, where: str, *fields: Field, unique: bool = False) -> None:
    model.add_index(model.index(*fields, name=name, where=SQL(where), unique=unique))
