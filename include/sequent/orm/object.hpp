// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include <sequent/config.hpp>
#include <sequent/orm/flush_event.hpp>
#include <sequent/schema/table_facts.hpp>

namespace sequent::orm {

class session_core;
struct entity_info;
struct association_info;
class written_tables;
struct association_end;

/// Where an object stands between the program and the database.
enum class object_state : std::uint8_t {
  /// Made, and in no table: the session does nothing with it.
  made,
  /// The next flush inserts it.
  pending,
  /// It is a row.
  persistent,
  /// It was a row, until a flush deleted it.
  removed,
  /// Its session has let it go.
  detached
};

/// What each object of a session has in front of it, whatever its entity. Counted: the session holds it, and so does
/// each `ref`.
struct object {
  explicit object(const entity_info& entity) : info(&entity) {}
  object(const object&) = delete;
  object& operator=(const object&) = delete;

  session_core* session = nullptr;
  const entity_info* info;
  std::uint32_t holders = 0;
  object_state state = object_state::made;
  /// What it holds may not be what the database has: it is read again before it is used.
  bool is_expired = false;
  /// The next flush deletes it.
  bool is_to_go = false;
  /// Made, and set to reference another since it was last undone: it is saved where that one is a row.
  bool comes_along = false;
  /// It has left the collections that it was moved to, and goes back to those that its row says.
  bool is_between = false;
  /// The flush that is under way has told it.
  bool is_told = false;
  /// It was removed before it was a row: what it is connected with does not bring it along.
  bool is_left_out = false;
  /// It was made here, and has not been read since: nothing is connected with it but what is in memory.
  bool is_made_here = false;
  /// Which of the columns that the database can fill in it has filled in, a bit for each by its place.
  std::uint32_t filled_in = 0;
  /// Which of them the program gave it when it was made, whatever it gave.
  std::uint32_t given = 0;
};

/// Whether it is no row, and may become one.
inline bool is_unsaved(const object& given) noexcept {
  return given.state == object_state::made || given.state == object_state::pending;
}

/// A relation to one other object, over the columns of a foreign key.
struct reference_info {
  /// The entity that it goes to. Entities refer to each other in circles.
  const entity_info& (*target)();
  /// The object that it was set to, where that is still what the foreign key says; otherwise null.
  object* (*assigned)(object&);
  /// The object that it leads to, where that is in memory; otherwise null.
  object* (*known)(object&) = nullptr;
  /// Lets it lead to none.
  void (*reset)(object&) = nullptr;
  /// Gives the foreign key the key of the object that it was set to.
  void (*take_key)(object&);
  /// Takes the object out of the collection of the other side, where that is loaded.
  void (*leave)(object&);
  /// Puts it there again.
  void (*enter)(object&) = nullptr;
  /// Gives the foreign key, as it was loaded, too, the key of an object that the database has carried on.
  void (*carry_key)(object& from, const object& to) = nullptr;
  /// What the database does by itself where the other row goes, or its key changes.
  referential_action on_delete = referential_action::no_action;
  referential_action on_update = referential_action::no_action;
  bool is_nullable = false;
};

/// What a session does with the objects of one entity. One constant for each entity and kind of session.
struct entity_info {
  std::string_view table_name;
  const table_facts* table = nullptr;
  std::span<const reference_info> references;
  std::span<const association_end> associations{};

  /// The address of its columns.
  void* (*row)(object&) = nullptr;
  std::size_t (*key_hash)(const object&) = nullptr;
  /// Of the keys that they were loaded with.
  bool (*is_key_less)(const object&, const object&) = nullptr;
  bool (*is_changed)(const object&) = nullptr;
  /// Whether one statement can write what has changed in both.
  bool (*are_changed_alike)(const object&, const object&) = nullptr;
  bool (*is_key_changed)(const object&) = nullptr;
  /// What gives it the key back that it was loaded with until now.
  std::function<void(object&)> (*key_to_go_back_to)(const object&) = nullptr;
  /// Forgets what relations have in memory; `for_good` also what they were set to.
  void (*forget_relations)(object&, bool for_good) = nullptr;
  /// Forgets what relations to tables that were written have read.
  void (*forget_relations_to)(object&, const written_tables&) = nullptr;
  /// Takes what was deleted out of its collections.
  void (*drop_removed)(object&) = nullptr;
  /// Removes what goes with it, or sets it free.
  void (*cascade_removal)(session_core&, object&) = nullptr;
  /// What the INSERT gave it is gone; what the program gave it stays.
  void (*forget_generated)(object&) = nullptr;
  /// What the entity does itself around a flush; the first also validates.
  void (*before_flush)(object&, flush_event) = nullptr;
  void (*after_flush)(object&, flush_event) = nullptr;
  void (*destroy)(object*) = nullptr;

  void (*insert)(session_core&, std::span<object* const>) = nullptr;
  void (*update)(session_core&, std::span<object* const>) = nullptr;
  void (*remove)(session_core&, std::span<object* const>) = nullptr;
  void (*refresh)(session_core&, object&) = nullptr;
  /// Loads the relation at this place, for these objects of one entity.
  void (*load)(session_core&, std::span<object* const>, std::size_t relation) = nullptr;
};

inline void hold(object& held) noexcept {
  ++held.holders;
}
inline void release(object& held) noexcept {
  if (--held.holders == 0) held.info->destroy(&held);
}

}  // namespace sequent::orm
