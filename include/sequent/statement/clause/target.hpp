// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/from.hpp>

namespace sequent::clause {

struct insert_into {
  static constexpr std::string_view spelling = "INSERT INTO ";
};
struct update {
  static constexpr std::string_view spelling = "UPDATE ";
};
struct delete_from {
  static constexpr std::string_view spelling = "DELETE FROM ";
};

/// The table that a statement writes, after the words that it begins with.
template <class Verb, class Source>
struct target_clause : clause_base<clause_kind::target> {
  using source = Source;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const target_clause*) {
    visitor.text(Verb::spelling);
    accept_table<Source>(visitor);
  }
};

}  // namespace sequent::clause
