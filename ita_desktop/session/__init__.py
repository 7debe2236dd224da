"""What the user is doing: the open office, background jobs and recent files; QtCore only, no widgets."""
