# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Comparisons, in C++ and in SQL."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Comparison:
    chain: str
    sql: str


COMPARISONS = [
    Comparison("==", "="),
    Comparison("!=", "<>"),
    Comparison("<", "<"),
    Comparison("<=", "<="),
    Comparison(">", ">"),
    Comparison(">=", ">="),
]


def comparison(choice: int) -> Comparison:
    return COMPARISONS[choice % len(COMPARISONS)]
