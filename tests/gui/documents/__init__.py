"""Tests of the documents screen."""
