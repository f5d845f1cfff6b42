// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/dialect/copy_text.hpp>
#include <sequent/dialect/slots.hpp>
#include <sequent/driver/adapter.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/statement/insert.hpp>

/// How rows of a range come into a table by COPY: one after the other, none kept.
namespace sequent::detail {

/// A connection of a database that has COPY.
template <class Connection>
concept copying_connection = requires(Connection& session) { session.begin_copy("table", "columns"); };

template <class Range>
concept readable_range = requires(Range& range) {
  *std::begin(range);
  std::end(range);
};

/// The row at hand of a range, which is read once, whatever its iterators give.
template <class Range>
class range_reader {
 public:
  using row = std::remove_cvref_t<decltype(*std::begin(std::declval<Range&>()))>;

  explicit range_reader(Range& range) : next_(std::begin(range)), end_(std::end(range)) { read(); }

  /// Null behind the last one.
  [[nodiscard]] const row* current() const noexcept { return current_; }
  void advance() {
    ++next_;
    read();
  }

 private:
  void read() {
    if (next_ == end_) {
      current_ = nullptr;
    } else if constexpr (std::is_lvalue_reference_v<decltype(*next_)>) {
      current_ = std::addressof(*next_);
    } else {
      held_.emplace(*next_);
      current_ = &*held_;
    }
  }

  decltype(std::begin(std::declval<Range&>())) next_;
  decltype(std::end(std::declval<Range&>())) end_;
  std::optional<row> held_;
  const row* current_ = nullptr;
};

template <class Range>
using row_of_range = typename range_reader<std::remove_reference_t<Range>>::row;

/// An INSERT of rows of a range, which has none of them yet. A COPY has its columns and values.
template <class Range, class Table>
constexpr auto insert_into_nothing(const Table& into) {
  return insert_into(into).values(std::span<const row_of_range<Range>>());
}
template <class Table, class Row>
using insert_of_rows =
    std::remove_cvref_t<decltype(insert_into(std::declval<const Table&>()).values(std::span<const Row>()))>;

/// Rows on their way into a table: runs of rows that give the same columns, each one COPY.
template <class Dialect, class Statement, class Range>
class copied_rows {
 public:
  using reader = range_reader<Range>;
  using row = typename reader::row;
  using values = typename Statement::values_type;

  copied_rows(Statement&& statement, Range& range) : values_(std::move(statement.bound_values)), rows_(range) {}

  [[nodiscard]] bool is_done() const noexcept { return rows_.current() == nullptr; }
  /// The rows that come next, as an INSERT of one: where they go, and what they give.
  [[nodiscard]] copy_target begin_run() {
    take_row();
    first_.emplace(*rows_.current());
    return copy_target_of(Dialect::info, info_of<typename Statement::tag>, slots_as_they_stand(values_));
  }
  /// The next row, by itself.
  [[nodiscard]] std::span<const row> take_one() {
    first_.emplace(*rows_.current());
    rows_.advance();
    return {&*first_, 1};
  }

  /// Copies the run. Returns how many rows it had.
  template <class Copy>
  std::int64_t copy_run(Copy& copy) {
    do {
      take_row();
      driver::request one = request_of_values<Dialect, typename Statement::tag>(values_, no_arguments);
      one.has_arrays = false;
      driver::call_sink sink(copy.row());
      one.bind(one, sink);
      copy.add_row();
      rows_.advance();
    } while (!is_done() && give_the_same_columns(*first_, *rows_.current()));
    return copy.finish();
  }

 private:
  static constexpr argument_set<> no_arguments{};

  void take_row() {
    auto& lent = *rows_in(values_);
    lent.rows = {rows_.current(), 1};
    lent.owner = {std::shared_ptr<const void>(), rows_.current()};
  }

  values values_;
  reader rows_;
  std::optional<row> first_;
};

/// Copies all rows of a range, and tells an observer of each COPY; `insert(rows)` writes those that give no column.
template <class Dialect, class Statement, copying_connection Connection, class Range, class Insert>
std::int64_t copy_rows(Connection& session, Statement&& statement, Range& range, observer* told, const Insert& insert) {
  std::int64_t count = 0;
  copied_rows<Dialect, std::remove_cvref_t<Statement>, Range> rows(std::forward<Statement>(statement), range);
  while (!rows.is_done()) {
    const copy_target into = rows.begin_run();
    if (into.columns.empty()) {
      count += insert(rows.take_one());
      continue;
    }
    auto copy = session.begin_copy(into.table, into.columns);
    count += counted_for(told, copy.text(), [&] { return rows.copy_run(copy); });
  }
  return count;
}

/// Hands the rows of a range over, some at a time; returns how many were written.
template <class Range, class Insert>
std::int64_t insert_in_portions(Range& range, const Insert& insert) {
  constexpr std::size_t portion = 1024;
  std::int64_t count = 0;
  std::vector<row_of_range<Range>> rows;
  for (range_reader<Range> reading(range); reading.current() != nullptr; reading.advance()) {
    rows.push_back(*reading.current());
    if (rows.size() < portion) continue;
    count += insert(rows);
    rows.clear();
  }
  return rows.empty() ? count : count + insert(rows);
}

}  // namespace sequent::detail
