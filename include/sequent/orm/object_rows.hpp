// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sequent/orm/as_object.hpp>
#include <sequent/orm/columns.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/written_tables.hpp>
#include <sequent/schema/members.hpp>

namespace sequent::orm {

/// The objects of one entity as rows: what they are made of, what has changed in them, and what an INSERT or an UPDATE
/// takes of them.
template <class Entity>
struct object_rows {
  using parts = parts_of<Entity>;
  using row = typename parts::row;
  using key = key_of<Entity>;
  using object_type = managed<Entity>;
  using columns = typename parts::description::columns;
  using every_place = std::make_index_sequence<columns::size>;

  static constexpr std::size_t version_place = []<class... Columns>(type_list<Columns...>) {
    const bool found[] = {Columns::is_version..., true};
    std::size_t place = 0;
    while (!found[place]) ++place;
    return place;
  }(columns{});
  static constexpr bool is_versioned = version_place < columns::size;
  /// The columns that tell that a row is as it was read: its key and, where it has one, its version.
  static constexpr auto identifying_places = [] {
    std::array<std::size_t, key::size + (is_versioned ? 1 : 0)> places{};
    std::copy(key::places.begin(), key::places.end(), places.begin());
    if (is_versioned) places.back() = version_place;
    return places;
  }();
  using identifying_values = columns_at<row, typename as_sequence<identifying_places>::type>;

  template <class Function>
  static void each_column(Function&& function) {
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
      (function.template operator()<Places, type_at<Places, columns>>(), ...);
    }(every_place{});
  }
  template <class Function>
  static void each_relation(Entity& value, Function&& function) {
    if constexpr (parts::relations::size > 0) {
      typename parts::relation_members& members = value;
      using boost::pfr::detail::sequence_tuple::get;
      const auto tied = tie_relations(members);
      [&]<std::size_t... Each>(std::index_sequence<Each...>) {
        (function(get<Each>(tied)), ...);
      }(std::make_index_sequence<parts::relations::size>{});
    }
  }

  static void note_row(object_type& known, row&& read) {
    known.columns() = read;
    known.loaded = std::move(read);
    known.is_expired = false;
  }
  static void note_read(object_type& known, row&& read) {
    note_row(known, std::move(read));
    if constexpr (requires { known.value.after_load(); }) known.value.after_load();
  }

  /// Gives a new object these values; what is left out is as the schema's constant defaults say.
  static void set(object_type& made, const typename parts::patch& given) {
    each_column([&]<std::size_t Place, class Column>() {
      if constexpr (!Column::is_generated) {
        auto& value = member<Place>(made.columns());
        if (member<Place>(given).has_value()) {
          value = member<Place>(given).value();
          made.given |= given_bit<Place>;
        } else {
          set_default(value, typename Column::attributes{});
        }
      }
    });
  }
  template <class T, class... Attributes>
  static void set_default(T& value, type_list<Attributes...>) {
    (set_default(value, Attributes{}), ...);
  }
  template <class T, class Attribute>
  static void set_default(T&, Attribute) {}
  template <class T, constant Value>
  static void set_default(T& value, attribute::default_value<Value>) {
    using type = not_null<T>;
    if constexpr (requires { Value.value.view(); })
      value = type(Value.value.view());
    else
      value = static_cast<type>(Value.value);
  }

  /// Whether the database gives the column its value where the object has none.
  template <class Column>
  static constexpr bool is_filled_in =
      Column::is_identity || (Column::has_default && facts_of<Column>.default_constant.kind == constant_kind::none);

  template <std::size_t Place>
  static auto to_insert(const object& given) {
    using described = type_at<Place, columns>;
    using wanted = member_type<Place, typename parts::insertable>;
    const auto& value = member<Place>(object_type::of(given).columns());
    if constexpr (described::is_generated) {
      return wanted{};
    } else if constexpr (is_filled_in<described>) {
      return is_left_to_database<Place>(given) ? wanted() : wanted(value);
    } else if constexpr (described::is_version) {
      return wanted(value == typename described::type{} ? typename described::type{1} : value);
    } else {
      return wanted(value);
    }
  }
  static typename parts::insertable insertable_of(const object& given) {
    return made_of<typename parts::insertable>([&]<std::size_t Place>() { return to_insert<Place>(given); });
  }

  static constexpr std::size_t identity_place = [] {
    std::size_t place = columns::size;
    for (std::size_t each = 0; each < columns::size; ++each) {
      if (parts::description::facts().columns[each].is_identity) place = each;
    }
    return place;
  }();

  /// The bit of a column in `object::given`; those behind the last bit have none.
  template <std::size_t Place>
  static constexpr std::uint32_t given_bit = Place < 32 ? std::uint32_t{1} << (Place % 32) : 0;
  /// Whether the database gives the object this column, since it has no value, and was given none.
  template <std::size_t Place>
  static bool is_left_to_database(const object& given) {
    const auto& value = member<Place>(object_type::of(given).columns());
    return (given.given & given_bit<Place>) == 0 && is_filled_in<type_at<Place, columns>> &&
           is_same_value(value, std::remove_cvref_t<decltype(value)>{});
  }
  /// Whether the rows that come back can be told apart before: by keys that they were given, or a number.
  static constexpr bool is_matchable = [] {
    bool matchable = true;
    for (const std::size_t place : key::places) {
      const column_facts& column = parts::description::facts().columns[place];
      matchable = matchable && (column.is_identity || column.default_expression.empty());
    }
    return matchable;
  }();

  /// Gives each object its row, in whatever order they came back: those that the database has numbered were numbered in
  /// the order in which they were sent.
  static void match(std::span<object* const> batch, std::vector<row> written) {
    std::vector<object*> numbered;
    std::unordered_multimap<std::size_t, object*> with_keys;
    for (object* const each : batch) {
      if (is_numbered(*each)) {
        numbered.push_back(each);
      } else {
        with_keys.emplace(hash_of_key(key::in(object_type::of(*each).columns())), each);
      }
    }
    const auto has_key = [&](row& each) {
      const auto [first, last] = with_keys.equal_range(hash_of_key(key::in(each)));
      const auto found = std::find_if(first, last, [&](const auto& known) {
        return key::in(object_type::of(*known.second).columns()) == key::in(each);
      });
      if (found == last) return false;
      note_row(object_type::of(*found->second), std::move(each));
      with_keys.erase(found);
      return true;
    };
    std::erase_if(written, has_key);
    if (written.size() != numbered.size())
      throw error("an INSERT into " + std::string(parts::description::table_name.view()) +
                  " gave back other keys than it was given: a trigger has changed them");
    if constexpr (identity_place < columns::size) {
      // SQLite gives them back as they were sent, and may number them by chance.
      if (!are_those_of(numbered, written))
        std::ranges::sort(written, {}, [](const row& each) { return member<identity_place>(each); });
    }
    for (std::size_t place = 0; place < numbered.size(); ++place)
      note_row(object_type::of(*numbered[place]), std::move(written[place]));
  }
  /// Whether each row has what was sent of the object at its place. Rows that have the same are any of them.
  static bool are_those_of(const std::vector<object*>& sent, const std::vector<row>& written) {
    bool are_alike = true;
    for (std::size_t place = 0; are_alike && place < sent.size(); ++place) {
      each_column([&]<std::size_t Place, class Column>() {
        if constexpr (!Column::is_generated) {
          if constexpr (is_filled_in<Column>) {
            if (is_left_to_database<Place>(*sent[place])) return;
          }
          are_alike = are_alike && is_same_value(member<Place>(std::as_const(object_type::of(*sent[place])).columns()),
                                                 member<Place>(written[place]));
        }
      });
    }
    return are_alike;
  }
  static bool is_numbered(const object& given) {
    if constexpr (identity_place < columns::size)
      return is_left_to_database<identity_place>(given);
    else
      return false;
  }

  template <std::size_t Place>
  static bool is_changed_at(const object_type& held) {
    return !is_same_value(member<Place>(held.columns()), member<Place>(held.loaded));
  }
  /// Whether the column is of a primary key, or of a UNIQUE constraint.
  template <std::size_t Place>
  static constexpr bool is_unique = [] {
    for (const constraint_facts& constraint : parts::description::facts().constraints) {
      if (constraint.kind != constraint_kind::primary_key && constraint.kind != constraint_kind::unique) continue;
      for (const std::string_view column : constraint.columns) {
        if (column == type_at<Place, columns>::column_name.view()) return true;
      }
    }
    return false;
  }();

  /// What has changed in an object since it was read, and its next version.
  static typename parts::patch changes_in(const object_type& held) {
    typename parts::patch changes{};
    each_column([&]<std::size_t Place, class Column>() {
      const auto& value = member<Place>(held.columns());
      const auto& before = member<Place>(held.loaded);
      if constexpr (Column::is_version) {
        if (before == std::numeric_limits<typename Column::type>::max())
          throw error("a row of " + std::string(parts::description::table_name.view()) +
                      " has the last version that its column can count");
        member<Place>(changes) = static_cast<typename Column::type>(before + 1);
      } else if constexpr (!Column::is_generated) {
        if (is_changed_at<Place>(held)) member<Place>(changes) = value;
      }
    });
    return changes;
  }
  /// The same, to be found by the key and the version.
  static typename parts::patch changes_by_key(const object_type& held) {
    typename parts::patch changes = changes_in(held);
    [&]<std::size_t... Places>(std::index_sequence<Places...>) {
      ((member<Places>(changes) = member<Places>(held.loaded)), ...);
    }(typename as_sequence<identifying_places>::type{});
    return changes;
  }
  /// Whether the same columns have changed in both, and none of a constraint that tells rows apart: one statement
  /// writes its rows in an order of its own, and a value could be given on before it is free.
  static bool are_changed_alike(const object& left, const object& right) {
    bool alike = true;
    each_column([&]<std::size_t Place, class Column>() {
      if constexpr (!Column::is_generated && !Column::is_version) {
        const bool is_changed = is_changed_at<Place>(object_type::of(left));
        alike =
            alike && is_changed == is_changed_at<Place>(object_type::of(right)) && !(is_changed && is_unique<Place>);
      }
    });
    return alike;
  }
  static bool is_changed(const object& given) {
    const object_type& held = object_type::of(given);
    bool changed = false;
    each_column([&]<std::size_t Place, class Column>() {
      if constexpr (!Column::is_generated && !Column::is_version) changed = changed || is_changed_at<Place>(held);
    });
    return changed;
  }

  /// A key for a message: its numbers. Texts may be secret.
  static std::string key_text(const row& given) {
    std::string text;
    const auto append = [&](const auto& each) {
      if (!text.empty()) text += ", ";
      if constexpr (std::is_integral_v<std::remove_cvref_t<decltype(each)>>)
        text += std::to_string(each);
      else
        text += "(not shown)";
    };
    std::apply([&](const auto&... each) { (append(each), ...); }, key::in(given));
    return text;
  }
  static std::size_t key_hash(const object& given) { return hash_of_key(key::in(object_type::of(given).loaded)); }
  static bool is_key_less(const object& left, const object& right) {
    return key::in(object_type::of(left).loaded) < key::in(object_type::of(right).loaded);
  }
  static bool is_key_changed(const object& given) {
    const object_type& held = object_type::of(given);
    return key::in(held.columns()) != key::in(held.loaded);
  }
  static void forget_relations(object& given, bool for_good) {
    each_relation(object_type::of(given).value, [&](auto& relation) { relation.forget(for_good); });
  }
  static void forget_relations_to(object& given, const written_tables& written) {
    bool are_known = true;
    each_relation(object_type::of(given).value, [&](auto& relation) {
      if (are_written(relation, written)) {
        are_known = false;
        relation.forget_read();
      } else if constexpr (requires { relation.keep(); }) {
        relation.keep();
      }
    });
    given.is_made_here = given.is_made_here && are_known;
  }
  /// Whether other objects can be on the other side of a relation now.
  template <class Relation>
  static bool are_written(const Relation&, const written_tables& written) {
    if constexpr (requires { Relation::between(); }) {
      if (written.include_unknown(Relation::between())) return true;
    }
    return written.include(parts_of<typename Relation::target>::description::facts());
  }
  static void drop_removed(object& given) {
    each_relation(object_type::of(given).value, [](auto& relation) {
      if constexpr (requires { relation.drop_removed(); }) relation.drop_removed();
    });
  }
  static std::function<void(object&)> key_to_go_back_to(const object& given) {
    return [before = typename key::values(key::in(object_type::of(given).loaded))](object& moved) {
      object_type& held = object_type::of(moved);
      key::columns::tie(held.columns()) = before;
      key::columns::tie(held.loaded) = before;
    };
  }
  /// The bit of a column in `object::filled_in`; those behind the last bit share it.
  template <std::size_t Place>
  static constexpr std::uint32_t filled_in_bit = std::uint32_t{1} << std::min<std::size_t>(Place, 31);
  static void note_left_to_database(object& given) {
    given.filled_in = 0;
    each_column([&]<std::size_t Place, class Column>() {
      if constexpr (is_filled_in<Column>) {
        if (is_left_to_database<Place>(given)) given.filled_in |= filled_in_bit<Place>;
      }
    });
  }
  static void forget_generated(object& given) {
    each_column([&]<std::size_t Place, class Column>() {
      if constexpr (is_filled_in<Column>) {
        if ((given.filled_in & filled_in_bit<Place>) != 0) member<Place>(object_type::of(given).columns()) = {};
      }
    });
  }
  static void destroy(object* given) { delete static_cast<object_type*>(given); }
  static void* row_address(object& given) { return &object_type::of(given).columns(); }
};

}  // namespace sequent::orm
