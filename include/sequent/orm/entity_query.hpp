// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include <sequent/meta/type_list.hpp>
#include <sequent/orm/joined_path.hpp>
#include <sequent/orm/loading.hpp>
#include <sequent/orm/mapper.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/orm/ref.hpp>

namespace sequent {

namespace orm {

/// Loads the relation that a step of a path is, for these objects, and gives those that it leads to.
template <class Session, class Step>
std::vector<object*> load_step(Session& session, std::span<object* const> owners, const Step& step) {
  using owner = typename Step::owner;
  constexpr std::size_t place = place_among<typename Step::relation>(typename parts_of<owner>::relations{});
  using mapper = orm::mapper<Session, owner>;
  if constexpr (requires { Step::is_narrowed; })
    mapper::template load_relation<place>(session.core_for_loading(), owners, step);
  else
    mapper::template load_relation<place>(session.core_for_loading(), owners);
  std::vector<object*> reached;
  for (object* const each : owners) {
    auto& relation = relation_member<place>(managed<owner>::of(*each).value);
    if constexpr (is_reference(Step::relation::kind)) {
      if (object* const there = relation.known()) reached.push_back(there);
    } else {
      for (const auto& there : relation) reached.push_back(there.held());
    }
  }
  return reached;
}

/// Loads what a path leads to, for these objects.
template <class Session, class Path>
void load_path(Session& session, std::span<object* const> owners, const Path& path) {
  if (owners.empty()) return;
  if constexpr (is_nested<Path>)
    load_path(session, load_step(session, owners, path.first), path.rest);
  else
    load_step(session, owners, path);
}

/// What the relations that a query joins have led to, row by row.
template <class Session, class Entity, class Joined>
class joined_rows;
template <class Session, class Entity, class... Joined>
class joined_rows<Session, Entity, type_list<Joined...>> {
 public:
  explicit joined_rows(Session& session) : core_(session.core_for_loading()) {}

  /// Takes a row of the query: the object that it is, and those beside it. Gives the former.
  template <class Row>
  object& take(Row& row) {
    if constexpr (sizeof...(Joined) == 0) {
      return mapper<Session, Entity>::take(core_, std::move(row));
    } else {
      std::array<object*, 1 + sizeof...(Joined)> objects{};
      objects[0] = &mapper<Session, Entity>::take(core_, std::move(row.template get<0>()));
      each([&]<std::size_t Place, class Relation>() { take_beside<Place, Relation>(row, objects); });
      return *objects[0];
    }
  }
  /// Notes with the owners what was taken.
  void note() {
    each([&]<std::size_t Place, class Relation>() {
      using owner = typename Relation::path::owner;
      using relation = typename Relation::path::relation;
      constexpr std::size_t place = place_among<relation>(typename parts_of<owner>::relations{});
      auto& [owners, children, listed] = std::get<Place - 1>(taken_);
      // What an object references is found by its key.
      if constexpr (is_inverse(relation::kind))
        mapper<Session, owner>::template note_joined<place>(core_, owners, children);
    });
  }

 private:
  template <class Relation>
  struct taken {
    std::vector<object*> owners;
    std::vector<found_child<typename key_of<typename Relation::path::owner>::values>> children;
    std::unordered_set<const object*> listed;
  };

  template <class Function>
  static void each(Function&& function) {
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
      (function.template operator()<1 + Places, Joined>(), ...);
    }(std::index_sequence_for<Joined...>{});
  }
  template <std::size_t Place, class Relation, class Row>
  void take_beside(Row& row, std::array<object*, 1 + sizeof...(Joined)>& objects) {
    using path = typename Relation::path;
    object* const owner = objects[Relation::owner_place];
    if (owner == nullptr) return;
    auto& [owners, children, listed] = std::get<Place - 1>(taken_);
    if constexpr (is_inverse(path::relation::kind)) owners.push_back(owner);
    auto& beside = row.template get<Place>();
    if (!beside) return;
    objects[Place] = &mapper<Session, typename path::target>::take(core_, std::move(*beside));
    // A row of the owner can come more than once.
    if constexpr (is_inverse(path::relation::kind)) {
      if (listed.insert(objects[Place]).second)
        children.push_back({objects[Place], key_in<typename path::owner>(*owner)});
    }
  }

  session_core& core_;
  std::tuple<taken<Joined>...> taken_;
};

}  // namespace orm

/// A query whose rows are objects of a session. Its clauses are those of a SELECT.
template <class Session, class Entity, class Query, class Joined = type_list<>, class... Paths>
class entity_query {
 public:
  entity_query(Session& session, Query query, std::tuple<Paths...> paths = {})
      : session_(&session), query_(std::move(query)), paths_(std::move(paths)) {}

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

  /// Loads these relations, too: one statement more for each, whatever number of objects there are, and none for those
  /// that are `joined`.
  template <class... More>
  [[nodiscard]] auto with(const More&... more) const {
    if constexpr (can_load<More...>()) {
      using joined = typename orm::joined_with_all<Joined, More...>::type;
      auto query = orm::with_joined<1 + Joined::size>(query_, joined());
      return entity_query<Session, Entity, decltype(query), joined, Paths..., More...>(
          *session_, std::move(query), std::tuple_cat(paths_, std::tuple(more...)));
    } else {
      return *this;
    }
  }

  /// The objects, each once, in the order of the query.
  [[nodiscard]] std::vector<ref<Entity>> all() const {
    session_->before_reading();
    std::vector<orm::object*> found;
    std::vector<ref<Entity>> objects;
    std::unordered_set<const orm::object*> listed;
    orm::joined_rows<Session, Entity, Joined> joined(*session_);
    for (auto& row : session_->send(query_).all()) {
      orm::object& each = joined.take(row);
      // A join can give it more than once.
      if (!listed.insert(&each).second) continue;
      found.push_back(&each);
      objects.emplace_back(&each);
    }
    joined.note();
    std::apply([&](const Paths&... paths) { (orm::load_path(*session_, found, paths), ...); }, paths_);
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
    auto found = [&] {
      if constexpr (detail::info_of<typename Query::tag>.has(detail::part::limit))
        return all();
      else
        return limit(1).all();
    }();
    return found.empty() ? ref<Entity>() : std::move(found.front());
  }

 private:
  template <class... More>
  static consteval bool can_load() {
    if constexpr ((std::is_same_v<More, orm::refused_path> || ...)) {
      return false;
    } else {
      constexpr bool are_relations = (orm::loadable<More> && ...);
      static_assert(are_relations,
                    "what is loaded with objects are relations of theirs: s.query(users).with(users.posts)");
      if constexpr (are_relations) {
        constexpr bool begin_here = orm::all_begin_at<Entity, More...>;
        static_assert(
            begin_here,
            "what is loaded begins at the entity of the query: s.query(users).with(users.posts / posts.tags)");
        return begin_here;
      }
      return false;
    }
  }

  template <class Other>
  [[nodiscard]] auto with_query(Other other) const {
    return entity_query<Session, Entity, Other, Joined, Paths...>(*session_, std::move(other), paths_);
  }

  Session* session_;
  Query query_;
  std::tuple<Paths...> paths_;
};

}  // namespace sequent
