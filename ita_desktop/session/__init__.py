"""What the user is doing: the open office, its papers, background jobs and settings; QtCore only, no widgets."""
