// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string_view>

#include <sequent/orm/object.hpp>

namespace sequent::orm {

/// Two objects that a table between pairs: which of them is left is said by the order of its foreign keys.
struct link {
  const association_info* association;
  object* left;
  object* right;

  bool operator==(const link&) const = default;
};

/// A table between two entities. One constant for each, and kind of session.
struct association_info {
  std::string_view table_name;
  const table_facts* table;
  /// Writes rows; one that is there already stays.
  void (*insert)(session_core&, std::span<const link>);
  /// Deletes rows; one that is gone already is no error.
  void (*remove)(session_core&, std::span<const link>);
};

/// The relation of an entity to another over a table between.
struct association_end {
  const association_info& (*association)();
  bool is_left;
  /// Whether the database deletes the rows of an object that is deleted.
  bool leaves_to_database;
  /// Deletes the rows of these objects.
  void (*remove_all)(session_core&, std::span<object* const> owners);
  /// Tells the collection of the owner, where that is loaded.
  void (*note_added)(object& owner, object& other);
  void (*note_removed)(object& owner, object& other);
};

}  // namespace sequent::orm
