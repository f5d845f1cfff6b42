// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/schema/name.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// Declares a column in a schema: its name, its type (`std::optional` where NULL is allowed), its attributes.
///
/// `As` decides what the member becomes: a value in `row`, a column expression in `table`, and so on for each face.
template <class As, name Name, class T, auto... Attributes>
using col = typename As::template col<Name, T, Attributes...>;

/// The base of all that stands in an SQL expression.
struct expression_base {};

/// What can be said of an expression by a call on it: `.desc()`, `.is_null()`, `.like(…)`.
///
/// Declared here, since a column is an expression, and defined one layer up, in expression/methods.hpp.
template <class Self>
struct expression_methods;

/// A column of a table in a query; it holds nothing, its type says it all.
template <class Source, name Name, class T>
struct column : expression_methods<column<Source, Name, T>> {
  using expression_methods<column>::operator=;

  using value_type = not_null<T>;
  using declared_type = T;
  using source = Source;
  static constexpr auto column_name = Name;

  /// Whether the column is NULL in some row, given what the query knows of its tables (see `query_scope`).
  template <class Scope>
  static consteval bool is_nullable() {
    return (is_optional<T> || Scope::template may_be_absent<Source>) && !Scope::template is_known<column>;
  }

  template <class Tables>
  static constexpr bool reads_only = Tables::template has<Source>;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const column*) {
    visitor.template column<Source, Name>();
  }
};

}  // namespace sequent
