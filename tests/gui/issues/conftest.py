"""A window whose checks run."""

import pytest


@pytest.fixture
def checks_after_ms() -> int:
    """As soon as something is edited."""
    return 0
