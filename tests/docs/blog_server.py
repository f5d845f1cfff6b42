# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The blog of docs/examples as tests have it: a server on a free port, its database, and a client."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import sqlite3
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit, urlunsplit

# Of an error clients see words of the blog, and never what a database has said.
LEAKS = re.compile(r"SELECT|INSERT|UPDATE|DELETE FROM|SQLSTATE|statement:|constraint|_key\b|_fkey\b|posts\.|users\.|libpq|sqlite",
                   re.IGNORECASE)


# Each commit waits for the disk, which may be busy: in memory, where there is such a place.
IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class SqliteFile:
    """A database in a file that is gone at the end."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(dir=IN_MEMORY)
        self._path = Path(self._folder.name, "blog.db")
        self.url = f"sqlite:///{self._path}"

    def run(self, sql: str) -> None:
        connection = sqlite3.connect(self._path)
        with connection:
            connection.execute(sql)
        connection.close()

    def drop(self) -> None:
        self._folder.cleanup()


class PostgresDatabase:
    """A database of its own on the server of the tests."""

    def __init__(self) -> None:
        self._server = os.environ.get("SEQUENT_TEST_POSTGRES", "")
        if not self._server:
            raise SystemExit("there is no SEQUENT_TEST_POSTGRES: tests/with_postgres COMMAND sets it")
        self._name = f"blog_{os.getpid()}_{id(self)}"
        self._psql(self._server, f"CREATE DATABASE {self._name}")
        is_url = "://" in self._server
        self.url = (urlunsplit(urlsplit(self._server)._replace(path=f"/{self._name}")) if is_url
                    else f"{self._server} dbname={self._name}")

    @staticmethod
    def _psql(url: str, sql: str) -> None:
        subprocess.run(["psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", f"--command={sql}", url], check=True)

    def run(self, sql: str) -> None:
        self._psql(self.url, sql)

    def drop(self) -> None:
        self._psql(self._server, f"DROP DATABASE {self._name}")


DATABASES = {"sqlite": SqliteFile, "postgres": PostgresDatabase}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self):  # whatever JSON has
        return json.loads(self.text)

    @property
    def statements(self) -> int:
        return int(self.headers["Sql-Statements"])


class Server:
    """The program, from the line that says where it listens to its end."""

    def __init__(self, program: str, url: str) -> None:
        self._log = tempfile.TemporaryFile("w+")
        self._process = subprocess.Popen([program, url, "--port", "0"], stdout=subprocess.PIPE, stderr=self._log, text=True)
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not found:
            raise AssertionError(f"the blog did not start: {line}{self.log()}")
        self.port = int(found[1])

    def log(self) -> str:
        self._log.seek(0)
        return self._log.read()

    def stop(self) -> int:
        """Asks it to end, and gives its exit status."""
        self._process.send_signal(signal.SIGTERM)
        status = self._process.wait(timeout=30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._log.close()
        return status

    def send(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        """A request as it stands. A connection of its own, so threads may call it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            answer = Answer(response.status, dict(response.getheaders()), response.read().decode())
        finally:
            connection.close()
        if answer.status >= 400 and LEAKS.search(answer.text):
            raise AssertionError(f"{method} {path} tells too much: {answer.text}")
        return answer

    def call(self, method: str, path: str, body: object = None, **parameters: object) -> Answer:
        """A request of the API: with JSON, and parameters that are escaped."""
        if parameters:
            path += "?" + urlencode(parameters)
        if body is None:
            return self.send(method, path)
        return self.send(method, path, json.dumps(body).encode(), {"Content-Type": "application/json"})

    def get(self, path: str, **parameters: object) -> Answer:
        return self.call("GET", path, **parameters)
