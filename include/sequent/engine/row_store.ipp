// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <new>
#include <utility>

#include <sequent/engine/row_store.hpp>

namespace sequent::detail {

SEQUENT_INLINE void row_store::take(row_store& other) noexcept {
  clear();
  rowcount = std::exchange(other.rowcount, 0);
  if (other.rows_ == other.inner_) {
    if (other.count_ > 0) layout_->relocate(*layout_, inner_, other.inner_);
  } else {
    rows_ = std::exchange(other.rows_, other.inner_);
    capacity_ = std::exchange(other.capacity_, 1);
  }
  count_ = std::exchange(other.count_, 0);
}

SEQUENT_INLINE void row_store::reserve(std::size_t count) {
  if (count > capacity_) grow(count);
}

SEQUENT_INLINE void row_store::grow(std::size_t capacity) {
  void* const room = ::operator new(capacity * layout_->size, std::align_val_t(layout_->alignment));
  for (std::size_t index = 0; index < count_; ++index)
    layout_->relocate(*layout_, static_cast<std::byte*>(room) + index * layout_->size, place(index));
  release();
  rows_ = room;
  capacity_ = capacity;
}

SEQUENT_INLINE void row_store::release() noexcept {
  if (rows_ != inner_) ::operator delete(rows_, std::align_val_t(layout_->alignment));
  rows_ = inner_;
  capacity_ = 1;
}

SEQUENT_INLINE void row_store::clear() noexcept {
  for (std::size_t index = 0; index < count_; ++index) layout_->destroy(*layout_, place(index));
  count_ = 0;
  release();
}

}  // namespace sequent::detail
