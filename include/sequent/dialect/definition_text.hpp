// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <string_view>
#include <type_traits>

#include <sequent/expression/feature.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/definition_statement.hpp>

namespace sequent {

namespace definition {

/// Of a dialect whose definitions are not included.
class unknown_style final : public style {
 public:
  constexpr unknown_style() : style(lexicon{}) {}
};

}  // namespace definition

/// How a dialect defines tables: an object of a class that derives from `definition::style`. Each says it in its
/// `dialect/<name>/definition.hpp`.
template <class Dialect>
inline constexpr definition::unknown_style definition_style{};

namespace detail {

template <class Dialect>
consteval void require_known_style() {
  static_assert(!std::is_same_v<decltype(definition_style<Dialect>), const definition::unknown_style>,
                "include <sequent/ddl.hpp>, which knows how the databases define tables");
}

template <class Dialect, class Definition>
// NOLINTNEXTLINE(readability-non-const-parameter): the writer writes there.
constexpr definition::writer written_definition(char* room) {
  definition::writer out(definition_style<Dialect>.words(), room);
  Definition::write(out, definition_style<Dialect>);
  return out;
}

}  // namespace detail

/// The text of a definition in a dialect, as a constant.
template <class Dialect, definition_statement Definition>
struct definition_text {
  static constexpr definition::writer measured = detail::written_definition<Dialect, Definition>(nullptr);

  /// The text, with a zero behind it.
  static constexpr std::array<char, measured.size() + 1> characters = [] {
    std::array<char, measured.size() + 1> written{};
    detail::written_definition<Dialect, Definition>(written.data());
    return written;
  }();

  static constexpr std::string_view view{characters.data(), measured.size()};

  /// A column that the dialect would hold in a type that changes its values.
  static constexpr definition::refused_column refused = measured.refused();

  /// What the dialect lacks to say it.
  static constexpr feature missing = first_feature(measured.features() & ~Dialect::features);
};

namespace detail {

/// Asserts that no column of a text changes the values that it is given.
template <class Dialect, class Text>
consteval void require_kept_values() {
  static_assert(
      rules::sql_type_keeps_the_values_of_its_column<Dialect::dialect_name,
                                                     exact_name<Text::refused.table.size()>(Text::refused.table),
                                                     exact_name<Text::refused.column.size()>(Text::refused.column)>,
      "values of this column would not come back from this sql_type as they went: leave sql_type out, or "
      "name a type that holds every value of the C++ type (for a limited text, write sequent::length)");
}

/// Asserts that a dialect can say a definition.
template <class Dialect, class Definition>
consteval void require_definable() {
  require_known_style<Dialect>();
  static_assert(rules::dialect_has_the_feature<Dialect::dialect_name,
                                               feature_name<definition_text<Dialect, Definition>::missing>>,
                "this database has no such feature");
  require_kept_values<Dialect, definition_text<Dialect, Definition>>();
}

}  // namespace detail

/// The SQL text of a definition in a dialect, a constant in read-only data.
template <class Dialect, definition_statement Definition>
[[nodiscard]] constexpr std::string_view sql(const Definition&) {
  detail::require_definable<Dialect, Definition>();
  return definition_text<Dialect, Definition>::view;
}

}  // namespace sequent
