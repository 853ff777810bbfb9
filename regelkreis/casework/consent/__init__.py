"""Legal bases and releases: who may know what, until when."""
