# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors
"""Entities of the ORM: each with five columns, and references to others of its own kind, both ways."""

from __future__ import annotations

from program import Query

HEADERS = "#include <sequent/orm.hpp>\n"


def declaration(index: int) -> str:
    name = f"entity_{index}"
    return f"""struct {name};
template <class As>
struct {name}_schema {{
  static constexpr sq::name table_name = "{name}";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "parent_id", std::optional<std::int64_t>, sq::references_self<"id">> parent_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "note", std::optional<std::string>> note;
  sq::col<As, "amount", int, sq::default_value<{index}>> amount;
}};
template <class As>
struct {name}_relations {{
  sq::belongs_to<As, {name}, "parent_id"> parent;
  sq::has_many<As, {name}, "parent_id"> children;
}};
struct {name} : sq::entity<{name}_schema, {name}_relations> {{}};
inline constexpr sq::entities<{name}> entities_{index};
"""


def made(index: int, body: str) -> Query:
    return Query(chain="", sql="", table=declaration(index), headers=HEADERS, body=body)


def declared(index: int) -> Query:
    """No session works with it."""
    return made(index, "return 0;")


def got(index: int) -> Query:
    """Read by its key: with that, all is compiled that a flush can ever do with its objects."""
    return made(index, f"sq::session s{{db}}; return s.get<entity_{index}>(number)->amount;")


def used(index: int) -> Query:
    """Read by its key and by a query with a relation, changed, added, removed and committed."""
    name, table = f"entity_{index}", f"entities_{index}"
    return made(
        index,
        f"sq::session s{{db}}; auto first = s.get<{name}>(number); first->name = std::string(text);\n"
        f"  auto made = s.add<{name}>({{.name = std::string(text)}}); first->children.add(made);\n"
        f"  for (const auto& each : s.query({table}).where({table}.amount > number).with({table}.children).all())\n"
        "    s.remove(each);\n  s.commit(); return made->id;",
    )
