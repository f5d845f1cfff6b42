# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Rules about who may include whom. Each takes a tree and returns what breaks the rule, one line a piece."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from tree import CONFIG, Tree, folder_of, is_front_door, without_suffix

# What a folder may include directly; and, through these, what they may.
BELOW = {
    "meta": (),
    "schema": ("meta",),
    "expression": ("schema",),
    "statement": ("expression",),
    "dialect": ("statement",),
    "driver": ("schema",),
    "pool": ("driver",),
    "engine": ("dialect", "pool"),
    "orm": ("engine",),
    "testing": ("engine",),
}
BACKENDS = ("postgres", "sqlite")
# The headers of the databases' libraries, and the one room that may include them.
LIBRARIES = {
    re.compile(r"pqxx/|libpq-|postgres_ext\.h|pg_config"): "driver/postgres",
    re.compile(r"sqlite3"): "driver/sqlite",
}


def reachable(folder: str) -> set[str]:
    """The folder and all below it."""
    found = {folder}
    for below in BELOW[folder]:
        found |= reachable(below)
    return found


def own_includes(tree: Tree, header: str) -> list[str]:
    return [name for name in tree.included_by(header) if name.startswith("sequent/")]


def includes_only_downwards(tree: Tree) -> list[str]:
    problems = []
    for header in tree.headers:
        if is_front_door(header):
            continue
        room = folder_of(header).split("/")[0]
        if room not in BELOW:
            problems.append(f"{header}: there is no place for a folder {room}/ in the layers")
            continue
        for included in own_includes(tree, header):
            if included == CONFIG:
                continue
            if is_front_door(included):
                problems.append(f"{header} includes the front door {included}")
            elif folder_of(included).split("/")[0] not in reachable(room):
                problems.append(f"{header} includes {included}, which is not below {room}/")
    return problems


def databases_do_not_know_each_other(tree: Tree) -> list[str]:
    """A folder for one database is not included by another's, and a driver's common part by neither."""
    problems = []
    for header in tree.headers:
        here = folder_of(header).split("/")
        if is_front_door(header) or here[0] == "engine":
            continue
        for included in own_includes(tree, header):
            there = set(PurePosixPath(without_suffix(included)).parts) & set(BACKENDS)
            mine = set(PurePosixPath(without_suffix(header)).parts) & set(BACKENDS)
            if there - mine:
                problems.append(f"{header} includes {included}: only {', '.join(there)} may know that")
    return problems


def includes_name_their_folder(tree: Tree) -> list[str]:
    """Our headers are included as <sequent/...>, and exist."""
    problems = []
    for header in tree.headers:
        for line in tree.header_text(header).splitlines():
            if line.lstrip().startswith('#include "'):
                problems.append(f"{header}: {line.strip()}")
        problems += [
            f"{header} includes {name}, which does not exist"
            for name in own_includes(tree, header)
            if name not in tree.headers
        ]
    return problems


def front_doors_only_include(tree: Tree) -> list[str]:
    problems = []
    for header in tree.headers:
        if not is_front_door(header) or header == CONFIG:
            continue
        for line in tree.header_text(header).splitlines():
            if line.strip() and not line.startswith(("//", "#pragma once", "#include")):
                problems.append(f"{header}: {line.strip()}")
    return problems


def find_cycles(edges: dict[str, set[str]]) -> list[str]:
    """One line for each cycle that a depth-first walk meets, as `a -> b -> a`."""
    cycles: list[str] = []
    done: set[str] = set()

    def walk(node: str, path: list[str]) -> None:
        if node in path:
            cycles.append(" -> ".join([*path[path.index(node) :], node]))
            return
        if node in done:
            return
        for successor in sorted(edges.get(node, ())):
            walk(successor, [*path, node])
        done.add(node)

    for node in sorted(edges):
        walk(node, [])
    return cycles


def files_form_no_cycle(tree: Tree) -> list[str]:
    """A header and its *.ipp count as one: in a header-only build the one includes the other."""
    edges: dict[str, set[str]] = {}
    for header in tree.headers:
        unit = without_suffix(header)
        others = {without_suffix(name) for name in own_includes(tree, header)} - {unit}
        edges.setdefault(unit, set()).update(others)
    return find_cycles(edges)


def folders_form_no_cycle(tree: Tree) -> list[str]:
    edges: dict[str, set[str]] = {}
    for header in tree.headers:
        if is_front_door(header):
            continue
        others = {folder_of(name) for name in own_includes(tree, header) if not is_front_door(name)}
        edges.setdefault(folder_of(header), set()).update(others - {folder_of(header)})
    return find_cycles(edges)


def one_room_knows_each_library(tree: Tree) -> list[str]:
    return [
        f"{header} includes {name}, outside {room}/"
        for header in tree.headers
        for name in tree.included_by(header)
        for library, room in LIBRARIES.items()
        if library.match(name) and folder_of(header) != room
    ]
