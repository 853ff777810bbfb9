"""Django's own commands for developers; users of the product call `regelkreis`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regelkreis.config.settings")
    execute_from_command_line(sys.argv)
