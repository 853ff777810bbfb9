"""What a server costs, read from /proc: processor time and memory of its processes."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from regelkreis.doors.commands.serving import web_server

TICKS = os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    """Return the process and everything it started."""
    found = [pid]
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in listed.read_text().split():
            found += children(int(child))
    return found


def processor_seconds(pids: list[int]) -> float:
    """Return user and system time of processes so far, in seconds; one that has ended counts no more."""
    total = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except FileNotFoundError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory_megabytes(pid: int) -> float:
    """Return the proportional memory of a process in megabytes."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def database_processes() -> list[int]:
    """Return the processes of a PostgreSQL server on this machine, if one is used."""
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return []
    found = []
    for entry in Path("/proc").glob("[0-9]*/comm"):
        try:
            if entry.read_text().strip() == "postgres":
                found.append(int(entry.parent.name))
        except OSError:
            continue
    return found


def free_port() -> int:
    """Return a port on the loopback address that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(settings: str, *, workers: int = 2) -> Iterator[tuple[int, int]]:
    """Run the product's own web server with a settings module on a free port; yields (port, process)."""
    port = free_port()
    environ = {**os.environ, "DJANGO_SETTINGS_MODULE": settings}
    process = subprocess.Popen(web_server("127.0.0.1", port, workers), env=environ)
    try:
        wait_for(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(port: int) -> None:
    """
    Wait until the server answers.

    :raises TimeoutError: it does not within twenty seconds.
    """
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"no answer on port {port}")
