// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/write_clause.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto either = users.id == 1 || users.age == 2;

TEST(dialect_write_clause, encloses_conditions_only_beside_others) {
  EXPECT_EQ(in_both(sq::select(users.id).where(either)),
            "SELECT users.id FROM users WHERE users.id = $1 OR users.age = $2");
  EXPECT_EQ(in_both(sq::select(users.id).where(either).where(either)),
            "SELECT users.id FROM users WHERE (users.id = $1 OR users.age = $2) AND (users.id = $3 OR users.age = $4)");
}

TEST(dialect_write_clause, leaves_out_a_clause_of_which_nothing_is_left) {
  const auto query = [](std::optional<int> age, bool is_named) {
    return in_both(sq::select(users.id)
                       .where(users.age > sq::if_set(age))
                       .where_if(is_named, users.name == "Ada")
                       .order_by(users.id));
  };
  EXPECT_EQ(query({}, false), "SELECT users.id FROM users ORDER BY users.id");
  EXPECT_EQ(query({}, true), "SELECT users.id FROM users WHERE users.name = $1 ORDER BY users.id");
  EXPECT_EQ(query(1, true), "SELECT users.id FROM users WHERE users.age > $1 AND users.name = $2 ORDER BY users.id");
}

TEST(dialect_write_clause, joins_every_row_where_nothing_is_left_of_a_condition) {
  const auto query = sq::select(users.id).from(users).join(orgs, orgs.id == sq::if_set(std::optional<std::int64_t>()));
  EXPECT_EQ(in_both(query), "SELECT users.id FROM users JOIN orgs ON TRUE");
}

TEST(dialect_write_clause, says_labels_by_their_places) {
  EXPECT_EQ(in_both(sq::select(users.id.as<"x">(), (users.age + sq::literal<1>).as<"y">(), sq::count())
                        .group_by(sq::label<"y">, sq::label<"x">)
                        .order_by(sq::label<"y">.desc(), sq::count())),
            "SELECT users.id AS x, users.age + 1 AS y, count(*) FROM users GROUP BY 2, 1 ORDER BY 2 DESC, count(*)");
  EXPECT_EQ(in_both(sq::select(orgs, users.age.as<"y">()).from(users).cross_join(orgs).order_by(sq::label<"y">)),
            "SELECT orgs.id, orgs.name, users.age AS y FROM users CROSS JOIN orgs ORDER BY 3");
}

TEST(dialect_write_clause, joins_clauses_of_one_part) {
  EXPECT_EQ(in_both(sq::select(users.id).order_by(users.age).limit(sq::literal<1>).order_by(users.id.desc())),
            "SELECT users.id FROM users ORDER BY users.age, users.id DESC LIMIT 1");
}

TEST(dialect_write_clause, quotes_the_names_of_tables_and_aliases) {
  EXPECT_EQ(in_postgres(sq::select(order.key)), "SELECT \"order\".key FROM \"My Shop\".\"order\"");
  EXPECT_EQ(in_both(sq::select(users.as<"all">().id)), "SELECT \"all\".id FROM users AS \"all\"");
  EXPECT_EQ(in_both(sq::select(users.id.as<"from">())), "SELECT users.id AS \"from\" FROM users");
  EXPECT_EQ(in_both(sq::delete_from(invoices).all_rows()), "DELETE FROM billing.invoices");
}

TEST(dialect_write_clause, offsets_in_sqlite_only_behind_a_limit) {
  EXPECT_EQ(in_postgres(sq::select(users.id).offset(3)), "SELECT users.id FROM users OFFSET $1");
  EXPECT_EQ(in_sqlite(sq::select(users.id).offset(3)), "SELECT users.id FROM users LIMIT -1 OFFSET ?1");
}

TEST(dialect_write_clause, numbers_values_by_the_order_in_which_they_are_said) {
  const auto few = sq::select(users.id).where(users.age > 1).limit(2).as<"few">();
  const auto query =
      sq::select((users.age + 5).as<"n">()).where(users.id == 6).from(users).join(few, few[users.id] == 7);
  EXPECT_EQ(
      in_both(query),
      "SELECT users.age + $1 AS n FROM users JOIN (SELECT users.id FROM users WHERE users.age > $3 LIMIT $4) AS few "
      "ON few.id = $5 WHERE users.id = $2");
  EXPECT_EQ(parameters_of(query), (texts{"int32 5", "int64 6", "int32 1", "int64 2", "int64 7"}));
}

}  // namespace
