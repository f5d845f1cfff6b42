// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/orm/as_object.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/relation.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/record.hpp>

namespace sequent {

/// An entity in queries: the table with its columns, and a path for each relation. Declared once, as
/// `inline constexpr sequent::entities<user> users;`, and taken wherever a table is.
template <class Entity>
struct entities : orm::parts_of<Entity>::table, orm::paths_of<Entity> {
  using entity_type = Entity;
};

namespace detail {

template <class Entity>
inline constexpr bool is_table<entities<Entity>> = true;
template <class Entity>
struct source_of_table<entities<Entity>> : source_of_table<typename orm::parts_of<Entity>::table> {};
template <class Entity>
struct relation_traits<entities<Entity>> : relation_traits<typename orm::parts_of<Entity>::table> {};
template <class Entity>
struct selected<entities<Entity>> : selected<typename orm::parts_of<Entity>::table> {};
template <class Entity>
struct field_key<entities<Entity>> : field_key<typename orm::parts_of<Entity>::table> {};

}  // namespace detail
}  // namespace sequent
