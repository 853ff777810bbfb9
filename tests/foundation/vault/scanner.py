"""A small scanner on a real socket that speaks clamd's INSTREAM, and knows one harmful file."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The test string of the European Institute for Computer Anti-Virus Research; harmless by design.
# Written in two parts, so that no scanner takes this file for what it describes.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Scanner:
    """Answers one connection after another, and keeps what it was shown."""

    def __init__(self, listening: socket.socket, says: bytes | None) -> None:
        self.listening, self.says = listening, says
        self.seen: list[bytes] = []
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self.listening.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as incoming:
                self._answer(connection, incoming)

    def _answer(self, connection, incoming) -> None:
        assert incoming.read(10) == b"zINSTREAM\0"
        shown = b""
        while length := struct.unpack("!L", incoming.read(4))[0]:
            shown += incoming.read(length)
        self.seen.append(shown)
        found = b"stream: Eicar-Signature FOUND\0" if EICAR in shown else b"stream: OK\0"
        connection.sendall(found if self.says is None else self.says)


@contextmanager
def scanning(socket_file: Path | None = None, *, says: bytes | None = None) -> Iterator[tuple[str, Scanner]]:
    """Run a scanner and yield its address (the setting's value) and itself; `says` fixes its answer."""
    family = socket.AF_UNIX if socket_file else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.bind(str(socket_file) if socket_file else ("127.0.0.1", 0))
        listening.listen()
        host_and_port = "" if socket_file else "{}:{}".format(*listening.getsockname())
        scanner = Scanner(listening, says)
        try:
            yield str(socket_file or host_and_port), scanner
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            scanner.thread.join(timeout=5)
