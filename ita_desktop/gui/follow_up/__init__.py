"""The screen of the follow-up: what was reported of each measure and step in each round of the year."""
