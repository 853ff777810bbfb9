"""`regelkreis serve`: answers, seals readings, and leaves nothing behind when it stops."""

import os
import signal
import socket
import subprocess
import time
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path

import dj_database_url
import pytest
from django.db.utils import ConnectionHandler

from regelkreis.doors.commands.periodic import PERIODIC
from tests.infrastructure.conftest import command

PATIENCE = 60


def wait_for(condition, what):
    """Wait until something is so; how long that takes is not what is tested."""
    for _ in range(PATIENCE * 10):
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"{what} did not happen")


def parents():
    """Who started whom, of everything that runs."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            found[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
    return found


def children_of(pid):
    above, found, waiting = parents(), set(), [pid]
    while waiting:
        parent = waiting.pop()
        below = {child for child, starter in above.items() if starter == parent} - found
        found |= below
        waiting.extend(below)
    return found


@pytest.fixture
def running(regelkreis, environment, free_port, tmp_path):
    assert regelkreis("init", "--site", "mettmann").returncode == 0
    output = (tmp_path / "output").open("w+")
    process = subprocess.Popen(
        command("serve", "--port", str(free_port), "--workers", "1"),
        env=environment, stdout=output, stderr=subprocess.STDOUT, cwd=tmp_path,
    )  # fmt: skip
    wait_for(lambda: f":{free_port}/" in (tmp_path / "output").read_text(), "the announcement")
    yield process
    process.terminate()
    process.wait(timeout=PATIENCE)
    output.close()


def test_it_answers_and_stops_completely(running, free_port):
    with closing(HTTPConnection("127.0.0.1", free_port, timeout=PATIENCE)) as connection:
        connection.request("GET", "/konto/anmelden/")
        answer = connection.getresponse()
        assert answer.status == 200
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert b"Regelkreis" in answer.read()
    children = children_of(running.pid)
    assert len(children) >= 2

    running.send_signal(signal.SIGTERM)
    assert running.wait(timeout=PATIENCE) == 0
    wait_for(
        lambda: not [pid for pid in children if Path(f"/proc/{pid}").exists()], "the end of all children"
    )


@pytest.mark.usefixtures("running")
def test_the_worker_carries_out_what_comes_round(database_url, django_db_blocker):
    with django_db_blocker.unblock(), closing(connect(database_url)) as connection:
        done = "SELECT task_path FROM django_tasks_database_dbtaskresult WHERE status = 'SUCCESSFUL'"
        wait_for(lambda: len(rows(connection, done)) >= len(PERIODIC), "the first round")
        assert {path for (path,) in rows(connection, done)} == {entry.task for entry in PERIODIC}


def connect(url):
    return ConnectionHandler({"default": dj_database_url.parse(url)})["default"]


def rows(connection, question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchall()


def test_when_one_part_ends_all_ends(running):
    children = children_of(running.pid)
    os.kill(min(children), signal.SIGKILL)
    assert running.wait(timeout=PATIENCE) == 1
    wait_for(
        lambda: not [pid for pid in children if Path(f"/proc/{pid}").exists()], "the end of all children"
    )


def test_nothing_outlives_a_supervisor_that_was_killed(running):
    children = children_of(running.pid)
    running.kill()
    assert running.wait(timeout=PATIENCE) == -signal.SIGKILL
    wait_for(
        lambda: not [pid for pid in children if Path(f"/proc/{pid}").exists()], "the end of all children"
    )


def test_a_taken_port_is_said_before_anything_starts(regelkreis):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = regelkreis("serve", "--port", port)
    assert answer.returncode == 2
    assert port in answer.stderr
    assert "--port 8001" in answer.stderr
