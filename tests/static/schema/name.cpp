// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/schema/name.hpp>

namespace {

using sequent::name;

template <name Name>
struct named {
  static constexpr auto view = Name.view();
};

// The array has the exact length of the name, which is how compilers come to print it as a text.
static_assert(std::is_same_v<decltype(name{"users"}), name<6>>);
static_assert(named<"users">::view == "users" && named<"">::view.empty());
static_assert(std::is_same_v<named<"a">, named<"a">> && !std::is_same_v<named<"a">, named<"A">>);
// Two assertions: g++ from 14 on folds the conjunction of the two to false.
static_assert(name{"id"} == name{"id"});
static_assert(name{"id"} != name{"ie"});
static_assert(name{""}.empty() && !name{"x"}.empty());

// The longest name that PostgreSQL keeps whole; a longer one does not compile.
static_assert(named<"this_name_has_sixty_three_bytes_and_is_the_longest_there_can_be">::view.size() ==
              sequent::longest_identifier);

}  // namespace
