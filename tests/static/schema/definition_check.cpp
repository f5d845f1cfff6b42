// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <support/definitions.hpp>

#include <sequent/schema/definition_check.hpp>

namespace {

using namespace definitions;
using sq::detail::default_fits;

static_assert(default_fits<int, std::int32_t, int>);
static_assert(default_fits<double, double, int>);
static_assert(default_fits<account_id, std::int64_t, int>);
static_assert(!default_fits<int, std::int32_t, bool>);
static_assert(!default_fits<bool, bool, int>);
static_assert(default_fits<bool, bool, bool>);
static_assert(default_fits<std::string, std::string, sq::fixed_text<3>>);
static_assert(!default_fits<sq::date, sq::date, sq::fixed_text<11>>);
static_assert(default_fits<mood, std::string, mood>);
static_assert(!default_fits<std::string, std::string, mood>);

using keys =
    sq::type_list<sq::constraint::index<"a">, sq::constraint::unique<"b", "c">, sq::constraint::primary_key<"d">>;
static_assert(sq::detail::has_key<keys, "d">);
static_assert(sq::detail::has_key<keys, "b", "c">);
static_assert(sq::detail::has_key<keys, "c", "b">, "the order of the columns of a key does not matter");
static_assert(!sq::detail::has_key<keys, "a">);
static_assert(!sq::detail::has_key<keys, "b">);
static_assert(!sq::detail::has_key<keys, "d", "b">);

static_assert(sq::detail::definition_check<types_schema>::holds);
static_assert(sq::detail::definition_check<attributes_schema>::holds);
static_assert(sq::detail::definition_check<lines_schema>::holds);
static_assert(sq::detail::definition_check<people_schema>::holds);

}  // namespace
