// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>

#include <sequent/meta/type_id.hpp>

namespace {

using sequent::detail::type_id;

struct number;

static_assert(type_id<int>() == type_id<std::int32_t>() && type_id<int>() != 0);
static_assert(type_id<int>() != type_id<unsigned>() && type_id<int>() != type_id<const int>());
static_assert(type_id<std::string>() != type_id<number>());

}  // namespace
