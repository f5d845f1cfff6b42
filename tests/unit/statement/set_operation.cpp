// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto user_names = sq::select(users.name).where(users.age > 17);
constexpr auto org_names = sq::select(orgs.name);

TEST(statement_set_operation, stands_between_its_queries) {
  EXPECT_EQ(in_both(sq::union_(user_names, org_names)),
            "SELECT users.name FROM users WHERE users.age > $1 UNION SELECT orgs.name FROM orgs");
  EXPECT_EQ(in_both(sq::union_all(org_names, org_names, org_names)),
            "SELECT orgs.name FROM orgs UNION ALL SELECT orgs.name FROM orgs UNION ALL SELECT orgs.name FROM orgs");
  EXPECT_EQ(in_both(sq::intersect(org_names, org_names)),
            "SELECT orgs.name FROM orgs INTERSECT SELECT orgs.name FROM orgs");
  EXPECT_EQ(in_both(sq::except(org_names, org_names)), "SELECT orgs.name FROM orgs EXCEPT SELECT orgs.name FROM orgs");
  EXPECT_EQ(in_postgres(sq::intersect_all(org_names, org_names)),
            "SELECT orgs.name FROM orgs INTERSECT ALL SELECT orgs.name FROM orgs");
  EXPECT_EQ(in_postgres(sq::except_all(org_names, org_names)),
            "SELECT orgs.name FROM orgs EXCEPT ALL SELECT orgs.name FROM orgs");
}

TEST(statement_set_operation, encloses_queries_that_have_an_order_or_a_limit_of_their_own) {
  const auto query = sq::union_all(org_names, sq::select(users.name).order_by(users.age).limit(3), org_names);
  EXPECT_EQ(in_postgres(query),
            "SELECT orgs.name FROM orgs UNION ALL (SELECT users.name FROM users ORDER BY users.age LIMIT $1) UNION ALL "
            "SELECT orgs.name FROM orgs");
  EXPECT_EQ(in_sqlite(query),
            "SELECT orgs.name FROM orgs UNION ALL SELECT * FROM (SELECT users.name FROM users ORDER BY users.age LIMIT "
            "?1) UNION ALL SELECT orgs.name FROM orgs");
}

TEST(statement_set_operation, encloses_set_operations) {
  const auto query = sq::except(sq::union_(org_names, user_names), sq::intersect(org_names, org_names));
  EXPECT_EQ(in_postgres(query),
            "(SELECT orgs.name FROM orgs UNION SELECT users.name FROM users WHERE users.age > $1) EXCEPT (SELECT "
            "orgs.name FROM orgs INTERSECT SELECT orgs.name FROM orgs)");
  EXPECT_EQ(in_sqlite(query),
            "SELECT * FROM (SELECT orgs.name FROM orgs UNION SELECT users.name FROM users WHERE users.age > ?1) EXCEPT "
            "SELECT * FROM (SELECT orgs.name FROM orgs INTERSECT SELECT orgs.name FROM orgs)");
}

TEST(statement_set_operation, is_ordered_by_the_number_of_an_output) {
  const auto query = sq::union_(sq::select(users.id, users.name, (users.age * 2).as<"twice">()),
                                sq::select(orgs.id, orgs.name, sq::literal<0>));
  EXPECT_EQ(
      in_both(query.order_by(users.name.desc().nulls_last(), sq::label<"twice">, sq::label<"id">).limit(5).offset(2)),
      "SELECT users.id, users.name, users.age * $1 AS twice FROM users UNION SELECT orgs.id, orgs.name, 0 FROM "
      "orgs ORDER BY 2 DESC NULLS LAST, 3, 1 LIMIT $2 OFFSET $3");
  EXPECT_THAT(in_both(sq::union_(sq::select(users), sq::select(users)).order_by(users.name)),
              testing::EndsWith(" ORDER BY 3"));
}

TEST(statement_set_operation, keeps_the_values_of_its_queries_in_order) {
  const auto query =
      sq::union_(sq::select(users.id).where(users.age > 1).limit(2), sq::select(users.id).where(users.age > 3))
          .limit(4);
  EXPECT_EQ(parameters_of(query), (texts{"int32 1", "int64 2", "int32 3", "int64 4"}));
}

TEST(statement_set_operation, keeps_the_choices_of_its_queries) {
  const auto query = [](std::optional<int> least) {
    return in_both(sq::union_(sq::select(users.name).where(users.age > sq::if_set(least)), user_names));
  };
  EXPECT_EQ(
      query(3),
      "SELECT users.name FROM users WHERE users.age > $1 UNION SELECT users.name FROM users WHERE users.age > $2");
  EXPECT_EQ(query({}), "SELECT users.name FROM users UNION SELECT users.name FROM users WHERE users.age > $1");
}

TEST(statement_set_operation, has_the_types_in_which_its_queries_meet) {
  static_assert(
      reads<std::int64_t, std::string>(sq::union_(sq::select(users.age, users.name), sq::select(orgs.id, orgs.name))));
  static_assert(reads<double>(sq::union_(sq::select(items.ratio), sq::select(items.price))));
  static_assert(reads<state>(sq::union_(sq::select(items.item_state), sq::select(items.item_state))));
}

TEST(statement_set_operation, may_be_null_where_its_queries_may) {
  static_assert(reads<std::optional<std::string>>(sq::union_(user_names, sq::select(users.email))));
  static_assert(reads<std::optional<std::string>>(sq::union_all(sq::select(users.email), user_names)));
  static_assert(reads<std::string>(sq::intersect(sq::select(users.email), user_names)));
  static_assert(reads<std::string>(sq::except(user_names, sq::select(users.email))));
  static_assert(reads<std::optional<std::string>>(sq::except(sq::select(users.email), user_names)));
}

TEST(statement_set_operation, gives_whole_rows_of_one_table) {
  const auto query = sq::union_(sq::select(users).where(users.age < 3), sq::select(users).where(users.age > 90));
  static_assert(std::is_same_v<sq::row_type_of<decltype(query)>, user>);
}

TEST(statement_set_operation, stands_wherever_a_query_does) {
  const auto ids = sq::union_(sq::select(orgs.id), sq::select(items.id));
  EXPECT_EQ(in_both(sq::select(users.name).where(users.org_id.in(ids))),
            "SELECT users.name FROM users WHERE users.org_id IN (SELECT orgs.id FROM orgs UNION SELECT items.id FROM "
            "items)");
  EXPECT_EQ(in_both(sq::select(users.name).where(sq::exists(ids))),
            "SELECT users.name FROM users WHERE EXISTS (SELECT orgs.id FROM orgs UNION SELECT items.id FROM items)");
  EXPECT_EQ(in_both(sq::select(users.name).where(users.id == ids.limit(1).scalar_subquery())),
            "SELECT users.name FROM users WHERE users.id = (SELECT orgs.id FROM orgs UNION SELECT items.id FROM items "
            "LIMIT $1)");
  const auto all = ids.as<"all_ids">();
  EXPECT_EQ(
      in_both(sq::select(all[orgs.id], all.get<"id">()).from(all)),
      "SELECT all_ids.id, all_ids.id FROM (SELECT orgs.id FROM orgs UNION SELECT items.id FROM items) AS all_ids");
  const auto found = sq::cte<"found">(ids);
  EXPECT_EQ(in_both(sq::select(found.get<"id">()).from(found).with(found)),
            "WITH found AS (SELECT orgs.id FROM orgs UNION SELECT items.id FROM items) SELECT found.id FROM found");
}

TEST(statement_set_operation, reads_a_cte_in_each_of_its_queries) {
  const auto grown = sq::cte<"grown">(sq::select(users.id).where(users.age > 17));
  const auto ids = sq::select(grown.get<"id">()).from(grown);
  EXPECT_EQ(
      in_both(sq::union_all(ids, ids).with(grown)),
      "WITH grown AS (SELECT users.id FROM users WHERE users.age > $1) SELECT grown.id FROM grown UNION ALL SELECT "
      "grown.id FROM grown");
}

TEST(statement_set_operation, lets_its_queries_borrow_from_the_query_around_it) {
  const auto of_user = sq::union_(sq::select(orgs.id).correlate(users).where(orgs.id == users.org_id),
                                  sq::select(items.id).correlate(users).where(items.id == users.id));
  EXPECT_EQ(in_both(sq::select(users.name).where(sq::exists(of_user))),
            "SELECT users.name FROM users WHERE EXISTS (SELECT orgs.id FROM orgs WHERE orgs.id = users.org_id UNION "
            "SELECT items.id FROM items WHERE items.id = users.id)");
}

// SQLite calls an aggregate as it is spelled.
TEST(statement_set_operation, names_the_aggregates_of_a_derived_table) {
  const auto counts =
      sq::union_all(sq::select(sq::count()).from(users).limit(1), sq::select(sq::count()).from(orgs)).as<"counts">();
  EXPECT_EQ(in_sqlite(sq::select(counts.get<"count">()).from(counts)),
            "SELECT counts.count FROM (SELECT * FROM (SELECT count(*) AS count FROM users LIMIT ?1) UNION ALL SELECT "
            "count(*) AS count FROM orgs) AS counts");
}

TEST(statement_set_operation, is_told_from_another_one_of_the_same_queries) {
  using sq::detail::id_of, sq::detail::info_of;
  const auto id = [](const auto& query) { return id_of(info_of<typename std::remove_cvref_t<decltype(query)>::tag>); };
  EXPECT_NE(id(sq::union_(org_names, user_names)), id(sq::union_all(org_names, user_names)));
  EXPECT_NE(id(sq::union_(org_names, user_names)), id(sq::union_(user_names, org_names)));
}

}  // namespace
