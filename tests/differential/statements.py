# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Random queries: joins, groups, windows, subqueries, set operations, CTEs, in one another."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from expressions import COMPARISONS, Expressions
from scope import NUMBERS, TYPES, Column, Source, Writing

ORDERED = ("int", "big", "double", "text", "date", "time")


@dataclass(frozen=True)
class Output:
    """What a query gives in a column, under a label."""

    label: str
    type: str
    is_nullable: bool = True


@dataclass(frozen=True)
class Query:
    text: str
    outputs: tuple[Output, ...]


@dataclass(frozen=True)
class Statement:
    """C++ that makes a statement, and what is expected of it."""

    lines: tuple[str, ...]
    query: str
    arguments: tuple[str, ...]
    expectation: str


class Statements:
    """Makes one query and all that it is made of."""

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self.choice = writing.choice
        self.ctes: list[str] = []

    # --- FROM ---------------------------------------------------------------------------------------------------------

    def derived(self, depth: int) -> Source:
        """A query under a name: in FROM, or before the statement."""
        query = self.compound(depth - 1) if self.writing.likely(0.3) else self.select(depth - 1)
        name = self.writing.name("d")
        kind = self.choice.choice(("derived", "cte", "cte"))
        if kind == "cte":
            self.writing.lines.append(f'const auto {name} = sq::cte<"{name}">({query.text});')
            hints = ("{}", "{}", "sq::materialized({})", "sq::not_materialized({})")
            self.ctes.append(self.choice.choice(hints).format(name))
        else:
            self.writing.lines.append(f'const auto {name} = {query.text}.as<"{name}">();')
        return self.as_source(name, query)

    def recursive(self) -> Source:
        """Numbers, each made of the one before, or rows of a table that lead to others."""
        name = self.writing.name("r")
        if self.writing.likely(0.5):
            most, step = self.choice.randint(1, 9), self.choice.randint(1, 3)
            self.writing.lines.append(
                f'const auto {name} = sq::recursive_union_all<"{name}">('
                f'sq::select(sq::literal<1>.as<"o1">(), sq::literal<"x">.as<"o2">()), [](auto above) {{ '
                f'return sq::select((above.template get<"o1">() + {step}), (above.template get<"o2">() + "y"))'
                f'.from(above).where(above.template get<"o1">() < {most}); }});'
            )
            outputs = (Output("o1", "int"), Output("o2", "text"))
        else:
            # Some of the data lead in a circle, where UNION comes to an end.
            self.writing.lines.append(
                f'const auto {name} = sq::recursive_union<"{name}">('
                f'sq::select(people.id.as<"o1">(), people.name.as<"o2">()).from(people).where(people.boss.is_null()'
                f' || people.boss == people.id), [](auto above) {{ return sq::select(people.id, people.name)'
                f'.from(people).join(above, people.boss == above.template get<"o1">()); }});'
            )
            outputs = (Output("o1", "big"), Output("o2", "text"))
        self.ctes.append(name)
        return self.as_source(name, Query(name, outputs))

    def as_source(self, name: str, query: Query) -> Source:
        return Source(
            name,
            tuple(Column(f'{name}.get<"{output.label}">()', output.type, output.is_nullable) for output in query.outputs),
        )

    def source(self, depth: int) -> Source:
        if depth > 0 and self.writing.likely(0.35):
            return self.recursive() if self.writing.likely(0.2) else self.derived(depth)
        return self.writing.table()

    def lateral(self, outer: list[Source], depth: int) -> tuple[Source, str]:
        """A query that reads a source beside it."""
        beside = self.choice.choice([source for source in outer if source.of_types(NUMBERS)] or outer)
        inner = self.writing.table()
        condition = self.linked(inner, beside)
        output = self.choice.choice(inner.columns)
        name = self.writing.name("l")
        self.writing.lines.append(
            f'const auto {name} = sq::lateral<"{name}">(sq::select({output.text}.as<"o1">()).from({inner.name})'
            f".correlate({beside.name}).where({condition}).order_by({inner.columns[0].text}).limit(2));"
        )
        return Source(name, (Column(f'{name}.get<"o1">()', output.type, True),)), name

    def linked(self, left: Source, right: Source) -> str:
        """A condition that reads both."""
        for kinds in (NUMBERS, ("text",), ("date",), ("time",), ("bool",)):
            of_left, of_right = left.of_types(kinds), right.of_types(kinds)
            if of_left and of_right:
                return f"{self.choice.choice(of_left).text} == {self.choice.choice(of_right).text}"
        return f"({left.columns[0].text}.is_null() || {right.columns[0].text}.is_not_null())"

    def joined(self, depth: int) -> tuple[str, list[Source]]:
        """FROM with its joins, and what can be read."""
        sources = [self.source(depth)]
        text = f".from({sources[0].name})"
        for _ in range(self.choice.choice((0, 0, 1, 1, 2))):
            if self.writing.is_for_postgres and self.writing.likely(0.2):
                lateral, name = self.lateral(sources, depth)
                text += f".left_join({name}, sq::literal<true>)"
                sources.append(lateral.made_optional())
                continue
            added = self.source(depth)
            kind = self.choice.choice(("join", "join", "left_join", "left_join", "right_join", "full_join", "cross_join"))
            before = self.choice.choice(sources)
            condition = self.linked(before, added)
            if kind == "cross_join":
                text += f".cross_join({added.name})"
            elif kind == "full_join":
                if " == " not in condition:
                    condition = "sq::literal<true>"
                    kind = "left_join"
                text += f".{kind}({added.name}, {condition})"
            else:
                if self.writing.likely(0.4):
                    condition += f" && {Expressions(self.writing, [before, added]).condition(1)}"
                text += f".{kind}({added.name}, {condition})"
            if kind in ("right_join", "full_join"):
                # SQLite forgets rows where a condition before it reads nothing.
                self.writing.is_certain = False
                sources = [source.made_optional() for source in sources]
            sources.append(added.made_optional() if kind in ("left_join", "full_join") else added)
        return text, sources

    # --- SELECT -------------------------------------------------------------------------------------------------------

    def subquery(self, sources: list[Source], kind: str) -> str:
        """A value or a condition that another query gives, alone or with a look at the sources around it."""
        inner = self.writing.table()
        around = self.choice.choice(sources)
        inside = Expressions(self.writing, [inner])
        query = f".from({inner.name})"
        if self.writing.likely(0.6):
            query += f".correlate({around.name}).where({self.linked(inner, around)})"
        elif self.writing.likely(0.5):
            query += f".where({inside.condition(1)})"
        if kind != "bool":
            function = self.choice.choice(("sum",) if kind == "big" else ("avg", "max") if kind == "double" else ("min", "max"))
            value = f"sq::{function}({inside.of('int' if kind == 'big' else kind, 1)})"
            return f"sq::select({value}){query}.scalar_subquery()"
        if self.writing.likely(0.4):
            return f"sq::exists(sq::select({self.choice.choice(inner.columns).text}){query})"
        wanted = self.choice.choice([column for column in inner.columns if not column.is_nullable])
        outside = Expressions(self.writing, sources).of(wanted.type, 1)
        if wanted.type != "bool" and self.writing.is_for_postgres and self.writing.likely(0.3):
            quantifier = self.choice.choice(("any", "all"))
            return f"({outside} {self.choice.choice(COMPARISONS)} sq::{quantifier}(sq::select({wanted.text}){query}))"
        return f"{outside}.{self.choice.choice(('in', 'not_in'))}(sq::select({wanted.text}){query})"

    def aggregate(self, inside: Expressions) -> tuple[str, str]:
        """An aggregate and its type."""
        number = self.choice.choice(NUMBERS)
        kind = self.choice.choice(ORDERED)
        makers = [
            lambda: ("sq::count()", "big"),
            lambda: (f"sq::count({inside.of(kind, 1)})", "big"),
            lambda: (f"sq::count({inside.column(kind)}).distinct()", "big"),
            lambda: (f"sq::sum({inside.of('int', 1)})", "big"),
            lambda: (f"sq::sum({inside.of('double', 1)})", "double"),
            lambda: (f"sq::avg({inside.of(number, 1)})", "double"),
            lambda: (f"sq::{self.choice.choice(('min', 'max'))}({inside.of(kind, 1)})", kind),
            lambda: (f"sq::bool_{self.choice.choice(('and', 'or'))}({inside.condition(1)})", "bool"),
            lambda: (f"sq::filter(sq::count(), {inside.condition(1)})", "big"),
            lambda: (f"sq::filter(sq::sum({inside.of('int', 0)}), {inside.condition(1)})", "big"),
        ]
        if self.writing.is_for_postgres:
            makers += [
                lambda: (f'sq::string_agg({inside.of("text", 1)}, ",", sq::order_by({inside.column("text")}))', "text"),
                lambda: (f"sq::percentile_cont(0.5, {inside.of('double', 1)})", "double"),
                lambda: (f"sq::var_pop({inside.of('double', 0)})", "double"),
            ]
        return self.choice.choice(makers)()

    def window(self, inside: Expressions) -> tuple[str, str]:
        """A function over a window and its type; those of one row among its peers are uncertain."""
        order = f"sq::order_by({inside.column(*ORDERED)}{self.choice.choice(('', '.desc()', '.nulls_last()'))}.nulls_first())"
        partition = f"sq::partition_by({inside.column(*TYPES)})"
        function, kind = self.choice.choice(
            (
                *(("rank()", "big"), ("dense_rank()", "big"), ("percent_rank()", "double"), ("cume_dist()", "double")),
                *(("row_number()", "big"), ("ntile(2)", "int"), ("count()", "big"), ("lag", ""), ("sum", "big")),
                *(("max", ""), ("first_value", ""), ("lead", ""), ("nth_value", "")),
            )
        )
        operand_type = self.choice.choice(ORDERED)
        frames = ("", "", "sq::rows(sq::preceding(1), sq::current_row)")
        frames += ("sq::rows(sq::unbounded_preceding).exclude_current_row()",)
        frames += ("sq::groups(sq::preceding(1), sq::following(1))", "sq::range(sq::current_row, sq::unbounded_following)")
        frame = ""
        if function in ("lag", "lead"):
            function, kind = f"{function}({inside.of(operand_type, 1)})", operand_type
        elif function == "sum":
            function, kind = f"sum({inside.of('int', 1)})", "big"
            frame = self.choice.choice(frames)
        elif function in ("max", "first_value", "nth_value"):
            function = f"{function}({inside.of(operand_type, 1)}{', 2' if function == 'nth_value' else ''})"
            kind, frame = operand_type, self.choice.choice(frames)
        elif function == "count()":
            frame = self.choice.choice(frames)
        if "rows" in frame or function.split("(")[0] in ("row_number", "ntile", "lag", "lead", "first_value", "nth_value"):
            self.writing.is_certain = False
        parts = [partition, order] if self.writing.likely(0.6) else [order]
        return f"sq::over(sq::{function}, {', '.join([*parts, *([frame] if frame else [])])})", kind

    def select(self, depth: int, types: tuple[str, ...] | None = None) -> Query:
        """A query with labelled outputs; of these types, where they are given."""
        text, sources = self.joined(depth)

        def subquery(kind: str) -> str:
            return self.subquery(sources, kind) if depth > 0 else inside.column(kind)

        inside = Expressions(self.writing, sources, subquery)
        is_grouped = types is None and self.writing.likely(0.35)
        outputs: list[Output] = []
        selected: list[str] = []

        def add(expression: str, kind: str) -> str:
            label = f"o{len(outputs) + 1}"
            outputs.append(Output(label, kind))
            selected.append(f'{expression}.as<"{label}">()')
            return f'sq::label<"{label}">'

        clauses = ""
        if self.writing.likely(0.6):
            clauses += f".where({inside.condition(self.writing.size)})"
            if self.writing.likely(0.2):
                clauses += f".where_if({self.choice.choice(('true', 'false'))}, {inside.condition(1)})"
        if is_grouped:
            clauses += self.grouped(inside, add)
        else:
            wanted = types or tuple(self.choice.choice(TYPES) for _ in range(self.choice.randint(1, 3)))
            for kind in wanted:
                add(inside.of(kind, self.writing.size), kind)
            if types is None and self.writing.likely(0.3):
                add(*self.window(inside))
            elif self.writing.likely(0.2):
                clauses += ".distinct()"
        return Query(f"sq::select({', '.join(selected)}){text}{clauses}", tuple(outputs))

    def grouped(self, inside: Expressions, add: Callable[[str, str], str]) -> str:
        """Keys and aggregates of a query, as its outputs; the clauses for them."""
        columns = inside.columns(*TYPES)
        if columns and self.writing.is_for_postgres and self.writing.likely(0.3):
            keys = self.choice.sample(columns, min(2, len(columns)))
            for key in keys:
                add(key.text, key.type)
            clauses = f".group_by(sq::{self.choice.choice(('rollup', 'cube'))}({', '.join(key.text for key in keys)}))"
        else:
            keys = [add(inside.of(kind, 1), kind) for kind in self.choice.sample(TYPES, self.choice.randint(0, 2))]
            clauses = f".group_by({', '.join(keys)})" if keys else ""
        for _ in range(self.choice.randint(1, 3)):
            add(*self.aggregate(inside))
        if clauses and self.writing.likely(0.3):
            clauses += f".having(sq::count() {self.choice.choice(COMPARISONS)} {self.choice.randint(1, 3)})"
        return clauses

    def compound(self, depth: int) -> Query:
        """A set operation."""
        types = tuple(self.choice.choice(TYPES) for _ in range(self.choice.randint(1, 3)))
        operations = ["union_", "union_all", "intersect", "except"]
        if self.writing.is_for_postgres:
            operations += ["intersect_all", "except_all"]
        arms = [self.select(depth, types) for _ in range(self.choice.choice((2, 2, 3)))]
        first = arms[0]
        others = [arm.text for arm in arms[1:]]
        if self.writing.likely(0.3):
            others[0] = self.limited(arms[1], f"{self.choice.randint(1, 4)}")
        if self.writing.likely(0.3):
            others[-1] = f"sq::{self.choice.choice(operations)}({others[-1]}, {self.select(depth, types).text})"
        return Query(f"sq::{self.choice.choice(operations)}({', '.join([first.text, *others])})", first.outputs)

    def limited(self, query: Query, count: str) -> str:
        """The query with an order over all that it gives, so that a limit leaves no choice."""
        terms = [
            f'sq::label<"{output.label}">{self.choice.choice(("", ".desc()"))}.nulls_{self.choice.choice(("first", "last"))}()'
            for output in query.outputs
        ]
        offset = f".offset({self.choice.randint(0, 2)})" if self.writing.likely(0.3) else ""
        return f"{query.text}.order_by({', '.join(terms)}).limit({count}){offset}"

    def whole(self) -> Statement:
        query = self.compound(self.writing.size) if self.writing.likely(0.25) else self.select(self.writing.size)
        with_ = f".with({', '.join(self.ctes)})" if self.ctes else ""
        query = Query(query.text + with_, query.outputs)
        text = query.text
        if self.writing.likely(0.4):
            text = self.limited(query, self.choice.choice(("3", "sq::literal<2>", "1")))
        expectation = "expect_alike" if self.writing.is_certain else "expect_accepted"
        if self.writing.is_for_postgres:
            expectation = "expect_accepted_by_postgres"
        return Statement(tuple(self.writing.lines), text, tuple(self.writing.arguments), expectation)


def statement(seed: int, number: int, size: int) -> Statement:
    """The statement of this number, the same for every run with this seed and size."""
    choice = random.Random(f"{seed} {number} {size}")
    return Statements(Writing(choice, is_for_postgres=choice.random() < 0.3, size=size)).whole()
