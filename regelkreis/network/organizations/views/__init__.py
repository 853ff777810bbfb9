"""The doors of the site's administration, and the switch between roles."""
