// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

#include <boost/pfr/core.hpp>

#include <sequent/expression/column.hpp>
#include <sequent/expression/offender.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/member_initializer.hpp>

namespace sequent {

/// One field of a record: its name in the result, its C++ type, and the identity of the expression that it holds the
/// value of.
template <name Name, class T, std::uint64_t Expression>
struct field {
  using type = T;
  static constexpr auto field_name = Name;
};

namespace detail {

template <std::size_t Place, class T>
struct field_slot {
  T value;
  friend bool operator==(const field_slot&, const field_slot&) = default;
};

/// The values of a record: shared by all records of the same types, whatever their fields are called.
template <class Places, class... Types>
struct field_slots;
template <std::size_t... Place, class... Types>
struct field_slots<std::index_sequence<Place...>, Types...> : field_slot<Place, Types>... {
  friend bool operator==(const field_slots&, const field_slots&) = default;
};

template <std::size_t Place, class T>
[[gnu::always_inline]] constexpr const T& held(const field_slot<Place, T>& slot) {
  return slot.value;
}
template <std::size_t Place, class T>
[[gnu::always_inline]] constexpr T& held(field_slot<Place, T>& slot) {
  return slot.value;
}

/// An aggregate of these values, which have been asked whether they fit. Those that are not constant are moved on.
template <class Aggregate, std::size_t... Place, class... Types>
[[gnu::always_inline]] constexpr Aggregate filled(field_slots<std::index_sequence<Place...>, Types...>& slots) {
  return Aggregate{member_initializer<Types>(held<Place>(slots))...};
}
template <class Aggregate, std::size_t... Place, class... Types>
[[gnu::always_inline]] constexpr Aggregate filled(const field_slots<std::index_sequence<Place...>, Types...>& slots) {
  return Aggregate{member_initializer<const Types>(held<Place>(slots))...};
}

/// Where a field is, and how many there are of that name or expression.
struct field_place {
  std::size_t place = 0;
  std::size_t matches = 0;
};

template <std::size_t Size>
consteval field_place place_of(const std::array<std::uint64_t, Size>& ids, std::uint64_t wanted) {
  field_place found;
  for (std::size_t place = 0; place < Size; ++place) {
    if (ids[place] != wanted) continue;
    if (found.matches == 0) found.place = place;
    ++found.matches;
  }
  return found;
}

/// The identity of what a field is looked for by: an expression or a whole table.
template <class Wanted>
struct field_key {
  static constexpr std::uint64_t id = 0;
  static constexpr bool holds_values = false;
  using tag = expressions::rejected;
};
template <class T, class Tag, class Values>
struct field_key<expr<T, Tag, Values>> {
  static constexpr std::uint64_t id = node_of<Tag>.id;
  static constexpr bool holds_values = Values::size > 0;
  using tag = Tag;
};
template <template <class> class Schema, name Alias>
struct field_key<table<Schema, Alias>> {
  using tag = expressions::whole_table<source<Schema, Alias>>;
  static constexpr std::uint64_t id = node_of<tag>.id;
  static constexpr bool holds_values = false;
};

}  // namespace detail

/// One row of a result: typed fields, read by structured bindings, by column (`row[users.name]`) or by name
/// (`row.get<"name">()`). It owns its values.
template <class... Fields>
struct record;

template <name... Names, class... Types, std::uint64_t... Expressions>
struct record<field<Names, Types, Expressions>...> : detail::field_slots<std::index_sequence_for<Types...>, Types...> {
  static constexpr std::size_t size = sizeof...(Types);

  /// The field that holds this expression of the select list.
  template <class Expression>
  [[nodiscard]] constexpr const auto& operator[](const Expression&) const& {
    return detail::held<place_of<Expression>()>(*this);
  }
  template <class Expression>
  [[nodiscard]] constexpr auto operator[](const Expression&) && {
    return detail::moved(detail::held<place_of<Expression>()>(*this));
  }

  /// The field of this name: a column's own, or the one that `.as<"name">()` gave it.
  template <name Name>
  [[nodiscard]] constexpr const auto& get() const& {
    return detail::held<place_named<Name>()>(*this);
  }
  template <name Name>
  [[nodiscard]] constexpr auto get() && {
    return detail::moved(detail::held<place_named<Name>()>(*this));
  }

  /// The field at this place of the select list; what structured bindings call.
  template <std::size_t Place>
  [[nodiscard, gnu::always_inline]] constexpr const auto& get() const& {
    return detail::held<Place>(*this);
  }
  template <std::size_t Place>
  [[nodiscard, gnu::always_inline]] constexpr auto& get() & {
    return detail::held<Place>(*this);
  }
  template <std::size_t Place>
  [[nodiscard, gnu::always_inline]] constexpr auto&& get() && {
    return detail::moved(detail::held<Place>(*this));
  }

  /// The same values in an aggregate of the user's own, field by field in the order of the select list.
  template <class Aggregate>
  [[nodiscard, gnu::always_inline]] constexpr Aggregate into() const& {
    if constexpr (fills<Aggregate>()) {
      return detail::filled<Aggregate>(*this);
    } else {
      std::abort();
    }
  }
  template <class Aggregate>
  [[nodiscard, gnu::always_inline]] constexpr Aggregate into() && {
    if constexpr (fills<Aggregate>()) {
      return detail::filled<Aggregate>(*this);
    } else {
      std::abort();
    }
  }

  /// Asserts that this aggregate has a member for each field, and says whether it does. No part of the interface.
  template <class Aggregate>
  static consteval bool fills() {
    static_assert(std::is_aggregate_v<Aggregate>, "into takes an aggregate: a struct with a member for each field");
    if constexpr (!std::is_aggregate_v<Aggregate>) {
      return false;
    } else if constexpr (detail::members_take<Aggregate, Types...>) {
      return true;
    } else if constexpr (boost::pfr::tuple_size_v<Aggregate> != size) {
      static_assert(boost::pfr::tuple_size_v<Aggregate> == size,
                    "the aggregate has another number of members than the row has fields");
      return false;
    } else {
      // Only now the members are looked at one by one.
      constexpr std::size_t misfit = first_misfit<Aggregate>(std::index_sequence_for<Types...>{});
      if constexpr (misfit < size) {
        constexpr name_at<misfit> name{};
        static_assert(rules::field_fits_the_member<name.value, type_at<misfit, type_list<Types...>>,
                                                   boost::pfr::tuple_element_t<misfit, Aggregate>>,
                      "this field does not fit its member of the aggregate: the types differ, a number would be cut, "
                      "or the value may be NULL and the member is no std::optional");
      }
      return misfit == size;
    }
  }

  friend bool operator==(const record&, const record&) = default;

 private:
  template <class Expression>
  static consteval std::size_t place_of() {
    using key = detail::field_key<Expression>;
    constexpr detail::field_place found = detail::place_of(std::array<std::uint64_t, size>{Expressions...}, key::id);
    using missing = detail::offender<(found.matches > 0), typename key::tag>;
    static_assert(rules::row_has_this_expression<missing::table, missing::column>,
                  "this expression is not in the select list of the query, so the row has no value of it");
    using ambiguous = detail::offender<(found.matches < 2), typename key::tag>;
    static_assert(rules::row_has_this_expression_once<ambiguous::table, ambiguous::column>,
                  "this expression stands twice in the select list: name one by .as<\"name\">(), and read it by "
                  ".get<\"name\">()");
    using valued = detail::offender<!key::holds_values, typename key::tag>;
    static_assert(rules::row_is_read_by_no_value<valued::table, valued::column>,
                  "this expression has a value in it, which the row cannot tell from another one: name it by "
                  ".as<\"name\">(), and read it by .get<\"name\">()");
    return found.place;
  }

  template <name Name>
  static consteval std::size_t place_named() {
    constexpr detail::field_place found =
        detail::place_of(std::array<std::uint64_t, size>{detail::interned<Names>.id...}, detail::interned<Name>.id);
    static_assert(
        rules::row_has_this_name<detail::offending_name<(found.matches > 0), Name>>,
        "no field of this row has this name: it is that of a column of the select list, or one that .as<…>() gave");
    static_assert(rules::row_has_this_name_once<detail::offending_name<(found.matches < 2), Name>>,
                  "two fields of this row have this name: name one by .as<\"name\">(), or read it by its column");
    return found.place;
  }

  template <class Aggregate, std::size_t... Place>
  static consteval std::size_t first_misfit(std::index_sequence<Place...>) {
    constexpr bool misfitting[] = {!detail::fits_member<boost::pfr::tuple_element_t<Place, Aggregate>, Types>...};
    return detail::first_set(misfitting);
  }

  template <std::size_t Place>
  struct name_at {
    static constexpr std::string_view text = [] {
      const std::string_view all[] = {Names.view()...};
      return all[Place];
    }();
    static constexpr auto value = detail::exact_name<text.size()>(text);
  };
};

}  // namespace sequent

template <class... Fields>
struct std::tuple_size<sequent::record<Fields...>> : std::integral_constant<std::size_t, sizeof...(Fields)> {};

template <std::size_t Place, class... Fields>
struct std::tuple_element<Place, sequent::record<Fields...>> {
  using type = typename sequent::type_at<Place, sequent::type_list<Fields...>>::type;
};
