// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <source_location>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/engine/engine.hpp>
#include <sequent/meta/at_end.hpp>
#include <sequent/orm/entities.hpp>
#include <sequent/orm/entity_query.hpp>
#include <sequent/orm/loading.hpp>
#include <sequent/orm/mapper.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/orm/unit_of_work.hpp>
#include <sequent/statement/writing_cte.hpp>

namespace sequent {

/// The objects of one piece of work, and the transaction in which they are read and written.
///
/// Each row is one object in it, whatever query has found it. What was changed, added or removed is written by `flush`,
/// which comes by itself before queries and `commit`. It takes a connection of the engine with the first statement, and
/// gives it back at `commit` or `rollback`. Its destructor rolls back. It belongs to one thread, and dies before the
/// engine; objects that are held by a `ref` outlive it, without relations.
template <class... Backends>
class session : private orm::session_core {
 public:
  /// Where it is made is named by `pool_timeout` while it has a connection.
  explicit session(engine<Backends...>& database, const session_options& options = {},
                   const std::source_location& made_at = std::source_location::current())
      : session_core(options), engine_(&database), made_at_(made_at) {}

  /// The object of this key: from memory where it is there, and otherwise by one statement. Throws `error` where
  /// there is no such row, and std::out_of_range for a value that its column cannot have.
  template <class Entity, class... Key>
  [[nodiscard]] ref<Entity> get(const Key&... key) {
    ref<Entity> found = get_or_none<Entity>(key...);
    if (!found) throw error("there is no row of this key in " + std::string(mapper<Entity>::info().table_name));
    return found;
  }
  /// As `get`; empty where there is no such row.
  template <class Entity, class... Key>
  [[nodiscard]] ref<Entity> get_or_none(const Key&... key) {
    using key_of = orm::key_of<Entity>;
    constexpr bool fits = orm::is_key_made_of<typename key_of::values, Key...>;
    static_assert(rules::key_has_the_columns_of_the_table<key_of::parts::description::table_name, fits>,
                  "get takes a value for each column of the primary key, in the order of that: s.get<user>(1)");
    if constexpr (!fits) {
      return {};
    } else {
      core().require_thread();
      const auto wanted = orm::made_key<typename key_of::values>(key...);
      orm::object* const known = mapper<Entity>::find(*this, wanted);
      if (known != nullptr && !known->is_to_go) {
        if (known->is_expired) mapper<Entity>::read(*this, {wanted});
        // Its row may be gone.
        if (!known->is_expired) {
          ++core().statistics().hits;
          return ref<Entity>(known);
        }
      }
      orm::object* const pending = mapper<Entity>::find_pending(*this, wanted);
      if (known != nullptr || pending != nullptr) return ref<Entity>(pending);
      mapper<Entity>::read(*this, {wanted});
      return ref<Entity>(mapper<Entity>::find(*this, wanted));
    }
  }

  /// A query for objects of an entity: `s.query(users).where(users.age > 20).with(users.posts).all()`.
  template <class Entity>
  [[nodiscard]] auto query(const entities<Entity>& of) {
    return entity_query<session, Entity, decltype(select(of))>(*this, select(of));
  }

  /// A new object that is not to be saved yet; what is not given is as the schema's defaults say, or empty.
  template <class Entity>
  [[nodiscard]] ref<Entity> make(const typename orm::parts_of<Entity>::patch& given = {}) {
    core().require_thread();
    auto& made = mapper<Entity>::make(given);
    ref<Entity> handle(&made);
    core().adopt(made);
    return handle;
  }
  /// A new object, which the next flush inserts, with what it is connected with.
  template <class Entity>
  ref<Entity> add(const typename orm::parts_of<Entity>::patch& given) {
    ref<Entity> made = make<Entity>(given);
    add(made);
    return made;
  }
  /// Has an object inserted that was made, or was removed before it was inserted; one that was to be deleted stays.
  template <class Entity>
  void add(const ref<Entity>& made) {
    core().add(held(made));
  }
  /// Has the object's row deleted by the next flush. A new object is not saved, whatever it is connected with.
  template <class Entity>
  void remove(const ref<Entity>& gone) {
    core().remove(held(gone));
  }
  /// Reads the object again now; what was changed in it is lost.
  template <class Entity>
  void refresh(const ref<Entity>& stale) {
    orm::object& object = held(stale);
    core().expire(object);
    orm::refresh(object);
  }
  /// Has the object read again before it is used; what was changed in it is lost.
  template <class Entity>
  void expire(const ref<Entity>& stale) {
    core().expire(held(stale));
  }
  void expire_all() { core().expire_all(); }
  /// Lets an object go: it is plain values from now on, and not saved.
  template <class Entity>
  void expunge(const ref<Entity>& gone) {
    core().expunge(held(gone));
  }

  /// Whether the next flush writes this object.
  template <class Entity>
  [[nodiscard]] bool is_modified(const ref<Entity>& given) const {
    return session_core::is_modified(held(given));
  }
  /// How many objects the next flush writes.
  [[nodiscard]] std::size_t pending() const { return pending_count(); }
  [[nodiscard]] const session_statistics& statistics() const noexcept { return session_core::statistics(); }

  /// Writes what was changed. Throws what the database says, and `stale_data` where a row is not as it was read; the
  /// transaction can only be rolled back then.
  void flush() {
    core().require_thread();
    orm::unit_of_work(*this).flush();
  }

  /// Writes what was changed, also what events have changed on the way, and keeps it. Throws what `flush` throws, and
  /// what the database says; then all is undone, and nothing else can be written until `rollback`.
  void commit() {
    require_end("commit");
    flush_all();
    if (transaction_) {
      // It is over, whatever comes of it.
      auto ending = std::move(*transaction_);
      transaction_.reset();
      try {
        ending.commit();
      } catch (...) {
        note_rollback();
        core().note_failure();
        core().leave_thread();
        throw;
      }
    }
    note_commit();
  }
  /// Undoes all since the last commit: new objects are new again, removed ones are back, and the others are read again
  /// before they are used. As `commit`, it throws `error` within a savepoint.
  void rollback() {
    require_end("rollback");
    core().require_thread();
    transaction_.reset();
    note_rollback();
    core().leave_thread();
  }

  /// Runs `work()` in a savepoint, after what was changed before is written: if it throws, only what it did is undone.
  template <class Work>
  auto savepoint(Work&& work) {
    if (is_flushing()) throw error("a savepoint cannot begin within a flush, in an event of an entity");
    flush();
    const mark before = here();
    ++savepoints_;
    const detail::at_end counts([this] { --savepoints_; });
    try {
      return running().savepoint([&] {
        if constexpr (std::is_void_v<std::invoke_result_t<Work&>>) {
          work();
          flush();
        } else {
          auto outcome = work();
          flush();
          return outcome;
        }
      });
    } catch (...) {
      note_rollback(before);
      throw;
    }
  }

  /// Runs a statement in the transaction of the session, after what was changed is written. The objects of tables that
  /// it changes, or that the database changes with it, expire, and collections of these are forgotten. Throws `error`
  /// where such an object has changes that were not written. Of SQL in a `raw` statement nothing is known: say
  /// `expire_all`.
  template <class Statement, class... Arguments>
  auto execute(const Statement& statement, const Arguments&... arguments) {
    before_reading();
    if constexpr (detail::writing_statement<Statement>) {
      const orm::written_tables written(detail::info_of<typename Statement::tag>, core().identities());
      core().require_unchanged(written);
      auto outcome = send(statement, arguments...);
      core().forget_written(written);
      return outcome;
    } else {
      return send(statement, arguments...);
    }
  }
  /// Inserts rows without making objects of them, by one statement; gives how many.
  template <class Entity, class Rows>
  std::int64_t bulk_insert(const entities<Entity>& into, Rows&& rows) {
    return execute(insert_into(into).values(std::forward<Rows>(rows))).rowcount();
  }

  // For mappers. No part of the interface.
  template <class Statement, class... Arguments>
  auto send(const Statement& statement, const Arguments&... arguments) {
    ++core().statistics().statements;
    return running().execute(statement, arguments...);
  }
  void before_reading() {
    core().require_thread();
    if (options().autoflush) flush();
  }
  static session& of(session_core& core) { return static_cast<session&>(core); }
  session_core& core_for_loading() noexcept { return *this; }

 private:
  template <class Entity>
  using mapper = orm::mapper<session, Entity>;
  template <class, class, class, class, class...>
  friend class entity_query;

  session_core& core() noexcept { return *this; }

  template <class Entity>
  static orm::object& held(const ref<Entity>& handle) {
    if (!handle) throw error("this ref is empty: there is no object to work on");
    return *handle.held();
  }
  begun_transaction<Backends...>& running() {
    if (!transaction_) transaction_.emplace(engine_->begin(options().transaction, made_at_));
    return *transaction_;
  }

  void flush_all() {
    constexpr int most_rounds = 10;
    flush();
    for (int round = 1; pending() > 0; ++round) {
      if (round == most_rounds)
        throw error("the events of its entities have changed objects again at each of 10 flushes");
      flush();
    }
  }

  /// What ends the transaction would take it away below who is at work in it.
  void require_end(const char* what) const {
    if (savepoints_ > 0)
      throw error(std::string(what) + " within a savepoint: let that end first, or throw to undo what was done in it");
    if (is_flushing()) throw error(std::string(what) + " within a flush, in an event of an entity: let that end first");
  }

  engine<Backends...>* engine_;
  std::source_location made_at_;
  std::size_t savepoints_ = 0;
  std::optional<begun_transaction<Backends...>> transaction_;
};

}  // namespace sequent
