// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/orm/link.hpp>

namespace {

using sequent::orm::association_info;
using sequent::orm::link;

// A pair is known by its table and by both of its ends, each on its side.
constexpr association_info friends{.table_name = "friends", .insert = nullptr, .remove = nullptr};
constexpr association_info rivals = friends;
static_assert(link{&friends, nullptr, nullptr} == link{&friends, nullptr, nullptr});
static_assert(link{&friends, nullptr, nullptr} != link{&rivals, nullptr, nullptr});
static_assert(std::is_trivially_copyable_v<link>);

}  // namespace
