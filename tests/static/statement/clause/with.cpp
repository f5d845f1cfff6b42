// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/clause/with.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::part;

constexpr auto adults = sq::cte<"adults">(sq::select(users.id, users.org_id).where(users.age > 17));
constexpr auto employers = sq::cte<"employers">(sq::select(adults.get<"org_id">()).from(adults).limit(3));

template <class Clause, class Values>
constexpr const sq::detail::clause_info& clause(const sq::detail::step<Clause, Values>&) {
  return sq::detail::clause_of<Clause>;
}

// WITH has its relations in order, and the values of all of their queries.
constexpr auto both = sq::detail::with_step(adults, employers);
static_assert(clause(both).what == part::with && clause(both).relation_count == 2 && clause(both).slots == 2);
static_assert(clause(both).relation(0).table.text == "adults" && clause(both).relation(1).table.text == "employers");
static_assert(clause(both).relation(0).body->has(part::where) && clause(both).relation(1).body->has(part::limit));
static_assert(clause(sq::detail::with_step(adults)).slots == 1);

constexpr auto query = sq::select(employers.get<"org_id">()).from(employers).with(adults, employers);
static_assert(sq::sql<sq::postgres>(query) ==
              "WITH adults AS (SELECT users.id, users.org_id FROM users WHERE users.age > $1), "
              "employers AS (SELECT adults.org_id FROM adults LIMIT $2) SELECT employers.org_id FROM employers");

// It comes first in the text wherever it is said.
static_assert(sq::sql<sq::sqlite>(sq::select(adults[users.id]).with(adults).from(adults).limit(5)) ==
              "WITH adults AS (SELECT users.id, users.org_id FROM users WHERE users.age > ?1) "
              "SELECT adults.id FROM adults LIMIT ?2");

}  // namespace
