// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/meta/type_list.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/clause/terms.hpp>

namespace sequent::clauses {

/// `ORDER BY term, …`. Said again, the terms add up.
template <unsigned Slots, class... Terms>
struct order_by;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class... Terms>
inline constexpr clause_info clause_of<clauses::order_by<Slots, Terms...>>{
    .what = part::order_by, .count = sizeof...(Terms), .slots = Slots, .nodes = nodes_of<Terms...>};

/// What the select list calls by a label: its SQL type and its tag; void where there is no such item.
template <name Label, class List>
struct item_of_label {
  using type = void;
};
template <name Label, class Item>
inline constexpr bool has_label = false;
template <name Label, class T, class Operand>
inline constexpr bool has_label<Label, clauses::item<T, expressions::label<Label, Operand>>> = true;
template <name Label, unsigned Slots, class... Items>
  requires(has_label<Label, Items> || ...)
struct item_of_label<Label, clauses::select_list<Slots, Items...>> {
  static constexpr bool matches[] = {has_label<Label, Items>...};
  using type = type_at<first_set(matches), type_list<Items...>>;
};

template <class Item>
inline constexpr bool item_has_order = true;
template <class T, name Label, class Operand>
inline constexpr bool item_has_order<clauses::item<T, expressions::label<Label, Operand>>> =
    has_order<true, T, Operand>();

/// Whether the database orders a term as C++ does. A term with a direction has been asked when it was made.
template <class Term, class List>
inline constexpr bool term_has_order = true;
template <expression Term, class List>
inline constexpr bool term_has_order<Term, List> = has_order<true, typename Term::sql_type, typename Term::tag>();
template <name Label, class List>
inline constexpr bool term_has_order<label_of<Label>, List> = item_has_order<typename item_of_label<Label, List>::type>;
template <name Label, class Values, expressions::direction Direction, expressions::null_order Nulls, class List>
inline constexpr bool
    term_has_order<order_term<void, expressions::label_reference<Label>, Values, Direction, Nulls>, List> =
        term_has_order<label_of<Label>, List>;

/// Asserts that the database orders these terms as C++ does. `List` is the select list, whose items labels name.
template <class List, class... Terms>
consteval void require_order() {
  static_cast<void>((term_has_order<Terms, List> && ...));
}

}  // namespace sequent::detail
