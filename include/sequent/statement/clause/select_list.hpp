// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>
#include <utility>

#include <sequent/expression/column.hpp>
#include <sequent/expression/label.hpp>
#include <sequent/expression/term.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent {

/// Tags of clauses. None of them is ever completed.
namespace clauses {

/// `SELECT item, …`: for each item its SQL type and its tag.
template <unsigned Slots, class... Items>
struct select_list;

/// An item of a select list or of RETURNING.
template <class T, class Tag>
struct item;

}  // namespace clauses

namespace detail {

template <unsigned Slots, class... T, class... Tags>
inline constexpr clause_info clause_of<clauses::select_list<Slots, clauses::item<T, Tags>...>>{
    .what = part::select_list, .count = sizeof...(Tags), .slots = Slots, .nodes = nodes_of<Tags...>};

/// The items that a query selects.
template <class Tag>
struct items_of;
template <unsigned Slots, class... Items, class... Rest>
struct items_of<statement_tag<clauses::select_list<Slots, Items...>, Rest...>> {
  using type = type_list<Items...>;
};

/// How something stands in a select list.
template <class Item>
struct selected {
  using item = clauses::item<types::boolean, expressions::rejected>;
  using values = bound::nothing;
  template <class Given>
  static constexpr values values_of(const Given&) {
    static_assert(!std::is_same_v<Given, Given>,
                  "a select list takes columns, tables and expressions; for a constant say sequent::literal<…>, "
                  "and .scalar_subquery() makes a value of a query");
    return {};
  }
};
template <chosen_term Item>
struct selected<Item> {
  using item = clauses::item<types::boolean, expressions::rejected>;
  using values = bound::nothing;
  template <class Given>
  static constexpr values values_of(const Given&) {
    static_assert(!std::is_same_v<Given, Given>,
                  "what is chosen here stands in ORDER BY only: a select list reads one type, so that the alternatives "
                  "of sequent::choose are expressions of one type there; convert them by sequent::cast<T>");
    return {};
  }
};
template <class T, class Tag, class Values>
struct selected<expr<T, Tag, Values>> {
  using item = clauses::item<T, Tag>;
  using values = Values;
  [[gnu::always_inline]] static constexpr values values_of(const expr<T, Tag, Values>& given) {
    return given.bound_values;
  }
};
template <name Name, class T, class Tag, class Values>
struct selected<labelled<Name, T, Tag, Values>> {
  using item = clauses::item<T, expressions::label<Name, Tag>>;
  using values = Values;
  [[gnu::always_inline]] static constexpr values values_of(const labelled<Name, T, Tag, Values>& given) {
    return given.bound_values;
  }
};
template <template <class> class Schema, name Alias>
struct selected<table<Schema, Alias>> {
  using item = clauses::item<types::mapped<Schema<as_row>>, expressions::whole_table<source<Schema, Alias>>>;
  using values = bound::nothing;
  static constexpr values values_of(const table<Schema, Alias>&) { return {}; }
};

/// The select list of these items, as a step.
template <template <unsigned, class...> class List, class... Items>
[[gnu::always_inline]] constexpr auto list_step(const Items&... items) {
  using values = bound::joined_all<typename selected<Items>::values...>;
  return step<List<values::size, typename selected<Items>::item...>, values>{
      bound::join_all(selected<Items>::values_of(items)...)};
}

}  // namespace detail
}  // namespace sequent
