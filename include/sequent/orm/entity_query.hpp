// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include <sequent/orm/loading.hpp>
#include <sequent/orm/mapper.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/orm/ref.hpp>

namespace sequent {

namespace orm {

template <class T>
struct path_steps;
template <class Owner, class Relation>
struct path_steps<path<Owner, Relation>> {
  using first = path<Owner, Relation>;
};
template <class First, class Rest>
struct path_steps<nested_path<First, Rest>> {
  using first = First;
  using rest = Rest;
};

/// Loads what a path leads to, for these objects.
template <class Session, class Path>
void load_path(Session& session, std::span<object* const> owners) {
  using first = typename path_steps<Path>::first;
  using owner = typename first::owner;
  constexpr std::size_t place = place_among<typename first::relation>(typename parts_of<owner>::relations{});
  if (owners.empty()) return;
  mapper<Session, owner>::template load_relation<place>(session.core_for_loading(), owners);
  if constexpr (requires { typename path_steps<Path>::rest; }) {
    std::vector<object*> reached;
    for (object* const each : owners) {
      auto& relation = relation_member<place>(managed<owner>::of(*each).value);
      if constexpr (is_reference(first::relation::kind)) {
        if (object* const there = relation.known()) reached.push_back(there);
      } else {
        for (const auto& there : relation) reached.push_back(there.held());
      }
    }
    load_path<Session, typename path_steps<Path>::rest>(session, reached);
  }
}

}  // namespace orm

/// A query whose rows are objects of a session. Its clauses are those of a SELECT.
template <class Session, class Entity, class Query, class... Paths>
class entity_query {
 public:
  entity_query(Session& session, Query query) : session_(&session), query_(std::move(query)) {}

  /// Keeps to the objects for which the condition is true.
  template <class Condition>
  [[nodiscard]] auto where(const Condition& condition) const {
    return with_query(query_.where(condition));
  }
  template <class Condition>
  [[nodiscard]] auto where_if(bool is_wanted, const Condition& condition) const {
    return with_query(query_.where_if(is_wanted, condition));
  }
  /// Joins another table or entity, for conditions over it.
  template <class Relation, class Condition>
  [[nodiscard]] auto join(const Relation& relation, const Condition& condition) const {
    return with_query(query_.join(relation, condition));
  }
  /// Joins the table of a relation, which says the condition itself.
  template <class Owner, class Relation>
  [[nodiscard]] auto join(orm::path<Owner, Relation> path) const {
    return with_query(path.join(query_));
  }
  template <class... Keys>
  [[nodiscard]] auto order_by(const Keys&... keys) const {
    return with_query(query_.order_by(keys...));
  }
  template <class Count>
  [[nodiscard]] auto limit(const Count& count) const {
    return with_query(query_.limit(count));
  }
  template <class Count>
  [[nodiscard]] auto offset(const Count& count) const {
    return with_query(query_.offset(count));
  }

  /// Loads these relations, too: one statement more for each, whatever number of objects there are.
  template <orm::loadable... More>
  [[nodiscard]] auto with(More...) const {
    return entity_query<Session, Entity, Query, Paths..., More...>(*session_, query_);
  }

  /// The objects, each once, in the order of the query.
  [[nodiscard]] std::vector<ref<Entity>> all() const {
    session_->before_reading();
    std::vector<orm::object*> found;
    std::vector<ref<Entity>> objects;
    std::unordered_set<const orm::object*> listed;
    for (auto& row : session_->send(query_).all()) {
      orm::object& each = orm::mapper<Session, Entity>::take(session_->core_for_loading(), std::move(row));
      // A join can give it more than once.
      if (!listed.insert(&each).second) continue;
      found.push_back(&each);
      objects.emplace_back(&each);
    }
    (orm::load_path<Session, Paths>(*session_, found), ...);
    return objects;
  }
  /// The only object. Throws `error` where there is none, or more than one.
  [[nodiscard]] ref<Entity> one() const {
    auto found = one_or_none();
    if (!found) throw error("this query has found no object, and one was asked for");
    return found;
  }
  /// The only object; empty where there is none. Throws `error` where there is more than one.
  [[nodiscard]] ref<Entity> one_or_none() const {
    auto found = all();
    if (found.size() > 1) throw error("this query has found more than one object, and one was asked for");
    return found.empty() ? ref<Entity>() : std::move(found.front());
  }
  /// The first object; empty where there is none.
  [[nodiscard]] ref<Entity> first() const {
    auto found = limit(1).all();
    return found.empty() ? ref<Entity>() : std::move(found.front());
  }

 private:
  template <class Other>
  [[nodiscard]] auto with_query(Other other) const {
    return entity_query<Session, Entity, Other, Paths...>(*session_, std::move(other));
  }

  Session* session_;
  Query query_;
};

}  // namespace sequent
