// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/expression/feature.hpp>
#include <sequent/meta/text_sink.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/constant_text.hpp>
#include <sequent/schema/decimal_text.hpp>
#include <sequent/schema/identifier.hpp>

namespace sequent::definition {

/// How a database spells names and texts.
struct lexicon {
  /// Sorted: what must be quoted to be a name.
  const keyword_set* keywords;
  backslash backslashes = backslash::plain;
};

/// A column whose type in a database would change its values; empty names where there is none.
struct refused_column {
  std::string_view table{};
  std::string_view column{};
};

/// Takes the text of a definition piece by piece, and notes what not every database can say.
class writer {
 public:
  constexpr explicit writer(const lexicon& words, char* room = nullptr) : sink_(room), words_(words) {}

  constexpr void text(std::string_view piece) { sink_.put(piece); }
  constexpr void number(std::size_t value) { sink_.put(value); }
  constexpr void identifier(std::string_view name) { put_identifier(sink_, name, *words_.keywords); }
  constexpr void text_literal(std::string_view value) { put_text(sink_, value, words_.backslashes); }

  constexpr void constant(const constant_facts& value) {
    switch (value.kind) {
      case constant_kind::boolean:
        put_boolean(sink_, value.truth);
        break;
      case constant_kind::integer:
        if (value.is_negative) {
          put_integer(sink_, static_cast<std::int64_t>(value.integer));
        } else {
          put_integer(sink_, value.integer);
        }
        break;
      case constant_kind::decimal:
        decimal(value.decimal.units, value.decimal.scale);
        break;
      case constant_kind::text:
        text_literal(value.text);
        break;
      case constant_kind::unspelled:
      case constant_kind::none:
        break;
    }
  }

  /// `units / 10^scale`, in digits.
  constexpr void decimal(wide_integer units, int scale) { text(decimal_text(units, scale).view()); }

  /// Names in parentheses, with commas between them.
  constexpr void names(std::span<const std::string_view> all) {
    std::string_view separator = "(";
    for (const auto name : all) {
      text(separator);
      separator = ", ";
      identifier(name);
    }
    text(")");
  }

  /// A name, with the namespace that it is in before it.
  constexpr void qualified_name(std::string_view schema, std::string_view name) {
    if (!schema.empty()) {
      identifier(schema);
      text(".");
    }
    identifier(name);
  }

  /// Notes a column whose type in the database would change its values; the first is kept.
  constexpr void refuse_type(std::string_view table, std::string_view column) {
    if (refused_.column.empty()) refused_ = {table, column};
  }

  constexpr void needs(feature needed) { features_ = features_ | needed; }

  [[nodiscard]] constexpr std::size_t size() const { return sink_.size(); }
  [[nodiscard]] constexpr feature_set features() const { return features_; }
  [[nodiscard]] constexpr const refused_column& refused() const { return refused_; }

 private:
  text_sink sink_;
  lexicon words_;
  feature_set features_ = 0;
  refused_column refused_;
};

}  // namespace sequent::definition
