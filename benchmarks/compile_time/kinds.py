# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""The kinds of queries that are measured. Each makes as many distinct ones as are asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import entities
import expressions
import heavy
import large
import two_tables
import wide
from program import Query


@dataclass(frozen=True)
class Kind:
    """What one query costs is the difference between a file of `few` and one of `many`, divided by their number."""

    title: str
    few: int
    many: int
    query: Callable[[int], Query]

    @property
    def count(self) -> int:
        return self.many - self.few

    @property
    def has_strings(self) -> bool:
        return bool(self.query(0).sql)

    def queries(self, count: int) -> list[Query]:
        return [self.query(index) for index in range(count)]


# A table costs something once, which a program pays for each of its tables: there the first one is measured.
KINDS: dict[str, Kind] = {
    "two_tables": Kind("one or two tables", 10, 50, two_tables.query),
    "layers": Kind("CTE, derived table, groups", 5, 25, heavy.layers),
    "eight_joined": Kind("8 tables joined, 12 conditions, groups", 5, 25, heavy.eight_joined),
    "expression": Kind("an expression of 100 nodes", 5, 25, expressions.query),
    "families": Kind("CASE, windows, UNION ALL", 5, 25, large.families),
    "merged": Kind("MERGE", 5, 25, large.merged),
    "sixty_columns": Kind("a table of 60 columns, read whole", 0, 1, large.sixty_columns),
    "twelve_joined": Kind("12 tables joined", 0, 1, large.twelve_joined),
    "many_nodes": Kind("a statement of 150 nodes", 0, 1, large.many_nodes),
    "six_members": Kind("WITH of 6 queries", 0, 1, large.six_members),
    "thirty_columns": Kind("a table of 30 columns, read whole", 1, 4, wide.read_whole),
    "insert_16": Kind("INSERT of a struct of 16 columns", 0, 1, partial(wide.insert, 16)),
    "insert_60": Kind("INSERT of a struct of 60 columns", 0, 1, partial(wide.insert, 60)),
    "entity_declared": Kind("an entity that is declared", 1, 9, entities.declared),
    "entity_got": Kind("an entity that a session gets", 1, 3, entities.got),
    "entity_used": Kind("an entity that a session reads and writes", 1, 3, entities.used),
    "insert_100": Kind("INSERT of a struct of 100 columns", 0, 1, partial(wide.insert, 100)),
}
