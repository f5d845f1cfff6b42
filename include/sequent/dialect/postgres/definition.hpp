// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/dialect/definition_text.hpp>
#include <sequent/dialect/postgres/keywords.hpp>
#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>

namespace sequent {

/// How PostgreSQL defines tables.
class postgres_style final : public definition::style {
 public:
  constexpr postgres_style() : style({.keywords = postgres_keywords, .backslashes = backslash::by_setting}) {}

  constexpr void usual_type(definition::writer& out, const column_facts& column) const override {
    if (column.kind == stored_kind::binary) {
      out.text("bytea");
    } else {
      style::usual_type(out, column);
    }
  }
};

template <>
inline constexpr postgres_style definition_style<postgres>{};

}  // namespace sequent
