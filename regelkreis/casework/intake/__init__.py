"""The ways in: screening, notification, intake, target-group check."""
