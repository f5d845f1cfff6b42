// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstdint>

#include <sequent/expression/operand.hpp>
#include <sequent/statement/clause/clause.hpp>

namespace sequent {

namespace clause {

/// The absence of a limit or an offset.
struct no_count {};

/// `LIMIT count OFFSET count`, either of them alone, too.
template <class Limit, class Offset>
struct limit_clause : clause_base<clause_kind::limit> {
  static constexpr bool has_limit = !std::same_as<Limit, no_count>;
  static constexpr bool has_offset = !std::same_as<Offset, no_count>;

  [[no_unique_address]] Limit limit_count;
  [[no_unique_address]] Offset offset_count;

  constexpr limit_clause(const Limit& most, const Offset& skipped) : limit_count(most), offset_count(skipped) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const limit_clause* self) {
    if constexpr (has_limit) {
      visitor.text(" LIMIT ");
      visitor(detail::part(self, &limit_clause::limit_count));
    }
    if constexpr (has_offset) {
      visitor.text(" OFFSET ");
      visitor(detail::part(self, &limit_clause::offset_count));
    }
  }
};

}  // namespace clause

namespace detail {

template <class Limit, class Offset>
constexpr const Limit& limit_of(const clause::limit_clause<Limit, Offset>& clause) {
  return clause.limit_count;
}
constexpr clause::no_count limit_of(const clause::unset<clause_kind::limit>&) { return {}; }
template <class Limit, class Offset>
constexpr const Offset& offset_of(const clause::limit_clause<Limit, Offset>& clause) {
  return clause.offset_count;
}
constexpr clause::no_count offset_of(const clause::unset<clause_kind::limit>&) { return {}; }

/// A number of rows: a C++ integer, a parameter or a literal.
template <class Count>
concept row_count = std::integral<Count> || is_untyped_parameter<Count> ||
                    (expression<Count> && std::integral<typename Count::value_type>);

}  // namespace detail

/// The calls that make LIMIT and OFFSET.
template <class Self>
struct limit_methods {
  /// Keeps at most so many rows.
  template <detail::row_count Count>
  [[nodiscard]] constexpr auto limit(const Count& count) const {
    return with_counts(detail::as_operand<std::int64_t>(count), detail::offset_of(current()));
  }
  /// Leaves out so many rows first.
  template <detail::row_count Count>
  [[nodiscard]] constexpr auto offset(const Count& count) const {
    return with_counts(detail::limit_of(current()), detail::as_operand<std::int64_t>(count));
  }

 private:
  constexpr const Self& self() const { return static_cast<const Self&>(*this); }
  constexpr const auto& current() const { return get_clause<clause_kind::limit>(self()); }
  template <class Limit, class Offset>
  constexpr auto with_counts(const Limit& limit_count, const Offset& offset_count) const {
    return detail::with_clause(self(), clause::limit_clause<Limit, Offset>(limit_count, offset_count));
  }
};

}  // namespace sequent
