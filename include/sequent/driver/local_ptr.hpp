// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <utility>

namespace sequent::driver {

/// A shared owner whose count is not atomic: all owners live on one connection, thus on one thread at a time.
///
/// A statement is owned by the cache, by the call that runs it and by the cursor that reads it; it dies with the last
/// of them, so an eviction never pulls it away from under a cursor.
template <class Object>
class local_ptr {
 public:
  local_ptr() noexcept = default;
  local_ptr(const local_ptr& other) noexcept : node_(other.node_) {
    if (node_ != nullptr) ++node_->owners;
  }
  local_ptr(local_ptr&& other) noexcept : node_(std::exchange(other.node_, nullptr)) {}
  local_ptr& operator=(local_ptr other) noexcept {
    std::swap(node_, other.node_);
    return *this;
  }
  ~local_ptr() {
    if (node_ != nullptr && --node_->owners == 0) delete node_;
  }

  template <class... Arguments>
  static local_ptr make(Arguments&&... arguments) {
    local_ptr made;
    made.node_ = new node{Object{std::forward<Arguments>(arguments)...}};
    return made;
  }

  explicit operator bool() const noexcept { return node_ != nullptr; }
  Object& operator*() const noexcept { return node_->object; }
  Object* operator->() const noexcept { return &node_->object; }
  std::size_t owner_count() const noexcept { return node_ == nullptr ? 0 : node_->owners; }

 private:
  struct node {
    Object object;
    std::size_t owners = 1;
  };

  node* node_ = nullptr;
};

}  // namespace sequent::driver
