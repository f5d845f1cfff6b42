// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <iterator>
#include <string>
#include <type_traits>

#include <sequent/driver/postgres/notification.hpp>

namespace {

// A range of what was heard, and nothing else.
static_assert(std::is_same_v<decltype(*sequent::notifications().begin()), const sequent::notification&>);
static_assert(std::is_aggregate_v<sequent::notifications> && std::is_aggregate_v<sequent::notification>);

}  // namespace
