# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What the generator promises without a compiler."""

from __future__ import annotations

import re
import unittest

import precedence
import statements

COUNT = 2000


class GeneratedStatements(unittest.TestCase):
    def test_are_the_same_for_a_seed_and_a_number(self) -> None:
        self.assertEqual(statements.statement(7, 3, 2), statements.statement(7, 3, 2))
        self.assertEqual(precedence.trees(7, 3, 2), precedence.trees(7, 3, 2))

    def test_are_distinct(self) -> None:
        made = {statements.statement(7, number, 2).query for number in range(COUNT)}
        self.assertGreater(len(made), COUNT * 99 // 100)

    def test_ask_for_each_argument_that_they_are_given(self) -> None:
        for number in range(COUNT):
            made = statements.statement(7, number, 2)
            said = "".join(made.lines) + made.query
            for argument in made.arguments:
                name = re.match(r'sq::param<"\w+">', argument)
                self.assertIn(name[0] if name else argument, said, f"statement {number}")

    def test_say_every_construct(self) -> None:
        made = [statements.statement(7, number, 2) for number in range(COUNT)]
        said = "".join("".join(each.lines) + each.query for each in made)
        for construct in ("full_join", "lateral", "recursive_union_all", "materialized", "except_all", "rollup", "nth_value",
                          "scalar_subquery", "exists", "not_in(sq::select", "sq::all(", "where_if", "distinct()", "tuple"):
            self.assertIn(construct, said)


if __name__ == "__main__":
    unittest.main()
