// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/schema/validation.hpp>

#include "support/schema.hpp"

namespace {

// What is looked for here is asserted by `table`: tests/compile_fail shows the messages.
namespace sq = sequent;
using namespace sq::detail;

struct unknown {};
template <sq::name Name, class T, auto... Attributes>
using described = sq::column_description<Name, T, Attributes...>;

using sound = sq::type_list<described<"a", int, sq::primary_key>, described<"b", std::optional<std::string>>>;
static_assert(repeated_column<sound> == sq::no_column && unstorable_column<sound> == sq::no_column);
static_assert(primary_key_count<sound, sq::type_list<>> == 1);
static_assert(unknown_name<sound, "a", "b">.empty() && unknown_name<sound>.empty());
static_assert(name_at<sq::no_column, sound>.empty() && name_at<1, sound> == sq::name{"b"});

using repeating = sq::type_list<described<"a", int>, described<"b", int>, described<"a", int>>;
static_assert(repeated_column<repeating> == 0);
static_assert(primary_key_count<repeating, sq::type_list<>> == 0);

using unstorable = sq::type_list<described<"a", int>, described<"b", std::optional<unknown>>, described<"c", unknown>>;
static_assert(unstorable_column<unstorable> == 1);
static_assert(std::is_same_v<column_type_at<1, unstorable>::type, std::optional<unknown>>);
static_assert(std::is_void_v<column_type_at<sq::no_column, unstorable>::type>);

using two_keys =
    sq::type_list<sq::constraint::primary_key<"a">, sq::constraint::unique<"a">, sq::constraint::primary_key<"b">>;
static_assert(primary_key_count<sound, two_keys> == 3);

static_assert(unknown_name<sound, "a", "c", "d"> == sq::name{"c"});

static_assert(schema_check<shop::items_schema>::is_sound && schema_check<shop::invoices_schema>::is_sound);

}  // namespace
