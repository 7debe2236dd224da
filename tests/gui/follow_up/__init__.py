"""Tests of the screen of measures."""
