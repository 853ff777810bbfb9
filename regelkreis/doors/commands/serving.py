"""`regelkreis serve`: the web server and the background worker, started and stopped together."""

import argparse
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

from regelkreis.doors.commands.readiness import later
from regelkreis.doors.commands.refusals import CommandRefused

PATIENCE = 15.0
PR_SET_PDEATHSIG = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Offer address and number of workers; without a word the server is reachable from here only."""
    parser.add_argument("--host", default="127.0.0.1", metavar="ADRESSE", help="Adresse (sonst 127.0.0.1)")
    parser.add_argument("--port", type=port_number, default=8000, metavar="PORT", help="Port (sonst 8000)")
    parser.add_argument(
        "--workers", type=int, default=2, metavar="ANZAHL", help="Zahl der Serverprozesse (sonst 2)"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until asked to stop; a database of the demonstration is not served as a site's."""
    require_free_port(args.host, args.port)
    later("regelkreis.doors.commands.guard:refuse_demo_databases")()
    return serve(host=args.host, port=args.port, workers=args.workers)


def port_number(text: str) -> int:
    """
    Return a port as a number.

    :raises argparse.ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"„{text}“ ist kein Port; möglich sind Zahlen von 1 bis 65535")
    return int(text)


def require_free_port(host: str, port: int) -> None:
    """
    Make sure that nobody else answers at this address.

    :raises CommandRefused: the port is taken, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandRefused(
                f"Auf {host}:{port} kann Regelkreis nicht antworten ({error.strerror}). "
                "Ein anderer Port hilft, zum Beispiel --port 8001 oder PORT=8001."
            ) from error


def serve(*, host: str, port: int, workers: int, ready: Callable[[str], None] | None = None) -> int:
    """
    Run web server and worker until a signal comes or one of them ends; `ready` is told the address.

    :raises CommandRefused: the port is taken.
    """
    require_free_port(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    supervisor = Supervisor([web_server(host, port, workers), background_worker()])
    return supervisor.watch(lambda: (ready or announce)(address), (host, port))


def announce(address: str) -> None:
    """Say where the product answers."""
    print(f"Regelkreis antwortet unter {address}", flush=True)


def web_server(host: str, port: int, workers: int) -> list[str]:
    """Return the command line of the web server."""
    options = {"interface": "wsgi", "host": host, "port": port, "workers": workers, "log-level": "warning"}
    # Python answers one page at a time; more threads only wait for each other and for the database.
    options |= {"blocking-threads": 4, "backpressure": 64}
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    flags = ["--no-ws", "--respawn-failed-workers"]
    return [sys.executable, "-m", "granian", *words, *flags, "regelkreis.config.wsgi:application"]


def background_worker() -> list[str]:
    """Return the command line of the worker that carries out tasks and calls for periodic ones."""
    return [sys.executable, "-m", "regelkreis.doors.commands.working"]


class Supervisor:
    """Starts several programs, and stops all when one ends or when asked to stop."""

    def __init__(self, commands: Sequence[list[str]]) -> None:
        self.commands = commands
        self.children: list[subprocess.Popen[bytes]] = []
        self.asked_to_stop = False

    def watch(self, ready: Callable[[], None], address: tuple[str, int]) -> int:
        """Return 0 after an orderly stop, 1 when a program ended by itself."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop_soon)
        environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "regelkreis.config.settings"}
        # A session of their own: Ctrl+C reaches the supervisor alone, which then stops them in order.
        self.children = [
            subprocess.Popen(command, env=environment, start_new_session=True, preexec_fn=end_with_parent)
            for command in self.commands
        ]
        try:
            announced = False
            while not self.asked_to_stop and all(child.poll() is None for child in self.children):
                if not announced and answers(address):
                    ready()
                    announced = True
                time.sleep(0.1)
        finally:
            self._stop_all()
        return 0 if self.asked_to_stop else 1

    def _stop_soon(self, number: int, frame: FrameType | None) -> None:
        self.asked_to_stop = True

    def _stop_all(self) -> None:
        for child in self.children:
            child.terminate()
        deadline = time.monotonic() + PATIENCE
        for child in self.children:
            try:
                child.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        # A program that was killed leaves its own children behind; its group is swept.
        for child in self.children:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)


def end_with_parent() -> None:
    """Ask Linux to stop this program when the one that started it is gone, however it went (prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def answers(address: tuple[str, int]) -> bool:
    """Return whether somebody takes calls at an address."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address[0], address[0])
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, address[1])) == 0
