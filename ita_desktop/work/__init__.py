"""What one can do with an office file, shared by command line and window; knows no Qt."""
