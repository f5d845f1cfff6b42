# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Random trees of operators, in Sequent, and in SQL with parentheses around everything."""

from __future__ import annotations

import random
from dataclasses import dataclass

TREES_IN_A_QUERY = 6
COMPARISONS = {"==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
PATTERNS = ("a%", "%o%", "_i_")


@dataclass(frozen=True)
class Tree:
    chain: str
    sql: str


class Trees:
    """Makes trees over the columns of one table. In C++ there are parentheses, too, so that both mean the same."""

    def __init__(self, choice: random.Random) -> None:
        self.choice = choice

    def of(self, depth: int) -> Tree:
        return self.choice.choice((self.number, self.truth, self.truth, self.text))(depth)

    def number(self, depth: int) -> Tree:
        if depth <= 0:
            column = self.choice.choice(("age", "id"))
            constant = self.choice.randint(1, 9)
            leaves = (Tree(f"people.{column}", f"people.{column}"), Tree(f"sq::literal<{constant}>", f"{constant}"))
            return self.choice.choice(leaves)
        made = self.choice.randrange(10)
        left = self.number(depth - 1)
        if made < 4:
            right, sign = self.number(depth - 1), self.choice.choice("++--*")
            return Tree(f"({left.chain} {sign} {right.chain})", f"({left.sql} {sign} {right.sql})")
        if made < 6:
            right, sign = self.positive(depth - 1), self.choice.choice("/%")
            return Tree(f"({left.chain} {sign} {right.chain})", f"({left.sql} {sign} {right.sql})")
        if made == 6:
            return Tree(f"(-{left.chain})", f"(- {left.sql})")
        if made == 7:
            right = self.number(depth - 1)
            name, sign = self.choice.choice((("and", "&"), ("or", "|")))
            return Tree(f"sq::bitwise_{name}({left.chain}, {right.chain})", f"({left.sql} {sign} {right.sql})")
        if made == 8:
            return Tree(f"sq::bitwise_not({left.chain})", f"(~ {left.sql})")
        condition, right = self.truth(depth - 1), self.number(depth - 1)
        return Tree(
            f"sq::case_(sq::when({condition.chain}, {left.chain}), sq::else_({right.chain}))",
            f"(CASE WHEN {condition.sql} THEN {left.sql} ELSE {right.sql} END)",
        )

    def positive(self, depth: int) -> Tree:
        """What can be divided by."""
        if depth <= 0:
            return self.choice.choice((Tree("people.id", "people.id"), Tree("sq::literal<3>", "3")))
        left, right, sign = self.positive(depth - 1), self.positive(depth - 1), self.choice.choice("+*")
        return Tree(f"({left.chain} {sign} {right.chain})", f"({left.sql} {sign} {right.sql})")

    def text(self, depth: int) -> Tree:
        if depth <= 0:
            column = self.choice.choice(("name", "nick"))
            return Tree(f"people.{column}", f"people.{column}")
        left, right = self.text(depth - 1), self.text(depth - 1)
        if self.choice.random() < 0.2:
            return Tree(f"sq::collate<\"C\">({left.chain})", f"({left.sql})")
        return Tree(f"({left.chain} + {right.chain})", f"({left.sql} || {right.sql})")

    def truth(self, depth: int) -> Tree:
        if depth <= 0:
            leaves = (
                *(Tree("people.is_member", "people.is_member"), Tree("(people.age < people.id)", "(people.age < people.id)")),
                *(Tree("people.score.is_null()", "(people.score IS NULL)"), Tree("sq::literal<true>", "(1 = 1)")),
            )
            return self.choice.choice(leaves)
        made = self.choice.randrange(13)
        if made < 3:
            left, right = self.truth(depth - 1), self.truth(depth - 1)
            sign, word = self.choice.choice((("&&", "AND"), ("||", "OR")))
            return Tree(f"({left.chain} {sign} {right.chain})", f"({left.sql} {word} {right.sql})")
        if made == 3:
            operand = self.truth(depth - 1)
            return Tree(f"(!{operand.chain})", f"(NOT {operand.sql})")
        if made == 4:
            operand = self.choice.choice((self.truth, self.number, self.text))(depth - 1)
            word, said = self.choice.choice((("is_null", "IS NULL"), ("is_not_null", "IS NOT NULL")))
            return Tree(f"{operand.chain}.{word}()", f"({operand.sql} {said})")
        if made == 5:
            left, right = self.truth(depth - 1), self.truth(depth - 1)
            sign = self.choice.choice(("==", "!="))
            return Tree(f"({left.chain} {sign} {right.chain})", f"({left.sql} {COMPARISONS[sign]} {right.sql})")
        if made == 6:
            operand, not_ = self.text(depth - 1), self.choice.choice(("", "not_"))
            pattern = self.choice.choice(PATTERNS)
            return Tree(f'{operand.chain}.{not_}like("{pattern}")', f"({operand.sql} {not_.upper()[:3]} LIKE '{pattern}')")
        kind = self.choice.choice((self.number, self.number, self.text))
        left, right = kind(depth - 1), kind(depth - 1)
        if made < 9:
            sign = self.choice.choice(list(COMPARISONS))
            return Tree(f"({left.chain} {sign} {right.chain})", f"({left.sql} {COMPARISONS[sign]} {right.sql})")
        third = kind(depth - 1)
        if made == 9:
            return Tree(
                f"{left.chain}.between({right.chain}, {third.chain})", f"({left.sql} BETWEEN {right.sql} AND {third.sql})"
            )
        if made == 10:
            not_ = self.choice.choice(("", "not_"))
            return Tree(
                f"{left.chain}.{not_}in({right.chain}, {third.chain})",
                f"({left.sql} {not_.upper()[:3]} IN ({right.sql}, {third.sql}))",
            )
        not_ = self.choice.choice(("", "not_"))
        return Tree(
            f"{left.chain}.is_{not_}distinct_from({right.chain})",
            f"({left.sql} IS {not_.upper()[:3]} DISTINCT FROM {right.sql})",
        )


def trees(seed: int, number: int, size: int) -> list[Tree]:
    choice = random.Random(f"{seed} trees {number} {size}")
    return [Trees(choice).of(choice.randint(2, 2 + size)) for _ in range(TREES_IN_A_QUERY)]
