# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Random expressions of a type, over the columns of a scope."""

from __future__ import annotations

from collections.abc import Callable

from scope import NUMBERS, Column, Source, Writing

TEXTS = ("a", "ada", "o", "", "re", "it's", "%", "_", "\\\\", "e")
PATTERNS = ("a%", "%o%", "_o_", "%\\\\%%", "r__", "")
DAYS = ("2020y / 5 / 17", "1985y / 2 / 28", "2024y / 2 / 29")
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


class Expressions:
    """Makes expressions that read these sources. All are expressions of Sequent, never bare values of C++."""

    def __init__(self, writing: Writing, sources: list[Source], subquery: Callable[[str], str] | None = None) -> None:
        self.writing = writing
        self.choice = writing.choice
        self.sources = sources
        self.subquery = subquery

    def columns(self, *types: str) -> list[Column]:
        return [column for source in self.sources for column in source.of_types(types)]

    def column(self, *types: str) -> str:
        """A column of one of these types; where there is none, something else."""
        found = self.columns(*types)
        return self.choice.choice(found).text if found else self.constant(self.choice.choice(types))

    def constant(self, kind: str) -> str:
        """An expression that reads nothing."""
        match kind:
            case "int" | "big":
                return f"sq::literal<{self.choice.randint(0, 40)}>"
            case "double":
                return f"sq::cast<double>(sq::literal<{self.choice.randint(0, 9)}>)"
            case "text":
                return f'sq::literal<"{self.choice.choice(TEXTS)}">'
            case "bool":
                return f"sq::literal<{self.choice.choice(('true', 'false'))}>"
            case "date":
                return f'(sq::cast<sq::date>({self.parameter(self.choice.choice(DAYS))}))'
            case _:
                return f'sq::cast<sq::timestamp>({self.parameter("sq::timestamp(std::chrono::seconds(1700000000))")})'

    def parameter(self, value: str) -> str:
        name = self.writing.name("p")
        self.writing.arguments.append(f'sq::param<"{name}"> = {value}')
        return f'sq::param<"{name}">'

    def value(self, kind: str) -> str:
        """What may stand beside an expression of the type: a value of C++, a parameter, a literal."""
        plain = {
            "int": lambda: str(self.choice.randint(0, 40)),
            "big": lambda: str(self.choice.randint(0, 6)),
            "double": lambda: self.choice.choice(("0.5", "2.5", "-1.25", "20.5")),
            "text": lambda: f'"{self.choice.choice(TEXTS)}"',
            "date": lambda: self.choice.choice(DAYS),
            "time": lambda: "sq::timestamp(std::chrono::seconds(1703000000))",
        }
        if kind == "bool":
            return self.constant("bool")
        if self.writing.likely(0.2):
            return self.parameter(plain[kind]())
        if self.writing.likely(0.3) and kind in ("int", "big", "text"):
            return self.constant(kind)
        return plain[kind]()

    def of(self, kind: str, depth: int) -> str:
        """An expression of the type."""
        if depth <= 0 or self.writing.likely(0.2):
            return self.column(kind)
        if self.writing.likely(0.25):
            return self.of_any_type(kind, depth - 1)
        return {
            "int": self.integer,
            "big": self.big,
            "double": self.double,
            "text": self.text,
            "bool": self.condition,
            "date": self.date,
            "time": self.time,
        }[kind](depth - 1)

    def beside(self, kind: str, depth: int) -> str:
        return self.value(kind) if self.writing.likely(0.5) else self.of(kind, depth)

    def of_any_type(self, kind: str, depth: int) -> str:
        def a() -> str:
            return self.of(kind, depth)

        def b() -> str:
            return self.beside(kind, depth)

        def when() -> str:
            return f"sq::when({self.condition(depth)}, {b()})"

        makers = [
            lambda: f"sq::coalesce({a()}, {b()})",
            lambda: f"sq::case_(sq::when({self.condition(depth)}, {a()}), {when()}, sq::else_({b()}))",
            lambda: f"sq::case_(sq::when({self.condition(depth)}, {a()}))",
            lambda: f"sq::case_({self.column('int', 'big')}, sq::when(2, {a()}), sq::else_({b()}))",
            lambda: f"sq::nullif({a()}, {b()})",
        ]
        if kind != "bool":
            makers.append(lambda: f"sq::{self.choice.choice(('greatest', 'least'))}({a()}, {b()}, {b()})")
        if self.subquery and kind != "bool" and self.writing.likely(0.5):
            subquery = self.subquery
            makers.append(lambda: subquery(kind))
        return self.writing.one(*makers)

    def integer(self, depth: int) -> str:
        def a() -> str:
            return self.of("int", depth)

        def text() -> str:
            return self.of("text", depth)

        return self.writing.one(
            lambda: f"({a()} {self.choice.choice('+-')} {self.beside('int', depth)})",
            lambda: f"({self.column('int')} * {self.beside('int', 0)})",
            lambda: f"({a()} {self.choice.choice('/%')} sq::literal<{self.choice.randint(1, 5)}>)",
            lambda: f"(-{a()})",
            lambda: f"sq::abs({a()})",
            lambda: f"sq::sign({self.of('double', depth)})",
            lambda: f"sq::char_length({text()})",
            lambda: f"sq::strpos({text()}, {self.beside('text', depth)})",
            lambda: f"sq::octet_length({text()})",
            lambda: f"sq::bitwise_{self.choice.choice(('and', 'or', 'xor'))}({a()}, {self.beside('int', depth)})",
            lambda: f"sq::bitwise_not({a()})",
            lambda: f"sq::bitwise_{self.choice.choice('lr')}shift<2>({self.column('int')})",
            lambda: f"sq::days_between({self.of('date', depth)}, {self.beside('date', depth)})",
        )

    def big(self, depth: int) -> str:
        field = self.choice.choice(("year", "quarter", "month", "week", "day", "dow", "isodow", "doy", "epoch"))
        return self.writing.one(
            lambda: f"({self.of('big', depth)} {self.choice.choice('+-')} {self.beside('int', depth)})",
            lambda: f"sq::cast<std::int64_t>({self.of('int', depth)})",
            lambda: f"sq::cast<std::int64_t>(sq::extract<\"{field}\">({self.of('date', depth)}))",
            lambda: f"sq::microseconds_between({self.of('time', depth)}, {self.beside('time', depth)})",
        )

    def double(self, depth: int) -> str:
        def a() -> str:
            return self.of("double", depth)

        function = self.choice.choice(("round", "ceil", "floor", "trunc", "round<1>"))
        return self.writing.one(
            lambda: f"({a()} {self.choice.choice('+-*')} {self.beside(self.choice.choice(NUMBERS), depth)})",
            lambda: f"({a()} / {self.choice.choice(('2', 'sq::literal<4>', '0.5'))})",
            lambda: f"sq::cast<double>({self.of('int', depth)})",
            lambda: f"sq::{function}({a()})",
            lambda: f"sq::sqrt(sq::abs({a()}))",
            lambda: f"sq::power({self.column('double')}, 2)",
            lambda: f"(-{a()})",
        )

    def text(self, depth: int) -> str:
        def a() -> str:
            return self.of("text", depth)

        def b() -> str:
            return self.beside("text", depth)

        count = self.choice.randint(0, 4)
        makers = [
            lambda: f"({a()} + {b()})",
            lambda: f"sq::{self.choice.choice(('lower', 'upper', 'trim', 'ltrim', 'rtrim'))}({a()})",
            lambda: f"sq::substring({a()}, {count})",
            lambda: f"sq::substring({a()}, {count}, {self.choice.randint(0, 3)})",
            lambda: f"sq::{self.choice.choice(('left', 'right'))}({a()}, {count - 1})",
            lambda: f"sq::replace({a()}, {b()}, {b()})",
            lambda: f"sq::repeat({self.column('text')}, {count})",
            lambda: f"sq::{self.choice.choice('lr')}pad({a()}, {count + 2}, \".\")",
            lambda: f"sq::concat({a()}, {b()})",
            lambda: f"sq::concat_ws(\"-\", {a()}, {a()})",
            lambda: f"sq::cast<std::string>({self.of(self.choice.choice(('int', 'date')), depth)})",
        ]
        if self.writing.is_for_postgres:
            makers += [
                lambda: f"sq::{self.choice.choice(('reverse', 'initcap'))}({a()})",
                lambda: f"sq::regexp_replace({a()}, \"[ao]\", \"x\")",
                lambda: f"sq::split_part({a()}, \"d\", 1)",
            ]
        return self.writing.one(*makers)

    def condition(self, depth: int) -> str:
        kind = self.choice.choice(("int", "big", "double", "text", "date", "time"))

        def a() -> str:
            return self.of(kind, depth)

        def b() -> str:
            return self.beside(kind, depth)

        def c() -> str:
            return self.condition(depth - 1)

        searched = self.choice.choice(("like", "not_like"))
        found = self.choice.choice(("contains", "starts_with", "ends_with"))
        # How letters of other cases compare with LIKE is a known difference: only columns, which are in small letters.
        makers = [
            *[lambda: f"({a()} {self.choice.choice(COMPARISONS)} {b()})"] * 3,
            lambda: f"{a()}.is_{self.choice.choice(('null', 'not_null'))}()",
            lambda: f"{a()}.{self.choice.choice(('in', 'not_in'))}({self.value(kind)}, {self.value(kind)})",
            lambda: f"{a()}.{self.choice.choice(('between', 'not_between'))}({b()}, {b()})",
            lambda: f"{a()}.is_{self.choice.choice(('', 'not_'))}distinct_from({b()})",
            lambda: f"sq::lower({self.column('text')}).{searched}(\"{self.choice.choice(PATTERNS)}\")",
            lambda: f"sq::{found}({self.of('text', depth)}, {self.beside('text', depth)})",
            lambda: f"{self.column('int')}.{self.choice.choice(('in', 'not_in'))}(std::vector<int>{{1, 4, 36}})",
            lambda: f"(sq::tuple({self.column('text')}, {self.column('int')}) {self.choice.choice(COMPARISONS)} "
            f"sq::tuple({self.value('text')}, {self.value('int')}))",
            lambda: self.column("bool"),
        ]
        if depth > 0:
            makers += [lambda: f"({c()} && {c()})", lambda: f"({c()} || {c()})", lambda: f"(!{c()})"] * 2
        if self.subquery:
            subquery = self.subquery
            makers.append(lambda: subquery("bool"))
        if self.writing.is_for_postgres:
            makers.append(lambda: f"{self.column('text')}.ilike(\"%{self.choice.choice('AEIO')}%\")")
            makers.append(lambda: f"sq::regexp_like({self.of('text', depth)}, \"^[a-e]\")")
        return self.writing.one(*makers)

    def date(self, depth: int) -> str:
        def a() -> str:
            return self.of("date", depth)

        return self.writing.one(
            lambda: f"({a()} {self.choice.choice('+-')} std::chrono::days({self.choice.randint(0, 40)}))",
            lambda: f"({a()} {self.choice.choice('+-')} "
            f"std::chrono::{self.choice.choice(('months', 'years'))}({self.choice.randint(0, 13)}))",
            lambda: f"sq::date_trunc<\"{self.choice.choice(('year', 'quarter', 'month', 'week'))}\">({a()})",
            lambda: f"sq::cast<sq::date>({self.of('time', depth)})",
        )

    def time(self, depth: int) -> str:
        def a() -> str:
            return self.of("time", depth)

        return self.writing.one(
            lambda: f"({a()} {self.choice.choice('+-')} "
            f"std::chrono::{self.choice.choice(('hours', 'seconds', 'months'))}({self.choice.randint(0, 40)}))",
            lambda: f"sq::date_trunc<\"{self.choice.choice(('year', 'month', 'day', 'hour'))}\">({a()})",
            lambda: f"sq::cast<sq::timestamp>({self.of('date', depth)})",
        )
