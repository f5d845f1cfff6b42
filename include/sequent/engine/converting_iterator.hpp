// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <iterator>

#include <sequent/statement/record.hpp>

namespace sequent::detail {

/// Goes over the fields of records, and gives each record as an aggregate of the user's own. A `std::vector` made of a
/// range is half of the functions that `push_back` is. Fields that are not constant are moved on.
///
/// It calls itself a random-access iterator, so that the vector knows its size at once, though it gives values.
template <class Slots, class Aggregate>
struct converting_iterator {
  using iterator_category = std::random_access_iterator_tag;
  using value_type = Aggregate;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = Aggregate;

  Slots* record;

  [[gnu::always_inline]] Aggregate operator*() const { return filled<Aggregate>(*record); }
  [[gnu::always_inline]] converting_iterator& operator++() {
    ++record;
    return *this;
  }
  [[gnu::always_inline]] friend bool operator==(converting_iterator left, converting_iterator right) {
    return left.record == right.record;
  }
  [[gnu::always_inline]] friend difference_type operator-(converting_iterator left, converting_iterator right) {
    return left.record - right.record;
  }
};

}  // namespace sequent::detail
