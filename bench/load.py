"""Asks a page many times and says what it cost."""

import http.client
import statistics
import threading
import time
from dataclasses import dataclass

from bench.processes import children, database_processes, memory_megabytes, processor_seconds


@dataclass(frozen=True)
class Cost:
    """What one page costs; times in milliseconds, memory in megabytes."""

    page: str
    queries: int
    cpu_ms: float
    p50_1: float
    p95_1: float
    p50_10: float
    p95_10: float
    memory_mb: float


def ask(connection: http.client.HTTPConnection, path: str, cookie: str) -> tuple[float, int]:
    """
    Ask once; returns (milliseconds, queries).

    :raises RuntimeError: the page does not answer with 200.
    """
    began = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie, "Host": "127.0.0.1"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return (time.perf_counter() - began) * 1000, int(answer.headers.get("X-Queries", "0"))


def run(port: int, asked: list[tuple[str, str]], users: int) -> list[float]:
    """Ask all (path, cookie) pairs by so many users at once; returns the times."""
    times: list[float] = []
    failures: list[BaseException] = []

    def user(share: list[tuple[str, str]]) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            times.extend(ask(connection, path, cookie)[0] for path, cookie in share)
        except (OSError, RuntimeError) as problem:
            failures.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=user, args=(asked[index::users],)) for index in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return times


def measure(page: str, port: int, server: int, asked: list[tuple[str, str]]) -> Cost:
    """Warm the page, then measure it alone and by ten users."""
    run(port, asked[:40], 2)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    queries = max(ask(connection, path, cookie)[1] for path, cookie in asked[:10])
    connection.close()
    pids = children(server) + database_processes()
    before = processor_seconds(pids)
    alone = run(port, asked, 1)
    cpu = (processor_seconds(pids) - before) / len(asked) * 1000
    crowd = run(port, asked, 10)
    workers = children(server)[1:]
    return Cost(
        page,
        queries,
        cpu,
        *quantiles(alone),
        *quantiles(crowd),
        max((memory_megabytes(pid) for pid in workers), default=0.0),
    )


def quantiles(times: list[float]) -> tuple[float, float]:
    """Return the median and the 95th of a hundred."""
    return statistics.median(times), statistics.quantiles(times, n=20)[18]
