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

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const limit_clause* self) {
    if constexpr (has_limit) {
      visitor.text(" LIMIT ");
      visitor(self ? &self->limit_count : nullptr);
    }
    if constexpr (has_offset) {
      visitor.text(" OFFSET ");
      visitor(self ? &self->offset_count : nullptr);
    }
  }
};

}  // namespace clause

namespace detail {

/// LIMIT with its count replaced, or OFFSET with its own.
template <class Limit, class Offset, class Count>
constexpr auto with_limit(const clause::limit_clause<Limit, Offset>& present, const Count& count) {
  return clause::limit_clause<Count, Offset>{{}, count, present.offset_count};
}
template <class Count>
constexpr auto with_limit(const clause::unset<clause_kind::limit>&, const Count& count) {
  return clause::limit_clause<Count, clause::no_count>{{}, count, {}};
}
template <class Limit, class Offset, class Count>
constexpr auto with_offset(const clause::limit_clause<Limit, Offset>& present, const Count& count) {
  return clause::limit_clause<Limit, Count>{{}, present.limit_count, count};
}
template <class Count>
constexpr auto with_offset(const clause::unset<clause_kind::limit>&, const Count& count) {
  return clause::limit_clause<clause::no_count, Count>{{}, {}, count};
}

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
    const Self& self = static_cast<const Self&>(*this);
    return self.with_limit(detail::with_limit(self, detail::as_operand<std::int64_t>(count)));
  }
  /// Leaves out so many rows first.
  template <detail::row_count Count>
  [[nodiscard]] constexpr auto offset(const Count& count) const {
    const Self& self = static_cast<const Self&>(*this);
    return self.with_limit(detail::with_offset(self, detail::as_operand<std::int64_t>(count)));
  }
};

}  // namespace sequent
