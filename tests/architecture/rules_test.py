# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Every rule is seen to fail: each gets a small tree that keeps it and one that breaks it."""

from __future__ import annotations

import os
import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path

import check
import compilation
import house
import layering
from tree import Tree

LICENCE = "// SPDX-License-Identifier: BSL-1.0\n// Copyright (c) 2026 the Sequent authors\n"
COMPILER = os.environ.get("CXX", "g++")


def header(*includes: str, body: str = "") -> str:
    return f"{LICENCE}#pragma once\n" + "".join(f"#include <{name}>\n" for name in includes) + body


# A function of a schema that is in an anonymous namespace; with `also`, one that has a type of it among its arguments.
KEPT_APART = """
template <template <class> class Schema{also}>
int use() {{ return 1; }}
namespace {{
template <class As> struct users_schema {{}};
}}
int main() {{ return use<users_schema>(); }}
"""

# A tree that keeps every rule.
SOUND = {
    "include/sequent/config.hpp": header(
        body="#define SEQUENT_VERSION_MAJOR 0\n#if __cplusplus < 202002L\n#include <this needs C++20>\n#endif\n"
    ),
    "include/sequent/sequent.hpp": header("sequent/config.hpp", "sequent/dialect/text.hpp"),
    "include/sequent/meta/list.hpp": header("sequent/config.hpp"),
    "include/sequent/schema/type.hpp": header("cstddef", "sequent/meta/list.hpp"),
    "include/sequent/dialect/text.hpp": header("sequent/schema/type.hpp", body="consteval int text() { return 0; }\n"),
    "include/sequent/driver/error.hpp": header(
        "sequent/schema/type.hpp",
        body="#if defined(SEQUENT_HEADER_ONLY)\n#include <sequent/driver/error.ipp>\n#endif\n",
    ),
    "include/sequent/driver/error.ipp": LICENCE + "\n#include <sequent/driver/error.hpp>\n",
    "include/sequent/driver/postgres/session.hpp": header("sequent/driver/error.hpp"),
    "include/sequent/engine/engine.hpp": header("sequent/driver/postgres/session.hpp"),
    "tests/static/meta/list.cpp": LICENCE,
    "tests/static/schema/type.cpp": LICENCE,
    "tests/unit/dialect/text.cpp": LICENCE,
    "tests/unit/driver/error.cpp": LICENCE,
    "tests/integration/driver/postgres/session.cpp": LICENCE,
    "tests/integration/engine/engine.cpp": LICENCE,
    "CMakeLists.txt": LICENCE.replace("//", "#"),
    "dev": "#!/usr/bin/env bash\n" + LICENCE.replace("//", "#"),
    "README.md": "# A readme\n",
    "tests/architecture/anonymous_schemas.cpp": LICENCE + KEPT_APART.format(also=", class Own = Schema<int>"),
}

# What to put into the sound tree (None: take out) to break each rule, and a piece of the report.
BREACHES: dict[str, tuple[dict[str, str | None], str]] = {
    "includes_only_downwards": (
        {"include/sequent/meta/list.hpp": header("sequent/driver/error.hpp")},
        "meta/list.hpp includes sequent/driver/error.hpp, which is not below meta/",
    ),
    "databases_do_not_know_each_other": (
        {"include/sequent/driver/error.hpp": header("sequent/driver/postgres/session.hpp")},
        "only postgres may know that",
    ),
    "includes_name_their_folder": (
        {"include/sequent/meta/list.hpp": LICENCE + '#pragma once\n#include "list.hpp"\n'},
        '#include "list.hpp"',
    ),
    "front_doors_only_include": (
        {"include/sequent/sequent.hpp": header(body="namespace sequent {}\n")},
        "namespace sequent {}",
    ),
    "files_form_no_cycle": (
        {"include/sequent/meta/list.hpp": header("sequent/dialect/text.hpp")},
        "sequent/dialect/text -> sequent/schema/type -> sequent/meta/list -> sequent/dialect/text",
    ),
    "folders_form_no_cycle": (
        {"include/sequent/driver/driver.hpp": header("sequent/driver/postgres/session.hpp")},
        "driver -> driver/postgres -> driver",
    ),
    "one_room_knows_each_library": (
        {
            "include/sequent/engine/engine.hpp": header("pqxx/pqxx"),
            "include/sequent/driver/postgres/session.hpp": header("sqlite3.h"),
        },
        "driver/postgres/session.hpp includes sqlite3.h, outside driver/sqlite/\n"
        "sequent/engine/engine.hpp includes pqxx/pqxx, outside driver/postgres/",
    ),
    "no_file_is_long": ({"tests/unit/long.cpp": LICENCE + "\n" * 400}, "tests/unit/long.cpp has 402 lines"),
    "headers_are_short": (
        {path: header(body="\n" * 150) for path in SOUND if path.startswith("include/")},
        "the median header has",
    ),
    "only_the_configuration_defines_macros": (
        {"include/sequent/meta/list.hpp": header(body="  # define LIST 1\n")},
        "meta/list.hpp: # define LIST 1",
    ),
    "headers_have_tests": ({"tests/unit/driver/error.cpp": None}, "driver/error.hpp has no test driver/error.cpp"),
    "headers_are_included_once": (
        {"include/sequent/meta/list.hpp": LICENCE + "\n"},
        "meta/list.hpp lacks #pragma once",
    ),
    "files_name_their_licence": ({"dev": "#!/usr/bin/env bash\nexit\n"}, "dev does not begin"),
    "nothing_is_unfinished": ({"dev": SOUND["dev"] + "# TO" + "DO: rest\n"}, "dev:4: # TO" + "DO: rest"),
    "names_have_no_suffix": ({"include/sequent/meta/list.hpp": header(body="struct list_t {};\n")}, "list_t"),
    "the_top_is_tidy": ({"notes.txt": "notes"}, "notes.txt does not belong"),
    "headers_stand_alone": (
        {"include/sequent/meta/list.hpp": header(body="inline std::size_t count;\n")},
        "meta/list.hpp does not compile alone",
    ),
    "queries_see_no_database_library": (
        {
            "include/sequent/sequent.hpp": header("sequent/driver/store.hpp"),
            "include/sequent/driver/store.hpp": header("sqlite3.h"),
            "include/sqlite3.h": "",
        },
        "sqlite3.h",
    ),
    "front_doors_name_the_standard_they_need": (
        {
            "include/sequent/meta/list.hpp": header(),
            "include/sequent/sequent.hpp": header("sequent/dialect/text.hpp"),
        },
        "sequent/sequent.hpp says in C++17:",
    ),
    "anonymous_schemas_stay_in_their_file": (
        {"tests/architecture/anonymous_schemas.cpp": LICENCE + KEPT_APART.format(also="")},
        "can be that of another file: int use<(anonymous namespace)::users_schema>()",
    ),
}


class RulesTest(unittest.TestCase):
    def problems(self, name: str, changes: dict[str, str | None]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {**SOUND, **changes}.items():
                if text is not None:
                    file = Path(folder, path)
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(text, encoding="utf-8")
            for module in (layering, house):
                rule: Callable[[Tree], list[str]] | None = getattr(module, name, None)
                if rule:
                    return "\n".join(rule(Tree(Path(folder))))
            command = [COMPILER, f"-I{folder}/include"]
            return "\n".join(getattr(compilation, name)(Tree(Path(folder)), command))

    def test_a_sound_tree_keeps_every_rule(self) -> None:
        for name in BREACHES:
            with self.subTest(name):
                self.assertEqual(self.problems(name, {}), "")

    def test_each_breach_is_reported(self) -> None:
        for name, (changes, report) in BREACHES.items():
            with self.subTest(name):
                self.assertIn(report, self.problems(name, changes))

    def test_each_rule_has_its_breach(self) -> None:
        rules = [*check.RULES, *check.RULES_OF_COMPILATION]
        self.assertEqual({rule.__name__ for rule in rules}, set(BREACHES))

    def test_a_specialisation_keeps_the_name_of_its_template(self) -> None:
        theirs = header(body="template <>\nstruct keys_impl<row> {};\n")
        self.assertEqual(self.problems("names_have_no_suffix", {"include/sequent/meta/list.hpp": theirs}), "")


if __name__ == "__main__":
    unittest.main()
