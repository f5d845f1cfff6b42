// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/row_type.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Row, class Statement>
constexpr bool reads_rows(const Statement&) {
  return std::is_same_v<sq::row_type_of<Statement>, Row>;
}

using text = std::string;
using maybe_text = std::optional<std::string>;
using maybe_id = std::optional<std::int64_t>;
using maybe_user = std::optional<user>;
using maybe_org = std::optional<org>;
constexpr auto works_at = users.org_id == orgs.id;

// The type is that of the statement, however it is held.
constexpr auto held = sq::select(users.id, users.name);
static_assert(has_fields<sq::row_type_of<decltype(held)>, std::int64_t, text>);
static_assert(has_fields<sq::row_type_of<decltype((held))>, std::int64_t, text>);

// A field has the type of its column; a whole table is its row; alone it is the row of the result.
static_assert(reads<std::int64_t, text, maybe_text, int>(sq::select(users.id, users.name, users.email, users.age)));
static_assert(reads_rows<user>(sq::select(users)));
static_assert(reads_rows<user>(sq::select(users.as<"boss">())));
static_assert(reads<user, text>(sq::select(users, orgs.name).from(users).join(orgs, works_at)));
static_assert(reads<user, user>(sq::select(users, users.as<"boss">()).from(users).cross_join(users.as<"boss">())));
static_assert(reads<std::int64_t>(sq::select(sq::count()).from(users)));
static_assert(reads<int>(sq::select(sq::literal<5>)));
static_assert(reads<state, std::optional<seller_id>>(sq::select(items.item_state, items.seller)));

// An outer join makes the columns of a side optional, and its rows absent.
constexpr auto pairs = sq::select(users.id, orgs.id, users.email).from(users);
static_assert(reads<std::int64_t, std::int64_t, maybe_text>(pairs.join(orgs, works_at)));
static_assert(reads<std::int64_t, std::int64_t, maybe_text>(pairs.cross_join(orgs)));
static_assert(reads<std::int64_t, maybe_id, maybe_text>(pairs.left_join(orgs, works_at)));
static_assert(reads<maybe_id, std::int64_t, maybe_text>(pairs.right_join(orgs, works_at)));
static_assert(reads<maybe_id, maybe_id, maybe_text>(pairs.full_join(orgs, works_at)));
constexpr auto rows = sq::select(users, orgs).from(users);
static_assert(reads<user, org>(rows.join(orgs, works_at)) && reads<user, maybe_org>(rows.left_join(orgs, works_at)));
static_assert(reads<maybe_user, org>(rows.right_join(orgs, works_at)) &&
              reads<maybe_user, maybe_org>(rows.full_join(orgs, works_at)));

// Joins add up: what a later outer join may leave out, and what an earlier one did.
constexpr auto three = sq::select(users.id, orgs.id, counters.id).from(users);
constexpr auto counted = counters.id == orgs.id;
static_assert(reads<std::int64_t, maybe_id, maybe_id>(three.left_join(orgs, works_at).left_join(counters, counted)));
static_assert(reads<std::int64_t, maybe_id, std::int64_t>(three.left_join(orgs, works_at).join(counters, counted)));
static_assert(reads<maybe_id, maybe_id, std::int64_t>(three.join(orgs, works_at).right_join(counters, counted)));
static_assert(reads<maybe_id, maybe_id, maybe_id>(three.left_join(orgs, works_at).full_join(counters, counted)));

// IS NOT NULL in WHERE narrows back: the column, and that its table is there.
static_assert(reads<text>(sq::select(users.email).where(users.email.is_not_null())));
static_assert(reads<text>(sq::select(users.email).where(users.age > 1).where(users.email.is_not_null())));
static_assert(reads<maybe_text>(sq::select(users.email).where(users.email.is_not_null() || users.age > 1)));
static_assert(reads<maybe_text>(sq::select(users.email).where_if(true, users.email.is_not_null())));
static_assert(reads<std::int64_t, org>(
    sq::select(users.id, orgs).from(users).left_join(orgs, works_at).where(orgs.name.is_not_null())));
static_assert(reads<text>(sq::select(orgs.name).from(users).left_join(orgs, works_at).where(orgs.id.is_not_null())));
static_assert(
    reads<maybe_text>(sq::select(users.email).from(orgs).left_join(users, works_at).where(users.id.is_not_null())));

// Expressions pass NULL on, coalesce stops it.
template <class Statement>
using row = sq::row_type_of<Statement>;
static_assert(reads<maybe_text, text>(sq::select(sq::lower(users.email), sq::coalesce(users.email, users.name))));
static_assert(has_fields<row<decltype(sq::select(sq::coalesce(users.email, "none")))>, text>);
static_assert(has_fields<row<decltype(sq::select(users.email == "x", users.email.is_distinct_from("x")))>,
                         std::optional<bool>, bool>);
static_assert(reads<text>(sq::select(sq::coalesce(orgs.name, users.name)).from(users).left_join(orgs, works_at)));
static_assert(reads<std::optional<int>>(sq::select(users.age + 1).from(orgs).left_join(users, works_at)));
static_assert(reads<bool, std::optional<bool>>(sq::select(users.age > users.id && users.id == users.org_id,
                                                          users.age > users.id || users.email == users.name)));

// An aggregate over no rows is NULL, unless it counts; a group has a row, but its columns may still be NULL.
static_assert(reads<std::optional<int>, std::int64_t>(sq::select(sq::max(users.age), sq::count(users.email))));
static_assert(reads<std::int64_t, int, maybe_text>(
    sq::select(users.org_id, sq::max(users.age), sq::max(users.email)).group_by(users.org_id)));
static_assert(reads<text, std::optional<int>>(
    sq::select(orgs.name, sq::max(users.age)).from(orgs).left_join(users, works_at).group_by(orgs.id)));
static_assert(reads<int>(sq::select(sq::coalesce(sq::max(users.age), 0))));
static_assert(reads<std::optional<double>>(sq::select(sq::avg(users.age))));

// RETURNING reads the table that is written; without it there are no rows.
static_assert(reads<std::int64_t, maybe_text>(sq::delete_from(users).all_rows().returning(users.id, users.email)));
static_assert(
    reads_rows<user>(sq::insert_into(users).set(users.org_id = 1, users.name = sq::literal<"Ada">).returning(users)));
static_assert(reads_rows<void>(sq::delete_from(users).all_rows()));

// A subquery may have no row, unless it counts all rows; EXISTS is never NULL, IN may be.
static_assert(reads<maybe_text>(sq::select(sq::select(orgs.name).scalar_subquery()).from(users)));
static_assert(reads<std::int64_t>(sq::select(sq::select(sq::count(orgs.id)).scalar_subquery()).from(users)));
static_assert(reads<bool, bool, std::optional<bool>>(sq::select(sq::exists(sq::select(orgs.id)),
                                                                users.org_id.in(sq::select(orgs.id)),
                                                                users.email.in(sq::select(orgs.name)))
                                                         .from(users)));

}  // namespace
