// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iosfwd>
#include <type_traits>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// Prints a statement as its SQL, for a look at it: in PostgreSQL's spelling, with placeholders and without values.
/// What an engine sends is `engine.sql(statement)`.
template <class Traits, statement Statement>
  requires requires { typename Statement::tag; }
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const Statement& to_print) {
  return out << sql<postgres>(to_print);
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const rejected_statement&) {
  return out;
}

/// Refuses to print what is no statement of expressions, in one sentence.
template <class Traits, statement Statement>
  requires(!requires { typename Statement::tag; } && !std::is_same_v<Statement, rejected_statement>)
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const Statement&) {
  static_assert(
      !std::is_same_v<Statement, Statement>,
      "this statement cannot be printed: a definition has its SQL by sequent::sql<sequent::postgres>(definition)"
      ", raw SQL is the text that was given, and a stored query has a text for each database");
  return out;
}

}  // namespace sequent
