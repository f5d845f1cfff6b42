// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>
#include <utility>

#include <sequent/meta/moved.hpp>

namespace {

using sequent::detail::forwarded;
using sequent::detail::moved;

struct value {};
template <class T>
using moved_type = decltype(moved(std::declval<T>()));

static_assert(std::is_same_v<moved_type<value&>, value&&> && std::is_same_v<moved_type<value>, value&&>);
static_assert(std::is_same_v<moved_type<const value&>, const value&&>);
static_assert(std::is_same_v<decltype(forwarded<value&>(std::declval<value&>())), value&>);
static_assert(std::is_same_v<decltype(forwarded<const value&>(std::declval<const value&>())), const value&>);
static_assert(std::is_same_v<decltype(forwarded<value>(std::declval<value&>())), value&&>);

constexpr int third(int (&&row)[3]) {
  return row[2];
}
constexpr int moved_third() {
  int row[] = {1, 2, 3};
  return third(moved(row));
}
static_assert(moved_third() == 3);

}  // namespace
