"""What a record is, what a refusal is, and how rooms open slots for later rooms."""
