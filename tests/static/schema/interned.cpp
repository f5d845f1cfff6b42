// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/schema/interned.hpp>

namespace {

using sequent::detail::interned;
using sequent::detail::interned_name;

// One name is one, wherever it was written; case and length count.
static_assert(interned<"users"> == interned<"users">);
static_assert(!(interned<"users"> == interned<"Users">));
static_assert(!(interned<"users"> == interned<"user">));
static_assert(!(interned<"ab"> == interned<"ba">));
static_assert(!(interned<"ä"> == interned<"a">));

// A name made at run time of the same letters has another number unless it is given one: only the number counts.
static_assert(interned<"users"> == interned_name{"something else", interned<"users">.id});
static_assert(!(interned<"users"> == interned_name{"users", interned<"users">.id + 1}));

static_assert(interned<"a \"quoted\" name">.text == "a \"quoted\" name");
static_assert(interned<"">.empty() && interned_name{}.empty() && !interned<" ">.empty());

}  // namespace
