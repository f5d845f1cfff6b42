// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

namespace sequent::detail {

/// What can stand in one `linked_list`; it knows its neighbours, so that nothing is allocated.
template <class Node>
struct linked {
  Node* before = nullptr;
  Node* behind = nullptr;
};

/// A list of nodes that are owned elsewhere, and stay where they are while they stand in it.
template <class Node>
class linked_list {
 public:
  [[nodiscard]] bool empty() const noexcept { return front_ == nullptr; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] Node* front() const noexcept { return front_; }
  [[nodiscard]] Node* back() const noexcept { return back_; }

  void push_back(Node& node) noexcept {
    node.before = back_;
    node.behind = nullptr;
    (back_ == nullptr ? front_ : back_->behind) = &node;
    back_ = &node;
    ++size_;
  }

  void remove(Node& node) noexcept {
    (node.before == nullptr ? front_ : node.before->behind) = node.behind;
    (node.behind == nullptr ? back_ : node.behind->before) = node.before;
    --size_;
  }

  /// Null where it is empty.
  Node* pop_front() noexcept { return popped(front_); }
  Node* pop_back() noexcept { return popped(back_); }

 private:
  Node* popped(Node* node) noexcept {
    if (node != nullptr) remove(*node);
    return node;
  }

  Node* front_ = nullptr;
  Node* back_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace sequent::detail
