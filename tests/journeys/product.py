"""The product as a site gets it: a database of its own, a profile, one administrator, a web server."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.infrastructure.conftest import free_port_number

COMMAND = str(Path(sys.executable).with_name("regelkreis"))
ADMIN = "verwaltung"
PATIENCE = 90


@dataclass(frozen=True)
class Product:
    """A running product, the start password of its first administrator, and what it says meanwhile."""

    address: str
    password: str
    output: Path


@contextmanager
def running_product(folder: Path) -> Iterator[Product]:
    """Set up Kreis Mettmann without demonstration data in a folder, and serve it while needed."""
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "REGELKREIS_VAR": str(folder / "var"),
    }
    init = [COMMAND, "init", "--site", "mettmann", "--admin", ADMIN, "--admin-name", "Petra Lohmeyer"]
    said = subprocess.run(init, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    with serving(["serve"], environment, folder / "output") as address:
        yield Product(address, said.split()[-1], folder / "output")


@contextmanager
def serving(words: list[str], environment: dict[str, str], output: Path) -> Iterator[str]:
    """Start one command that serves, yield its address once it says so, and stop it in order."""
    port = free_port_number()
    with output.open("w") as sink:
        process = subprocess.Popen(
            [COMMAND, *words, "--port", str(port)],
            env={**os.environ, **environment},
            stdout=sink,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _announced(process, output, port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def _announced(process: subprocess.Popen[bytes], output: Path, port: int) -> str:
    for _moment in range(PATIENCE * 10):
        said = output.read_text(encoding="utf-8")
        if f":{port}/" in said:
            return f"http://127.0.0.1:{port}"
        assert process.poll() is None, said
        time.sleep(0.1)
    raise AssertionError(f"The product did not start:\n{output.read_text(encoding='utf-8')}")
