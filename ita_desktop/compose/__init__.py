"""What a paper says: an office's values and a form become blocks; pure."""
