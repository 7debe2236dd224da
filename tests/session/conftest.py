"""The session's fixtures for this folder."""

from tests.session.fixtures import jobs, office, office_path, sample, settings

__all__ = ["jobs", "office", "office_path", "sample", "settings"]
