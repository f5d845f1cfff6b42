# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What a statement can read, and the choices that are made on the way."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

NUMBERS = ("int", "big", "double")
TYPES = (*NUMBERS, "text", "bool", "date", "time")


@dataclass(frozen=True)
class Column:
    text: str
    type: str
    is_nullable: bool


@dataclass(frozen=True)
class Source:
    """What stands in FROM: its name in C++, and its columns."""

    name: str
    columns: tuple[Column, ...]

    def of_types(self, types: Sequence[str]) -> list[Column]:
        return [column for column in self.columns if column.type in types]

    def made_optional(self) -> Source:
        """Behind an outer join."""
        return Source(self.name, tuple(Column(column.text, column.type, True) for column in self.columns))


PEOPLE = (
    *(("id", "big", False), ("name", "text", False), ("nick", "text", True), ("age", "int", False)),
    *(("score", "double", True), ("boss", "big", True), ("born", "date", False), ("seen", "time", True)),
    ("is_member", "bool", False),
)
PETS = (
    *(("id", "big", False), ("owner", "big", True), ("name", "text", False), ("kind", "text", True)),
    *(("legs", "int", False), ("weight", "double", False), ("born", "date", True), ("is_tame", "bool", True)),
)
TABLES = {"people": PEOPLE, "pets": PETS}


@dataclass
class Writing:
    """A statement in the making: the C++ lines before it, and what is known of it so far."""

    choice: random.Random
    is_for_postgres: bool
    size: int  # how deep expressions and queries go
    # The order of its rows, or which of them come, may differ from database to database.
    is_certain: bool = True
    lines: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    names: int = 0

    def name(self, kind: str) -> str:
        self.names += 1
        return f"{kind}{self.names}"

    def likely(self, probability: float) -> bool:
        return self.choice.random() < probability

    def one(self, *makers: Callable[[], str]) -> str:
        return self.choice.choice(makers)()

    def declare(self, kind: str, text: str) -> str:
        """A variable of C++; its name."""
        name = self.name(kind)
        self.lines.append(f"const auto {name} = {text};")
        return name

    def table(self) -> Source:
        """A table under a name of its own, so that no two in a statement hide each other."""
        table = self.choice.choice(list(TABLES))
        name = self.name("t")
        self.lines.append(f'constexpr auto {name} = {table}.as<"{name}">();')
        return Source(name, tuple(Column(f"{name}.{column}", kind, null) for column, kind, null in TABLES[table]))
