"""Pieces of SQL that make cells of columns: ids, instants, hours, names in two languages, lists."""

# Not in the trash, of a deal that is not there either: what is thrown away is not handed out.
DEAL = 'JOIN deal ON deal.id = {table}.deal_id AND deal.deleted_at IS NULL'


def kept(table: str) -> str:
    """A table without what is in its trash."""
    return f'(SELECT * FROM {table} WHERE deleted_at IS NULL) AS {table}'


def of_deal(table: str) -> dict[str, str]:
    """The cells of the deal that a row is about."""
    return {'deal_id': id_cell(f'{table}.deal_id'), 'deal': 'deal.title'}


def id_cell(column: str) -> str:
    return f"iif({column} IS NULL, NULL, printf('sd-%016x', {column}))"


def instant_cell(column: str) -> str:
    """Without a float, and right before 1970 too."""
    ms = f'({column} % 1000 + 1000) % 1000'
    return f"strftime('%Y-%m-%dT%H:%M:%S', ({column} - {ms}) / 1000, 'unixepoch') || printf('.%03dZ', {ms})"


def hour_cell(column: str) -> str:
    return f"iif({column} IS NULL, NULL, printf('%02d:%02d', {column} / 60, {column} % 60))"


def yes_no_cell(condition: str) -> str:
    return f"iif({condition}, 'yes', 'no')"


def name_cell(table: str, language: str) -> str:
    """The name in that language ('fr' or 'en'), the other one where it has none."""
    other = 'en' if language == 'fr' else 'fr'
    return f"ifnull(nullif({table}.name_{language}, ''), {table}.name_{other})"


def points_cell(owner: str, kind: str) -> str:
    """Further e-mails, phones or addresses of a person or company, parted by '; '; one of their own is '\\;'."""
    return f"""(SELECT group_concat(replace(value, ';', '\\;'), '; ' ORDER BY position, point.id)
        FROM contact_point AS point WHERE point.{owner}_id = {owner}.id AND kind = '{kind}' AND deleted_at IS NULL)"""
