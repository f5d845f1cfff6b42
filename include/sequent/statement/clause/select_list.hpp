// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/expression/label.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/record.hpp>

namespace sequent {

namespace clause {

/// An expression in a select list.
template <class Expression, name Label>
struct select_item {
  using expression_type = Expression;
  using operands = type_list<Expression>;

  [[no_unique_address]] Expression expression;

  template <class Tables>
  static constexpr bool reads_only = Expression::template reads_only<Tables>;
  static consteval bool has_aggregate() { return Expression::has_aggregate(); }

  template <class Scope>
  static consteval auto field_type() {
    using type = typename Expression::value_type;
    using read = std::conditional_t<Expression::template is_nullable<Scope>(), std::optional<type>, type>;
    return std::type_identity<field<Label, read, Expression>>{};
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const select_item* self) {
    visitor(self ? &self->expression : nullptr);
    if constexpr (!Label.empty() && !requires { Expression::column_name; } && !requires { Expression::result_name; }) {
      visitor.text(" AS ");
      visitor.template identifier<Label>();
    } else if constexpr (
        requires { requires Expression::column_name.view() != Label.view(); } ||
        requires { requires Expression::result_name.view() != Label.view(); }) {
      visitor.text(" AS ");
      visitor.template identifier<Label>();
    }
  }
};

/// A whole table in a select list.
template <class Source>
struct select_table {
  using source = Source;
  using row_type = typename detail::row_of_source<Source>::type;

  template <class Tables>
  static constexpr bool reads_only = Tables::template has<Source>;
  static consteval bool has_aggregate() { return false; }

  template <class Scope>
  static consteval auto field_type() {
    using read = std::conditional_t<Scope::template may_be_absent<Source>, std::optional<row_type>, row_type>;
    return std::type_identity<field<Source::alias, read, Source>>{};
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const select_table*) {
    accept_columns(visitor, columns_of<Source>{});
  }

 private:
  template <class Visitor, class... Columns>
  static constexpr void accept_columns(Visitor& visitor, type_list<Columns...>) {
    bool is_first = true;
    ((is_first ? void() : visitor.text(", "), is_first = false, visitor(static_cast<const Columns*>(nullptr))), ...);
  }
};

/// `SELECT item, …`.
template <class Quantifier, class... Items>
struct select_list_clause : clause_base<clause_kind::select_list> {
  using quantifier_type = Quantifier;
  using items_type = type_list<Items...>;

  [[no_unique_address]] Quantifier quantifier;
  [[no_unique_address]] pack<Items...> items;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const select_list_clause* self) {
    visitor(self ? &self->quantifier : nullptr);
    detail::accept_pack(visitor, self ? &self->items : nullptr);
  }
};

}  // namespace clause

namespace detail {

template <class Source, class Tables>
struct first_foreign_column<clause::select_table<Source>, Tables> {
  static constexpr auto table = Source::alias;
  static constexpr auto column = name{"*"};
};

/// The name that an expression has in a result if the user gives it none.
template <class Expression>
consteval auto natural_name() {
  if constexpr (requires { Expression::column_name; }) {
    return Expression::column_name;
  } else if constexpr (requires { Expression::result_name; }) {
    return Expression::result_name;
  } else {
    return name{""};
  }
}

template <class Item>
constexpr auto as_select_item(const Item& item) {
  if constexpr (table_like<Item>) {
    return clause::select_table<typename Item::source>{};
  } else if constexpr (is_labelled<Item>) {
    return clause::select_item<typename Item::expression_type, Item::label>{item.operand};
  } else {
    static_assert(expression<Item>,
                  "a select list takes columns, tables and expressions; for a constant say sequent::literal<…>");
    if constexpr (expression<Item>) {
      return clause::select_item<Item, natural_name<Item>()>{item};
    } else {
      return clause::select_item<rejected<bool>, name{""}>{};
    }
  }
}

template <class Record>
struct unwrapped_row {
  using type = Record;
};
/// A select list of one whole table gives the rows of that table, not records of one field.
template <name Name, template <class> class Schema, class Source>
struct unwrapped_row<record<field<Name, Schema<as_row>, Source>>> {
  using type = Schema<as_row>;
};

template <class Items, class Scope>
struct row_of_items;
template <class... Items, class Scope>
struct row_of_items<type_list<Items...>, Scope>
    : unwrapped_row<record<typename decltype(Items::template field_type<Scope>())::type...>> {};

}  // namespace detail
}  // namespace sequent
