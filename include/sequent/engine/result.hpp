// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/pfr/core.hpp>

#include <sequent/driver/error.hpp>
#include <sequent/engine/row_buffer.hpp>
#include <sequent/schema/type.hpp>
#include <sequent/statement/clause/record.hpp>

namespace sequent {

namespace detail {

/// The first column of a row.
template <class Row>
constexpr auto& first_column_of_row(Row& row) {
  if constexpr (column_type<not_null<Row>>) {
    return row;
  } else if constexpr (requires { row.template get<0>(); }) {
    return row.template get<0>();
  } else if constexpr (requires { std::get<0>(row); }) {
    return std::get<0>(row);
  } else {
    return boost::pfr::get<0>(row);
  }
}

template <class Row>
using first_column_type = std::remove_cvref_t<decltype(first_column_of_row(std::declval<Row&>()))>;

}  // namespace detail

/// The rows that a statement gave, complete and owned: it refers neither to the connection nor to the statement.
template <class Row>
class result {
 public:
  using value_type = Row;

  result(detail::row_buffer<Row> rows, std::int64_t rowcount) : rows_(std::move(rows)), rowcount_(rowcount) {}

  [[nodiscard]] auto begin() noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() noexcept { return rows_.end(); }
  [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() const noexcept { return rows_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] bool empty() const noexcept { return rows_.size() == 0; }

  /// The rows that the statement wrote or removed; of a query, the rows that it gave.
  [[nodiscard]] std::int64_t rowcount() const noexcept { return rowcount_; }

  /// All rows. The result is empty afterwards.
  [[nodiscard]] std::vector<Row> all() { return rows_.release(); }

  /// The only row. Throws `no_result_found` or `multiple_results_found`.
  [[nodiscard]] Row one() {
    require_some();
    require_at_most_one();
    return std::move(*begin());
  }

  /// The only row, or none. Throws `multiple_results_found`.
  [[nodiscard]] std::optional<Row> one_or_none() {
    require_at_most_one();
    return first();
  }

  /// The first row, or none.
  [[nodiscard]] std::optional<Row> first() {
    if (empty()) return std::nullopt;
    return std::move(*begin());
  }

  /// The first column of the first row. Throws `no_result_found`.
  [[nodiscard]] auto scalar() {
    require_some();
    return detail::first_column_type<Row>(std::move(detail::first_column_of_row(*begin())));
  }

  /// The first column of every row.
  [[nodiscard]] auto scalars() {
    std::vector<detail::first_column_type<Row>> values;
    values.reserve(size());
    for (auto& row : *this) values.push_back(std::move(detail::first_column_of_row(row)));
    return values;
  }

  /// All rows as an aggregate of the user's own, field by field; checked as `record::into` is.
  template <class Aggregate>
  [[nodiscard]] std::vector<Aggregate> into() {
    std::vector<Aggregate> values;
    values.reserve(size());
    for (auto& row : *this) values.push_back(std::move(row).template into<Aggregate>());
    return values;
  }

 private:
  void require_some() const {
    if (empty()) throw no_result_found("a row was required, and the result has none");
  }
  void require_at_most_one() const {
    if (size() > 1)
      throw multiple_results_found("at most one row was expected, and the result has " + std::to_string(size()));
  }

  detail::row_buffer<Row> rows_;
  std::int64_t rowcount_;
};

/// The result of a statement that gives no rows.
template <>
class result<void> {
 public:
  explicit result(std::int64_t rowcount) noexcept : rowcount_(rowcount) {}

  /// The rows that the statement wrote or removed.
  [[nodiscard]] std::int64_t rowcount() const noexcept { return rowcount_; }

 private:
  std::int64_t rowcount_;
};

}  // namespace sequent
