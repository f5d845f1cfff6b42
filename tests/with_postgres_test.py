# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The throwaway server is there for its command, and gone afterwards, however the command ends."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("with_postgres")
WITHOUT_SERVER = {name: value for name, value in os.environ.items() if name != "SEQUENT_TEST_POSTGRES"}
PRINT_URL = ["sh", "-c", 'echo "$SEQUENT_TEST_POSTGRES"']


def start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen([SCRIPT, *command], stdout=subprocess.PIPE, text=True, env=environment)


def directory_in(url: str) -> Path:
    return Path(url.strip().partition("host=")[2])


class WithPostgresTest(unittest.TestCase):
    def test_it_passes_on_a_server_and_the_exit_status(self) -> None:
        command = start(["sh", "-c", 'echo "$SEQUENT_TEST_POSTGRES"; exit 7'], WITHOUT_SERVER)
        output, _ = command.communicate(timeout=60)
        self.assertTrue(output.startswith("postgresql://"))
        self.assertEqual(command.returncode, 7)
        self.assertFalse(directory_in(output).exists())

    def test_a_server_of_the_users_own_is_used(self) -> None:
        output, _ = start(PRINT_URL, {**WITHOUT_SERVER, "SEQUENT_TEST_POSTGRES": "own"}).communicate(timeout=60)
        self.assertEqual(output, "own\n")

    def test_an_interrupted_command_leaves_no_server(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(number):
                command = start(["sh", "-c", 'echo "$SEQUENT_TEST_POSTGRES"; exec sleep 100'], WITHOUT_SERVER)
                assert command.stdout is not None
                directory = directory_in(command.stdout.readline())
                server = int((directory / "data/postmaster.pid").read_text(encoding="ascii").splitlines()[0])
                started = time.monotonic()
                command.send_signal(number)
                command.communicate(timeout=60)
                self.assertEqual(command.returncode, 128 + number)
                self.assertLess(time.monotonic() - started, 30)
                self.assertFalse(directory.exists())
                self.assertFalse(Path(f"/proc/{server}").exists())


if __name__ == "__main__":
    unittest.main()
