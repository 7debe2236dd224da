"""What is wrong: checks over the data and the texts of one working year, each a pure function."""
