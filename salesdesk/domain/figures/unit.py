"""What kind of number a figure is: the reports make it, files and tables write it."""

from enum import StrEnum


class Unit(StrEnum):
    """How a figure is read and written."""

    TEXT = 'text'
    COUNT = 'count'
    MONEY = 'money'  # minor units of the figure's currency
    SHARE = 'share'  # 1 is 100 %
    DAYS = 'days'
    NUMBER = 'number'
    DATE = 'date'
    MONTH = 'month'  # the first day of it
