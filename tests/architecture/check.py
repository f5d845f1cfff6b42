# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""check.py RULE ROOT [COMPILER OPTION...]: prints what breaks a rule of the house; --list names the rules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import compilation
import house
import layering
from tree import Tree

RULES: list[Callable[[Tree], list[str]]] = [
    layering.includes_only_downwards,
    layering.databases_do_not_know_each_other,
    layering.includes_name_their_folder,
    layering.front_doors_only_include,
    layering.files_form_no_cycle,
    layering.folders_form_no_cycle,
    layering.one_room_knows_each_library,
    house.no_file_is_long,
    house.headers_are_short,
    house.only_the_configuration_defines_macros,
    house.headers_have_tests,
    house.headers_are_included_once,
    house.files_name_their_licence,
    house.nothing_is_unfinished,
    house.names_have_no_suffix,
    house.the_top_is_tidy,
]
RULES_OF_COMPILATION: list[Callable[[Tree, list[str]], list[str]]] = [
    compilation.headers_stand_alone,
    compilation.queries_see_no_database_library,
    compilation.front_doors_name_the_standard_they_need,
    compilation.anonymous_schemas_stay_in_their_file,
]


def main(arguments: list[str]) -> int:
    if arguments == ["--list"]:
        print("\n".join(rule.__name__ for rule in [*RULES, *RULES_OF_COMPILATION]))
        return 0
    name, root, *command = arguments
    tree = Tree(Path(root))
    simple = {rule.__name__: rule for rule in RULES}
    if name in simple:
        problems = simple[name](tree)
    else:
        problems = {rule.__name__: rule for rule in RULES_OF_COMPILATION}[name](tree, command)
    print("\n".join(problems) or "holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
