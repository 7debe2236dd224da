"""The figures the program holds itself to, measured side by side with what else makes such pages."""
