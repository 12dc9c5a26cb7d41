"""A measure as a question to the facts and whatever stands beside them."""

from dataclasses import dataclass

from salesdesk.domain.figures.measure import AnyMeasure

FACT = 'deal_fact AS f'
# A deal may be dated as won before it was made.
CYCLE = 'MAX(0, f.closed_on - f.entered_on)'


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of the measure for every row of `tables` that meets `where`; a is the table the deal is read from."""

    a: str
    tables: str
    where: str
    day: str
    subject: str = "''"
    count: str = '1'
    minor: str = ''
    currency: str = ''
    extra: str = '0'

    def sql(self, measure: AnyMeasure, condition: str) -> str:
        """condition: on {a}.deal_id."""
        minor, currency = self.minor or f'{self.a}.minor', self.currency or f'{self.a}.currency'
        return f"""SELECT {self.a}.deal_id AS deal_id, '{measure}' AS measure, {self.a}.pipeline_id AS pipeline_id,
            {self.day} AS day, {self.subject} AS subject, {currency} AS currency, {self.count} AS count,
            {minor} AS minor, {self.extra} AS extra
        FROM {self.tables} WHERE {self.where} AND {condition.format(a=self.a)}"""
