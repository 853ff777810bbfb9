"""Asks ClamAV whether a file is harmful, by its INSTREAM protocol (clamd(8))."""

import socket
import struct
from collections.abc import Iterable

from regelkreis.foundation.vault.refusals import ScannerUnreachable

SECONDS = 30.0


def threat_in(chunks: Iterable[bytes], *, clamd: str) -> str:
    """
    Return the name of what the scanner found, or nothing.

    `clamd` is the path of a Unix socket or `host:port`.

    :raises ScannerUnreachable: no scanner there, or an answer that says neither yes nor no.
    """
    try:
        with _connection(clamd) as connection:
            _send(connection, chunks)
            said = _answer(connection)
    except (OSError, ValueError) as error:
        raise ScannerUnreachable from error
    if said.endswith(" FOUND"):
        return said.removeprefix("stream: ").removesuffix(" FOUND")
    if said != "stream: OK":
        raise ScannerUnreachable
    return ""


def _connection(clamd: str) -> socket.socket:
    host, _colon, port = clamd.rpartition(":")
    if "/" in clamd or not host:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(SECONDS)
        try:
            connection.connect(clamd.removeprefix("unix:"))
        except OSError:
            connection.close()
            raise
        return connection
    return socket.create_connection((host.strip("[]"), int(port)), timeout=SECONDS)


def _send(connection: socket.socket, chunks: Iterable[bytes]) -> None:
    connection.sendall(b"zINSTREAM\0")
    try:
        for chunk in chunks:
            if chunk:
                connection.sendall(struct.pack("!L", len(chunk)) + chunk)
        connection.sendall(struct.pack("!L", 0))
    except BrokenPipeError:
        # The scanner has heard enough, for example beyond its own limit; its answer says which.
        return


def _answer(connection: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0"):
        part = connection.recv(4096)
        if not part:
            break
        said += part
    return said.rstrip(b"\0").decode("utf-8", errors="replace").strip()
