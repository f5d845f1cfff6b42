// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>

#include <sequent/config.hpp>
#include <sequent/engine/row_layout.hpp>

namespace sequent::detail {

/// Rows side by side, of a type that only their layout knows.
///
/// The first row has its place in whoever owns the store, so that a result of one row allocates nothing.
class row_store {
 public:
  /// `inner` is room for one row. Without a layout it takes no rows.
  row_store(const row_layout* layout, void* inner) noexcept : layout_(layout), inner_(inner), rows_(inner) {}
  row_store(const row_store&) = delete;
  row_store& operator=(const row_store&) = delete;
  ~row_store() { clear(); }

  /// Takes the rows of another store, which is empty afterwards.
  void take(row_store& other) noexcept;

  /// Makes room for so many rows, where the number is known beforehand.
  void reserve(std::size_t count);
  /// Reads one more row. Throws `decode_error`.
  void read(const driver::value_source& source) {
    add([&](void* place) { layout_->read(*layout_, source, 0, place); });
  }
  /// Adds one more row, which `make` makes at the place that it is given.
  template <class Make>
  void add(const Make& make) {
    if (count_ == capacity_) grow(capacity_ * 2);
    make(place(count_));
    ++count_;
  }
  void clear() noexcept;

  [[nodiscard]] const row_layout* layout() const noexcept { return layout_; }
  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] void* rows() const noexcept { return rows_; }

  /// The rows that the statements wrote, or that were read.
  std::int64_t rowcount = 0;

 private:
  [[nodiscard]] void* place(std::size_t index) const noexcept {
    return static_cast<std::byte*>(rows_) + index * layout_->size;
  }
  void grow(std::size_t capacity);
  void release() noexcept;

  const row_layout* layout_;
  void* inner_;
  void* rows_;
  std::size_t count_ = 0;
  std::size_t capacity_ = 1;
};

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/row_store.ipp>
#endif
