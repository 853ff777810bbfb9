"""The background worker: carries out tasks, and calls for those that come round."""

import threading
import time

from django.core.management import call_command
from django.db import close_old_connections

from regelkreis.doors.commands.readiness import get_ready, later


def main() -> None:
    """Work until asked to stop."""
    get_ready()
    threading.Thread(target=keep_calling, name="calendar", daemon=True).start()
    call_command("db_worker", interval=1, reload=False, startup_delay=False, verbosity=0)


def keep_calling() -> None:
    """Look at the calendar every second for as long as the program runs."""
    calendar = later("regelkreis.doors.commands.periodic:Calendar")()
    call_for = later("regelkreis.doors.commands.periodic:call_for")
    while True:
        close_old_connections()
        for entry in calendar.due(time.monotonic()):
            call_for(entry)
        time.sleep(1)


if __name__ == "__main__":
    main()
