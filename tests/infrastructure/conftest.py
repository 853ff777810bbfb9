"""Databases and addresses for tests that start the product itself, in processes of its own."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import dj_database_url
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def database_url(tmp_path):
    """An empty database of the kind the suite runs on."""
    suite = os.environ.get("DATABASE_URL", "")
    if not suite.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'fresh.sqlite3'}"
        return
    import psycopg

    parts = dj_database_url.parse(suite)
    name = f"fresh_{uuid4().hex[:8]}"
    server = {
        "host": parts["HOST"],
        "port": parts["PORT"] or None,
        "user": parts["USER"],
        "dbname": "postgres",
    }
    with psycopg.connect(**server, autocommit=True) as connection:
        connection.execute(f"create database {name}")
        yield f"{suite.rsplit('/', 1)[0]}/{name}"
        connection.execute(f"drop database {name} with (force)")


@pytest.fixture
def environment(tmp_path, database_url):
    """A bare environment with a folder and a database of its own."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "default",
        "REGELKREIS_VAR": str(tmp_path / "var"),
        "DATABASE_URL": database_url,
    }


def command(*words):
    """The words that start the product's command line, whatever the folder."""
    return [sys.executable, "-m", "regelkreis.doors.commands.main", *words]


@pytest.fixture
def regelkreis(environment, tmp_path):
    """Carry out one command, and return what came of it."""

    def run(*words, **more):
        return subprocess.run(
            command(*words),
            env={**environment, **more},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return run


def free_port_number():
    """A port nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def free_port():
    return free_port_number()
