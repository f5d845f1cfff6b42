// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <support/definitions.hpp>

#include <sequent/schema/stored_kind.hpp>

namespace {

using namespace definitions;
using sq::stored_kind;

static_assert(sq::kind_of<int> == stored_kind::int32 && sq::kind_of<std::optional<int>> == stored_kind::int32);
static_assert(sq::kind_of<sq::decimal<18, 2>> == stored_kind::decimal &&
              sq::kind_of<std::optional<sq::decimal<38>>> == stored_kind::decimal);
static_assert(sq::kind_of<mood> == stored_kind::text && sq::kind_of<account_id> == stored_kind::int64);
static_assert(sq::kind_of<char> == stored_kind::none, "no database knows how to hold it");

static_assert(sq::is_integer(stored_kind::int16) && !sq::is_integer(stored_kind::boolean));
static_assert(sq::is_floating(stored_kind::float32) && !sq::is_floating(stored_kind::int64));

static_assert(standard_type(stored_kind::boolean) == "boolean" && standard_type(stored_kind::int16) == "smallint");
static_assert(standard_type(stored_kind::int32) == "integer" && standard_type(stored_kind::int64) == "bigint");
static_assert(standard_type(stored_kind::float32) == "real" &&
              standard_type(stored_kind::float64) == "double precision");
static_assert(standard_type(stored_kind::decimal) == "numeric" && standard_type(stored_kind::text) == "text");
static_assert(standard_type(stored_kind::binary) == "blob" && standard_type(stored_kind::day) == "date");
static_assert(standard_type(stored_kind::instant) == "timestamp with time zone");

}  // namespace
