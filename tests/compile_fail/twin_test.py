# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The harness must itself be able to fail: each kind of bad twin is reported."""

from __future__ import annotations

import os
import tempfile
import unittest
from pathlib import Path

from twin import check_correct, check_twin, mistaken_lines, read_expectation

COMPILER = os.environ.get("CXX", "g++")
FAMILY = "clang" if "clang" in Path(COMPILER).name else "gcc"

SCHEMA = """// expect: of the age
template <class T>
struct users {
#ifdef REJECT
  static_assert(sizeof(T) == 0, "of the age");
#endif
};
users<int> all;
"""
ELSEWHERE = """// expect: numbers only
template <class T>
void check() { static_assert(sizeof(T) != 4, "numbers only"); }
#ifdef REJECT
using number = int;
#else
using number = char;
#endif
void use() { check<number>(); }
"""

GOOD = """
// expect: numbers only
#ifdef REJECT
static_assert(sizeof(int) == 0, "numbers only");
#endif
"""


class TwinTest(unittest.TestCase):
    def report(self, source: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "twin.cpp"
            file.write_text(source, encoding="utf-8")
            return check_twin(file, COMPILER, FAMILY, [])

    def test_a_good_twin_passes(self) -> None:
        self.assertEqual(self.report(GOOD), "")

    def test_a_twin_that_wrongly_compiles_is_reported(self) -> None:
        self.assertIn("must not compile with -DREJECT", self.report("// expect: anything\nint value;\n"))

    def test_a_twin_that_never_compiles_is_reported(self) -> None:
        self.assertIn("must compile as it stands", self.report(GOOD + "int = 1;\n"))

    def test_a_warning_in_the_correct_twin_is_reported(self) -> None:
        self.assertIn("must compile as it stands", self.report(GOOD + "inline int f(int unused) { return 1; }\n"))

    def test_correct_twins_are_compiled_together(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / name for name in ("a.cpp", "b.cpp")]
            for file in files:
                file.write_text("#include <string>\n" + GOOD + "inline std::string text;\n", encoding="utf-8")
            self.assertEqual(check_correct(files, COMPILER, []), "")
            files[1].write_text(GOOD + "int = 1;\n", encoding="utf-8")
            report = check_correct(files, COMPILER, [])
            self.assertIn("must compile as it stands", report)
            self.assertIn("b.cpp", report)

    def test_missing_words_are_reported(self) -> None:
        self.assertIn("lack: the column users.age", self.report(GOOD + "// expect: the column users.age\n"))

    def test_a_twin_that_expects_nothing_is_reported(self) -> None:
        self.assertIn("no '// expect:' line", self.report(GOOD.replace("// expect", "// hope")))

    def test_a_second_error_is_reported(self) -> None:
        second = '#ifdef REJECT\nstatic_assert(sizeof(int) == 1, "again");\n#endif\n'
        self.assertIn("2 errors instead of 1", self.report(GOOD + second))
        self.assertEqual(self.report(GOOD + second + "// errors: 2\n"), "")

    def test_an_error_away_from_the_mistake_is_reported(self) -> None:
        self.assertIn("no line of the mistake is named", self.report(ELSEWHERE))
        self.assertEqual(self.report(ELSEWHERE + f"// line-lost-{FAMILY}: a reason\n"), "")

    def test_a_mistake_in_a_schema_is_found_where_the_schema_is_used(self) -> None:
        self.assertEqual(self.report(SCHEMA), "")
        self.assertEqual(mistaken_lines(SCHEMA), {5, 6, 7, 8})
        self.assertEqual(mistaken_lines(GOOD), {4})
        self.assertEqual(mistaken_lines(ELSEWHERE), {5})

    def test_words_of_the_source_are_not_words_of_the_compiler(self) -> None:
        source = GOOD.replace("numbers only\"", "numbers only\" /* hint */") + "// expect: hint\n"
        self.assertIn("lack: hint", self.report(source))

    def test_long_diagnostics_are_reported(self) -> None:
        body = "".join(f'static_assert(sizeof(int) == 0, "number {n}");\n' for n in range(26))
        self.assertIn("more than 25", self.report(f"// expect: number 1\n// errors: 26\n#ifdef REJECT\n{body}#endif\n"))

    def test_expectations_for_one_compiler_bind_only_that_one(self) -> None:
        source = "// expect: both\n// expect-gcc: one\n// expect-clang: other\n"
        self.assertEqual(read_expectation(source, "gcc").words, ["both", "one"])
        self.assertEqual(read_expectation(source, "clang").words, ["both", "other"])


if __name__ == "__main__":
    unittest.main()
