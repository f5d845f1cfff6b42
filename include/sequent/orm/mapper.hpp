// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/orm/as_object.hpp>
#include <sequent/orm/children.hpp>
#include <sequent/orm/columns.hpp>
#include <sequent/orm/entity_events.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/link_mapper.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/narrowed_path.hpp>
#include <sequent/orm/object_rows.hpp>
#include <sequent/orm/object_writer.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/orm/soundness.hpp>
#include <sequent/statement/select.hpp>

namespace sequent::orm {

/// How a session reads and writes the objects of one entity.
template <class Session, class Entity>
class mapper {
 public:
  using rows = object_rows<Entity>;
  using parts = typename rows::parts;
  using row = typename rows::row;
  using key = typename rows::key;
  using object_type = typename rows::object_type;

  // What needs the most of a compiler is defined below, so that `extern template` spares a file all of it.

  static const entity_info& info();

  /// A new object, attached to nobody yet.
  static object_type& make();
  /// A new object with these values; what is left out is as the schema's constant defaults say, or empty.
  static object_type& make(const typename parts::patch& given);

  /// The object of this key in memory; null without.
  template <class Key>
  static object* find(const session_core& session, const Key& wanted) {
    return session.identities().find(info(), hash_of_key(wanted), [&](const object& each) {
      return key::in(object_type::of(each).loaded) == wanted;
    });
  }

  /// The object that the next flush inserts under this key, which the program gave it; null without.
  template <class Key>
  static object* find_pending(const session_core& session, const Key& wanted) {
    for (object* const each : session.unsaved()) {
      if (each->info == &info() && each->state == object_state::pending && !rows::is_numbered(*each) &&
          key::in(std::as_const(object_type::of(*each)).columns()) == wanted)
        return each;
    }
    return nullptr;
  }

  /// The object of a row that was read: the one in memory, as it stands there unless it has expired, or a new one.
  static object& take(session_core& session, row&& read);

  /// Reads the objects of these keys that are not in memory.
  static void read(session_core& core, const std::vector<typename key::values>& wanted);

  /// Reads the objects that reference one of these keys: all, or what a path has chosen of them.
  template <class Children, class Key, class Chosen>
  static std::vector<found_child<Key>> read_where(session_core& core, const std::vector<Key>& referenced,
                                                  const Chosen& chosen) {
    using foreign = columns_of_places<source, typename as_sequence<Children::key::places>::type>;
    std::vector<found_child<Key>> found;
    for_each_portion(referenced, [&](const auto& keys) {
      const auto children = [&](const auto&... selected) {
        return select(selected...).from(table()).where(foreign::are_among(keys));
      };
      const auto query = chosen.template query<key_columns, key_columns, foreign>(children, table());
      for (row& each : session(core).send(query).all()) {
        auto its_key = Children::key::in(each);
        object& child = take(core, std::move(each));
        if (its_key) found.push_back({&child, std::move(*its_key)});
      }
    });
    return found;
  }

  /// Loads the relation at this place, for these objects: what a path has chosen of it, or all.
  template <std::size_t Place, class Chosen>
  static void load_relation(session_core& core, std::span<object* const> owners, const Chosen& chosen);
  template <std::size_t Place>
  static void load_relation(session_core& core, std::span<object* const> owners) {
    load_relation<Place>(core, owners, whole_relation<Entity, type_at<Place, typename parts::relations>>());
  }
  /// Notes what the relation at this place, to one object, leads to from these: all that was read for them.
  template <std::size_t Place, class Key>
  static void note_joined(session_core& core, std::span<object* const> owners, std::vector<found_child<Key>> read);

 private:
  using source = typename parts::relation;
  using table = typename parts::table;
  using writer = object_writer<Session, Entity>;
  using key_columns = columns_of_places<source, typename as_sequence<key::places>::type>;

  static Session& session(session_core& core) { return Session::of(core); }
  static std::string table_name() { return std::string(parts::description::table_name.view()); }

  static void refresh(session_core& core, object& expired) {
    auto read =
        session(core).send(select(table()).where(key_columns::are(key::in(object_type::of(expired).loaded)))).all();
    if (read.empty())
      throw stale_data("the row of " + table_name() + " with the key " +
                       rows::key_text(object_type::of(expired).loaded) + " was deleted since this session read it");
    note_read(expired, std::move(read.front()));
  }
  static void note_read(object& again, row&& read) {
    rows::note_read(object_type::of(again), std::move(read));
    if (!std::exchange(again.is_between, false)) return;
    for (const reference_info& reference : references) reference.enter(again);
  }

  template <std::size_t Place>
  static auto& relation(object& given) {
    return relation_member<Place>(object_type::of(given).value);
  }

  template <class Relation>
  using key_along = key_of_relation<Entity, Relation>;
  template <class Relation>
  struct children_along;
  template <relation_kind Kind, class Child, name... Columns>
  struct children_along<orm::relation<Kind, Child, Columns...>> : children<Entity, Child, Columns...> {};

  template <class Relation>
  static void carry_key_along(object& from, const object& to) {
    const auto carried = key_in<typename Relation::target>(to);
    key_along<Relation>::set(object_type::of(from).columns(), carried);
    key_along<Relation>::set(object_type::of(from).loaded, carried);
  }
  template <std::size_t Place, class Relation>
  static constexpr reference_info reference_of() {
    return {.target = []() -> const entity_info& { return mapper<Session, typename Relation::target>::info(); },
            .assigned = [](object& given) { return relation<Place>(given).assigned(); },
            .known = [](object& given) { return relation<Place>(given).known(); },
            .reset = [](object& given) { relation<Place>(given).set(nullptr); },
            .take_key = [](object& given) { relation<Place>(given).take_key(); },
            .leave = [](object& given) { relation<Place>(given).leave(); },
            .enter = [](object& given) { relation<Place>(given).enter(); },
            .carry_key = carry_key_along<Relation>,
            .on_delete = key_along<Relation>::constraint.on_delete,
            .on_update = key_along<Relation>::constraint.on_update,
            .is_nullable = key_along<Relation>::is_nullable};
  }

  template <class Relation>
  using links_along = link_mapper<Session, Entity, association_of<Entity, Relation>, typename Relation::target>;

  template <std::size_t Place, class Relation>
  static constexpr association_end association_end_of() {
    using between = association_of<Entity, Relation>;
    if constexpr (!between::is_usable)
      return {};
    else
      return {.association = links_along<Relation>::info,
              .is_left = between::is_left,
              .leaves_to_database = between::near::constraint.on_delete == referential_action::cascade,
              .remove_all = links_along<Relation>::remove_all,
              .note_added = [](object& owner, object& other) { relation<Place>(owner).note_added(other); },
              .note_removed = [](object& owner, object& other) { relation<Place>(owner).note_removed(other); }};
  }

  /// What a function makes of each relation of the kinds for which the predicate holds, in order.
  template <class Made, bool (*IsWanted)(relation_kind), class Function>
  static constexpr auto made_of_relations(Function&& make) {
    constexpr std::size_t count = []<class... Relations>(type_list<Relations...>) {
      return (std::size_t{0} + ... + (IsWanted(Relations::kind) ? 1 : 0));
    }(typename parts::relations{});
    std::array<Made, count> made{};
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
      [[maybe_unused]] std::size_t next = 0;
      [[maybe_unused]] const auto note = [&]<std::size_t Place, class Relation>() {
        if constexpr (IsWanted(Relation::kind)) made[next++] = make.template operator()<Place, Relation>();
      };
      (note.template operator()<Places, type_at<Places, typename parts::relations>>(), ...);
    }(std::make_index_sequence<parts::relations::size>{});
    return made;
  }
  static constexpr auto references = made_of_relations<reference_info, is_reference>(
      []<std::size_t Place, class Relation>() { return reference_of<Place, Relation>(); });
  static constexpr auto associations = made_of_relations<association_end, is_link>(
      []<std::size_t Place, class Relation>() { return association_end_of<Place, Relation>(); });

  static void load(session_core& core, std::span<object* const> owners, std::size_t relation) {
    session(core).before_reading();
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
      ((Places == relation ? load_relation<Places>(core, owners) : void()), ...);
    }(std::make_index_sequence<parts::relations::size>{});
  }

  static void cascade_removal(session_core& core, object& gone) {
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
      (cascade_along<Places, type_at<Places, typename parts::relations>>(core, gone), ...);
    }(std::make_index_sequence<parts::relations::size>{});
  }
  template <std::size_t Place, class Relation>
  static void cascade_along(session_core& core, object& gone) {
    if constexpr (is_inverse(Relation::kind)) cascade_to_children<Place, Relation>(core, gone);
  }
  /// What the database does by itself it does to the rows that are not in memory, too.
  template <std::size_t Place, class Relation>
  static void cascade_to_children(session_core& core, object& gone) {
    using children = children_along<Relation>;
    constexpr referential_action action = children::key::constraint.on_delete;
    constexpr bool leaves_to_database = action == referential_action::cascade ||
                                        action == referential_action::set_null ||
                                        action == referential_action::set_default;
    constexpr bool removes = owns(Relation::kind) || action == referential_action::cascade;
    // Its default is known to the database alone.
    if constexpr (action != referential_action::set_default &&
                  (leaves_to_database || removes || children::key::is_nullable)) {
      auto& collection = relation<Place>(gone);
      if constexpr (!leaves_to_database) {
        if (gone.state == object_state::persistent && !collection.is_whole())
          load_relation<Place>(core, std::array{&gone});
      }
      for (object* const each : children::in_memory(core, mapper<Session, typename Relation::target>::info(), gone)) {
        if constexpr (removes)
          core.remove(*each);
        else
          children::reference_in(*each).set(nullptr);
      }
    }
  }

  static constexpr entity_info constant{.table_name = parts::description::table_name.view(),
                                        .table = &parts::description::facts(),
                                        .references = references,
                                        .associations = associations,
                                        .row = rows::row_address,
                                        .key_hash = rows::key_hash,
                                        .is_key_less = rows::is_key_less,
                                        .is_changed = rows::is_changed,
                                        .are_changed_alike = rows::are_changed_alike,
                                        .is_key_changed = rows::is_key_changed,
                                        .key_to_go_back_to = rows::key_to_go_back_to,
                                        .forget_relations = rows::forget_relations,
                                        .forget_relations_to = rows::forget_relations_to,
                                        .drop_removed = rows::drop_removed,
                                        .cascade_removal = cascade_removal,
                                        .forget_generated = rows::forget_generated,
                                        .before_flush = entity_events<Session, Entity>::before_flush,
                                        .after_flush = entity_events<Session, Entity>::after_flush,
                                        .destroy = rows::destroy,
                                        .insert = writer::insert,
                                        .update = writer::update,
                                        .remove = writer::remove,
                                        .refresh = refresh,
                                        .load = load};
};

template <class Session, class Entity>
const entity_info& mapper<Session, Entity>::info() {
  require_sound<Entity>();
  entity_events<Session, Entity>::require_callable();
  return constant;
}

template <class Session, class Entity>
auto mapper<Session, Entity>::make() -> object_type& {
  auto* const made = new object_type(info());
  rows::each_relation(made->value, [&](auto& relation) { relation.attach(*made); });
  return *made;
}

template <class Session, class Entity>
auto mapper<Session, Entity>::make(const typename parts::patch& given) -> object_type& {
  object_type& made = make();
  rows::set(made, given);
  return made;
}

template <class Session, class Entity>
object& mapper<Session, Entity>::take(session_core& session, row&& read) {
  if (object* const known = find(session, key::in(read))) {
    ++session.statistics().hits;
    if (known->is_expired) note_read(*known, std::move(read));
    return *known;
  }
  object_type& made = make();
  rows::note_row(made, std::move(read));
  session.adopt_row(made);
  if constexpr (requires { made.value.after_load(); }) made.value.after_load();
  return made;
}

template <class Session, class Entity>
void mapper<Session, Entity>::read(session_core& core, const std::vector<typename key::values>& wanted) {
  for_each_portion(wanted, [&](const auto& keys) {
    for (row& each : session(core).send(select(table()).where(key_columns::are_among(keys))).all())
      take(core, std::move(each));
  });
}

}  // namespace sequent::orm
