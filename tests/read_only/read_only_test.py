# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""read_only_test.py COMPILER OPTION...: the SQL of a statement is one constant in read-only data of the object file."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from

SOURCE = Path(__file__).with_name("statements.cpp")
# A zero stands behind each, and none begins inside another.
TEXTS = [
    "SELECT users.name, orgs.name FROM users JOIN orgs ON users.org_id = orgs.id "
    "WHERE users.age >= $1 AND users.email IS NOT NULL ORDER BY users.name, users.age DESC NULLS LAST LIMIT $2",
    "SELECT users.id, users.org_id, users.name, users.email, users.age FROM users "
    "WHERE users.name LIKE ?1 ESCAPE '\\' LIMIT -1 OFFSET ?2",
    "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET name = excluded.name "
    "RETURNING users.id",
    'DELETE FROM "My Shop"."order" WHERE "order"."say ""hi""" = "order"."user"',
]
command: list[str] = []

WRITABLE = 1
ALLOCATED = 2
HAS_NO_BYTES = 8


@dataclass
class Section:
    flags: int
    content: bytes


def sections(image: bytes) -> list[Section]:
    """The sections of a 64-bit little-endian ELF file (System V ABI, chapter 4)."""
    assert image[:6] == b"\x7fELF\x02\x01", "not a 64-bit little-endian ELF file"
    (start,) = unpack_from("<Q", image, 0x28)
    entry_size, count = unpack_from("<HH", image, 0x3A)
    if count == 0:
        # There are more than fit the header: the first section says how many.
        (count,) = unpack_from("<Q", image, start + 0x20)
    found = []
    for index in range(count):
        _, kind, flags, _, offset, size = unpack_from("<IIQQQQ", image, start + index * entry_size)
        found.append(Section(flags, b"" if kind == HAS_NO_BYTES else image[offset : offset + size]))
    return found


class ReadOnlyTest(unittest.TestCase):
    def check(self, level: str) -> None:
        with tempfile.TemporaryDirectory() as folder:
            built = Path(folder) / "statements.o"
            subprocess.run([*command, "-std=c++20", level, "-c", str(SOURCE), "-o", str(built)], check=True)
            loaded = [section for section in sections(built.read_bytes()) if section.flags & ALLOCATED]
        for text in TEXTS:
            holding = [section for section in loaded if text.encode() + b"\0" in section.content]
            with self.subTest(text=text):
                self.assertEqual(len(holding), 1, "the whole text stands in one place")
                self.assertEqual(holding[0].content.count(text.encode()), 1)
                self.assertFalse(holding[0].flags & WRITABLE, "and nothing can write to it")

    def test_unoptimised(self) -> None:
        self.check("-O0")

    def test_optimised(self) -> None:
        self.check("-O2")


if __name__ == "__main__":
    command = sys.argv[1:]
    unittest.main(argv=sys.argv[:1])
