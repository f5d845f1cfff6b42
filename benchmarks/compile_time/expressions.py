# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Queries that select one large expression."""

from __future__ import annotations

import random

from program import Query

NODES = 100
COLUMNS = ("users.id", "users.org_id", "users.age", "orgs.rating", "orgs.id")
NUMBER = "number"


def tree(nodes: int, choice: random.Random) -> str:
    """A calculation of so many columns, values and operators, written with parentheses around each."""
    if nodes <= 1:
        return choice.choice(COLUMNS)
    if nodes <= 3:
        return f"({choice.choice(COLUMNS)} {choice.choice('+-*')} {NUMBER})"
    left = 1 + 2 * choice.randrange((nodes - 1) // 2)
    return f"({tree(left, choice)} {choice.choice('+-*')} {tree(nodes - 1 - left, choice)})"


def query(index: int, nodes: int = NODES) -> Query:
    # A double comes first, so that the whole is one, whatever is chosen.
    calculation = f"orgs.rating * {tree(nodes - 2, random.Random(index))}"
    bound = calculation.replace(NUMBER, f"?{{{NUMBER}}}")
    return Query(
        chain=f'sq::select(({calculation}).as<"calculated">(), users.id).from(users).join(orgs, users.org_id == orgs.id)',
        sql=f"SELECT {bound} AS calculated, users.id FROM users JOIN orgs ON users.org_id = orgs.id",
        fields=("double", "std::int64_t"),
    )
