// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sequent/orm/columns.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/object_rows.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/statement/delete.hpp>
#include <sequent/statement/insert.hpp>
#include <sequent/statement/update.hpp>

namespace sequent::orm {

template <class Session, class Entity>
class mapper;

/// How a session writes the objects of one entity: a batch by one statement, wherever that can be told apart.
template <class Session, class Entity>
class object_writer {
 public:
  using rows = object_rows<Entity>;
  using parts = typename rows::parts;
  using row = typename rows::row;
  using key = typename rows::key;
  using object_type = typename rows::object_type;

  static void insert(session_core& core, std::span<object* const> batch) {
    if constexpr (rows::is_matchable) {
      insert_together(core, batch);
    } else {
      for (object* const& each : batch) insert_together(core, {&each, 1});
    }
  }
  /// All of them have changed in the same columns, and none in its key where they are more than one.
  static void update(session_core& core, std::span<object* const> batch) {
    if (batch.size() > 1) {
      update_together(core, batch);
      return;
    }
    object_type& held = object_type::of(*batch.front());
    auto written = session(core)
                       .send(sequent::update(table())
                                 .set(rows::changes_in(held))
                                 .where(identifying::are(identifying_values::tie(std::as_const(held.loaded))))
                                 .returning(table()))
                       .all();
    if (written.size() != 1) refuse_stale(held);
    if (rows::is_key_changed(held)) require_new_key(core, written.front());
    rows::note_row(held, std::move(written.front()));
  }
  static void remove(session_core& core, std::span<object* const> batch) {
    if constexpr (rows::is_versioned) read_expired(core, batch);
    std::vector<typename identifying_values::values> wanted;
    wanted.reserve(batch.size());
    for (object* const each : batch)
      wanted.emplace_back(identifying_values::tie(std::as_const(object_type::of(*each).loaded)));
    std::int64_t gone = 0;
    for_each_portion(wanted, [&](const auto& keys) {
      gone += session(core).send(delete_from(table()).where(identifying::are_among(keys))).rowcount();
    });
    if (gone != static_cast<std::int64_t>(batch.size()))
      throw stale_data("of " + std::to_string(batch.size()) + " rows of " + table_name() +
                       " that were to be deleted, only " + std::to_string(gone) + " were there");
  }

 private:
  using known = mapper<Session, Entity>;
  using table = typename parts::table;
  using identifying_values = typename rows::identifying_values;
  using identifying = columns_of_places<typename parts::relation, typename as_sequence<rows::identifying_places>::type>;

  static Session& session(session_core& core) { return Session::of(core); }
  static std::string table_name() { return std::string(parts::description::table_name.view()); }

  static void insert_together(session_core& core, std::span<object* const> batch) {
    std::vector<typename parts::insertable> made;
    made.reserve(batch.size());
    for (object* const each : batch) {
      rows::note_left_to_database(*each);
      made.push_back(rows::insertable_of(*each));
    }
    const std::span<const typename parts::insertable> lent(made);
    auto written = session(core).send(insert_into(table()).values(lent).returning(table())).all();
    if (written.size() != batch.size())
      throw error("an INSERT of " + std::to_string(batch.size()) + " rows into " + table_name() + " gave back " +
                  std::to_string(written.size()) + ": a trigger or a rule has changed it");
    for (const row& each : written) require_new_key(core, each);
    if (batch.size() == 1) {
      rows::note_row(object_type::of(*batch.front()), std::move(written.front()));
    } else {
      rows::match(batch, std::move(written));
    }
  }

  /// Throws `stale_data` where the database has given a key again of which there is an object: SQLite does so with the
  /// highest one, once its row was deleted.
  static void require_new_key(session_core& core, const row& inserted) {
    object* const before = known::find(core, key::in(inserted));
    if (before == nullptr) return;
    if (before->is_expired) {
      // It was to be read again, and its row is not there.
      core.note_deleted(*before);
      return;
    }
    throw stale_data("a new row of " + table_name() + " has the key " + rows::key_text(inserted) +
                     " of another object of this session, whose row was deleted since it was read");
  }

  static void update_together(session_core& core, std::span<object* const> batch) {
    std::vector<typename parts::patch> changes;
    changes.reserve(batch.size());
    for (const object* const each : batch) changes.push_back(rows::changes_by_key(object_type::of(*each)));
    const std::span<const typename parts::patch> lent(changes);
    auto written = identifying::apply([&](auto... columns) {
                     return session(core).send(sequent::update(table()).set(lent).by(columns...).returning(table()));
                   }).all();
    std::unordered_map<object*, row*> rows_of;
    for (row& each : written) rows_of.emplace(known::find(core, key::in(each)), &each);
    for (object* const each : batch) {
      if (!rows_of.contains(each)) refuse_stale(object_type::of(*each));
    }
    for (object* const each : batch) rows::note_row(object_type::of(*each), std::move(*rows_of.at(each)));
  }
  [[noreturn]] static void refuse_stale(const object_type& held) {
    throw stale_data("the row of " + table_name() + " with the key " + rows::key_text(held.loaded) +
                     " was changed or deleted since this session read it");
  }

  /// A version that a rollback has undone is not the one to look for.
  static void read_expired(session_core& core, std::span<object* const> batch) {
    std::vector<typename key::values> expired;
    for (object* const each : batch) {
      if (each->is_expired) expired.push_back(key_in<Entity>(*each));
    }
    known::read(core, expired);
  }
};

}  // namespace sequent::orm
