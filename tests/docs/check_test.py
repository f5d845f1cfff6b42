# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The harness must itself be able to fail: each kind of bad block and bad link is reported."""

from __future__ import annotations

import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from check import Toolchain, check_links, check_page
from page import PageError, parse_page

# Stands in for the library: an engine that checks what it is told to run.
ENGINE = """
#include <stdexcept>
#include <string>
namespace sequent {
struct sqlite {};
struct postgres {};
template <class Backend>
struct engine {
  explicit engine(const char* given) : url(given) {}
  void execute_raw(const std::string& sql) { if (sql.empty()) throw std::runtime_error("empty"); log += sql + ";"; }
  std::string url;
  std::string log;
};
}  // namespace sequent
"""


def fenced(role: str, code: str) -> str:
    return f"```cpp {role}".rstrip() + f"\n{code}\n```\n"


class CheckTest(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "sequent").mkdir()
        (self.folder / "sequent/sequent.hpp").write_text("#pragma once\n" + ENGINE, encoding="utf-8")
        for door in ("sqlite", "postgres"):
            (self.folder / f"sequent/{door}.hpp").write_text("#pragma once\n", encoding="utf-8")
        self.tools = Toolchain(os.environ.get("CXX", "g++"), [f"-I{self.folder}"], [])
        self.enterContext(mock.patch.dict(os.environ, {"SEQUENT_TEST_POSTGRES": "postgresql://nowhere"}))

    def report(self, *parts: str) -> str:
        return "\n".join(check_page(parse_page("".join(parts), "page.md"), self.tools))

    def test_a_good_page_passes(self) -> None:
        report = self.report(
            "<!-- schema\nconstexpr int hidden = 3;\n-->\n<!-- setup\nint prepared = 4;\n-->\n",
            fenced("", 'db.execute_raw("a");\nassert(hidden + prepared == 7);\nint unused = 1;'),
            fenced("schema", "template <class T> struct later {};"),
            fenced("", 'assert(db.log == "a;");\nlater<int> unused;'),
            fenced("postgres", 'assert(db.log.starts_with("CREATE SCHEMA"));'),
            fenced("program", "int main() { return 0; }"),
            fenced("reject", "int a = hidden.x;"),
            "```text\nerror: request for member 'x' in 'hidden'\nnote: anything\n```\n",
            fenced("reject schema", "template <class T> struct later {};"),
        )
        self.assertEqual(report, "")

    def test_a_block_that_does_not_compile_is_reported_with_its_line(self) -> None:
        self.assertIn("page.md:5:1: error", self.report("\n", fenced("", "int a = 1;\n\nmistake;")))

    def test_a_block_that_throws_is_reported_with_its_line(self) -> None:
        self.assertIn("page.md:5: empty", self.report(fenced("", ";"), fenced("", 'db.execute_raw("");')))

    def test_a_program_that_fails_is_reported(self) -> None:
        self.assertIn("page.md:2 ends with 3", self.report(fenced("program", "int main() { return 3; }")))

    def test_a_schema_that_nothing_uses_is_compiled(self) -> None:
        self.assertIn("does not compile", self.report(fenced("schema", "mistake;")))

    def test_blocks_for_postgres_are_run(self) -> None:
        self.assertIn("page.md (postgres) ends with", self.report(fenced("postgres", "std::abort();")))

    def test_blocks_for_postgres_need_a_server(self) -> None:
        del os.environ["SEQUENT_TEST_POSTGRES"]
        self.assertIn("SEQUENT_TEST_POSTGRES is not set", self.report(fenced("postgres", ";")))

    def test_a_mistake_that_compiles_is_reported(self) -> None:
        self.assertIn("page.md:2 must not compile", self.report(fenced("reject", "int a = 1;")))
        self.assertIn("page.md:2 must not compile", self.report(fenced("reject schema", "int a = 1;")))

    def test_an_error_that_is_not_printed_is_reported(self) -> None:
        text = "```text\nerror: the column users.age\n```\n"
        self.assertIn("g++ does not print: error: the column", self.report(fenced("reject", "mistake;"), text))

    def test_unknown_blocks_are_reported(self) -> None:
        unlabelled = "```\nint a;\n```\n"
        mislabelled = "```c++\nint a;\n```\n"
        for block in (unlabelled, mislabelled, fenced("program schema", ""), "<!-- setup int a; -->\n"):
            with self.subTest(block), self.assertRaises(PageError):
                parse_page(block, "page.md")

    def test_an_open_block_is_reported(self) -> None:
        with self.assertRaises(PageError):
            parse_page("```cpp\nint a;\n", "page.md")


class LinksTest(unittest.TestCase):
    def problems(self, text: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            (root / "other.md").write_text("# A `heading`, twice\n## A heading twice\n", encoding="utf-8")
            (root / "page.md").write_text(text, encoding="utf-8")
            return check_links(root, [root / "page.md"])

    def test_good_links_pass(self) -> None:
        good = "# Top\n[a](other.md) [b](other.md#a-heading-twice-1) [c](#top) [d](https://example.com/x)\n"
        self.assertEqual(self.problems(good + "`[not](a-link)`\n```cpp\nauto f = [](int) {};\n```\n"), [])

    def test_bad_links_are_reported(self) -> None:
        for link in ("nowhere.md", "../outside.md", "other.md#no-heading", "#no-heading"):
            with self.subTest(link):
                self.assertEqual(len(self.problems(f"See [this]({link}).\n")), 1)


if __name__ == "__main__":
    unittest.main()
