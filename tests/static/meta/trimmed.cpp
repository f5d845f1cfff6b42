// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/meta/trimmed.hpp>

namespace {

using sequent::detail::trimmed;

static_assert(trimmed(" \t a b\r\n") == "a b");
static_assert(trimmed("a") == "a");
static_assert(trimmed(" \v\f ").empty() && trimmed("").empty());

}  // namespace
