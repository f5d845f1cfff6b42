// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iosfwd>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// Prints a statement as its SQL, for a look at it: in PostgreSQL's spelling, with placeholders and without values.
/// What an engine sends is `engine.sql(statement)`.
template <class Traits, statement Statement>
  requires requires { typename Statement::tag; }
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, const Statement& to_print) {
  return out << sql<postgres>(to_print);
}

}  // namespace sequent
