# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""What one query of a kind costs, for Sequent and for SQL in strings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from compiling import Compilation, compile_once
from kinds import Kind
from program import Query, Use, sequent_program, strings_program


@dataclass(frozen=True)
class Contender:
    """A way of writing queries: makes a program of them."""

    name: str
    program: Callable[[Sequence[Query]], str]


STRINGS = Contender("strings", strings_program)


def sequent(use: Use) -> Contender:
    return Contender("sequent", lambda queries: sequent_program(queries, use))


@dataclass(frozen=True)
class Size:
    """What a query leaves in an object file. It is the same in every run."""

    functions: float
    object_bytes: float
    code_bytes: float


@dataclass(frozen=True)
class Pair:
    """Two files of one contender: one of few queries and one of many."""

    kind: Kind
    few: Path
    many: Path

    def difference(self, few: float, many: float) -> float:
        return (many - few) / self.kind.count

    def size(self, compiler: str, *options: str) -> Size | None:
        few = compile_once(compiler, self.few, *options)
        many = compile_once(compiler, self.many, *options)
        if few is None or many is None:
            return None
        return Size(
            self.difference(few.functions, many.functions),
            self.difference(few.object_bytes, many.object_bytes),
            self.difference(few.code_bytes, many.code_bytes),
        )


def write_pair(kind: Kind, contender: Contender, directory: Path) -> Pair:
    sources = []
    for count in (kind.few, kind.many):
        source = directory / f"{contender.name}_{count}.cpp"
        source.write_text(contender.program(kind.queries(count)), encoding="utf-8")
        sources.append(source)
    return Pair(kind, *sources)


def interleaved_times(pairs: Sequence[Pair], compiler: str, options: Sequence[str], rounds: int) -> list[float | None]:
    """The milliseconds of a query, of each pair. All take turns, since machines drift; the fastest run of each file counts."""
    fastest: dict[Path, float] = {}
    stopped: set[Path] = set()
    for _ in range(rounds):
        for pair in pairs:
            for source in (pair.few, pair.many):
                run: Compilation | None = None if source in stopped else compile_once(compiler, source, *options)
                if run is None:
                    stopped.add(source)
                else:
                    fastest[source] = min(run.seconds, fastest.get(source, run.seconds))
    return [
        None if stopped & {pair.few, pair.many} else 1000 * pair.difference(fastest[pair.few], fastest[pair.many])
        for pair in pairs
    ]
