import pytest

from salesdesk.i18n.translator import use_language


@pytest.fixture(autouse=True)
def in_english() -> None:
    use_language('en')
