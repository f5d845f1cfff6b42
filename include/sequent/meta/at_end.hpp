// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

namespace sequent::detail {

/// Calls a function at the end of a scope, however it is left. The function throws nothing.
template <class Function>
class at_end {
 public:
  explicit at_end(Function function) : function_(std::move(function)) {}
  at_end(const at_end&) = delete;
  at_end& operator=(const at_end&) = delete;
  ~at_end() { function_(); }

 private:
  Function function_;
};

}  // namespace sequent::detail
