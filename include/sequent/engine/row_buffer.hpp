// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace sequent::detail {

/// Rows in a row. The first has its place in the buffer itself, so that a result of one row allocates nothing.
template <class Row>
class row_buffer {
 public:
  /// Makes room for so many rows, where the number is known beforehand.
  void reserve(std::size_t count) {
    if (count > 1) rows_.reserve(count);
  }

  void push_back(Row&& row) {
    if (rows_.capacity() == 0 && !only_) {
      only_.emplace(std::move(row));
      return;
    }
    if (only_) {
      rows_.push_back(std::move(*only_));
      only_.reset();
    }
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::size_t size() const noexcept { return only_ ? 1 : rows_.size(); }
  [[nodiscard]] Row* begin() noexcept { return only_ ? &*only_ : rows_.data(); }
  [[nodiscard]] Row* end() noexcept { return begin() + size(); }
  [[nodiscard]] const Row* begin() const noexcept { return only_ ? &*only_ : rows_.data(); }
  [[nodiscard]] const Row* end() const noexcept { return begin() + size(); }

  /// Hands out the rows; the buffer is empty afterwards.
  [[nodiscard]] std::vector<Row> release() {
    if (only_) {
      rows_.push_back(std::move(*only_));
      only_.reset();
    }
    return std::exchange(rows_, {});
  }

 private:
  std::optional<Row> only_;
  std::vector<Row> rows_;
};

/// A `std::vector<bool>` has no bools in it that could be pointed to.
template <>
class row_buffer<bool> {
 public:
  void reserve(std::size_t) {}
  void push_back(bool row) { rows_.push_back(row); }

  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] auto begin() noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() noexcept { return rows_.end(); }
  [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() const noexcept { return rows_.end(); }

  [[nodiscard]] std::vector<bool> release() {
    const auto rows = std::exchange(rows_, {});
    return {rows.begin(), rows.end()};
  }

 private:
  std::deque<bool> rows_;
};

}  // namespace sequent::detail
