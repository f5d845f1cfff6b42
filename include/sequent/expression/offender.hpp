// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/expression.hpp>
#include <sequent/expression/relation.hpp>
#include <sequent/schema/interned.hpp>

namespace sequent::detail {

/// What a message calls an expression without a column.
inline constexpr std::string_view nameless = "(expression)";

/// The name of the table of a column, as it is called in the query.
constexpr std::string_view table_of(const node& named) {
  return named.kind == node_kind::column || named.kind == node_kind::excluded || named.kind == node_kind::whole_table
             ? named.relation->alias.text
             : nameless;
}
constexpr std::string_view column_of(const node& named) {
  if (named.kind == node_kind::column || named.kind == node_kind::excluded) return named.name.text;
  if (named.kind == node_kind::whole_table) return "*";
  return named.name.empty() ? nameless : named.name.text;
}

/// Who breaks a rule: the names of the first column of an expression; empty names where the rule holds.
template <bool Holds, class Tag>
struct offender {
  static constexpr auto table = name{""};
  static constexpr auto column = name{""};
};
template <class Tag>
struct offender<false, Tag> {
  static constexpr const node& named = first_column(node_of<Tag>);
  static constexpr auto table = exact_name<table_of(named).size()>(table_of(named));
  static constexpr auto column = exact_name<column_of(named).size()>(column_of(named));
};

}  // namespace sequent::detail
