// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

/// A call of a driver that takes every value and keeps none: what a test is interested in, it binds itself.
struct ignoring_call {
  template <class Value>
  void bind(const Value&) {}
  template <class Value>
  void bind_owned(Value&&) {}
  template <class Stored>
  void bind_null() {}
  struct array {
    template <class Value>
    void add(const Value&) {}
    void add_null() {}
    void finish() {}
  };
  template <class Stored>
  array begin_array(std::size_t) {
    return {};
  }
  template <class Stored>
  array open_array() {
    return {};
  }
  [[nodiscard]] std::size_t parameter_count() const noexcept { return 0; }
};
