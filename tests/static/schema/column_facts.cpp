// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>

#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/description.hpp>

namespace {

namespace sq = sequent;

template <class>
struct other_schema {};

using plain = sq::column_description<"a", int>;
static_assert(sq::facts_of<plain>.length == 0 && !sq::facts_of<plain>.has_precision);
static_assert(sq::facts_of<plain>.custom_type.empty() && sq::facts_of<plain>.default_expression.empty());
static_assert(!sq::facts_of<plain>.has_reference && !sq::facts_of<plain>.has_action);

using decimal = sq::column_description<"a", double, sq::precision<10, 2>>;
static_assert(sq::facts_of<decimal>.has_precision && sq::facts_of<decimal>.digits == 10 &&
              sq::facts_of<decimal>.scale == 2);

using text = sq::column_description<"a", std::string, sq::unique, sq::length<80>, sq::sql_type<"citext">,
                                    sq::default_sql<"now()">>;
static_assert(sq::facts_of<text>.length == 80);
static_assert(sq::facts_of<text>.custom_type == "citext");
static_assert(sq::facts_of<text>.default_expression == "now()");

using computed = sq::column_description<"a", int, sq::generated<"b + 1">>;
static_assert(sq::facts_of<computed>.generating_expression == "b + 1");

using reference = sq::column_description<"a", int, sq::references<other_schema, "id">,
                                         sq::on_update<sq::referential_action::cascade>>;
static_assert(sq::facts_of<reference>.has_reference && sq::facts_of<reference>.has_action);
static_assert(sq::facts_of<reference>.on_delete == sq::referential_action::no_action);
static_assert(sq::facts_of<reference>.on_update == sq::referential_action::cascade);

using self_reference =
    sq::column_description<"a", int, sq::references_self<"id">, sq::on_delete<sq::referential_action::set_null>>;
static_assert(sq::facts_of<self_reference>.has_reference);
static_assert(sq::facts_of<self_reference>.on_delete == sq::referential_action::set_null);

}  // namespace
