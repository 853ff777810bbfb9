"""The site's dated vocabulary and its target groups."""
