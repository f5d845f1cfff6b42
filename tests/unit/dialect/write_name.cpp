// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/dialect/write_name.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/named_table.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto staff = users.named("staff 7");

TEST(dialect_write_name, returns_what_it_wrote) {
  const auto removed = sq::delete_from(staff).all_rows().returning(staff.id, (staff.age + 1).as<"next">());
  EXPECT_EQ(in_postgres(removed), "DELETE FROM \"staff 7\" AS users RETURNING users.id, users.age + $1 AS next");
  // SQLite knows no alias there.
  EXPECT_EQ(in_sqlite(removed), "DELETE FROM \"staff 7\" AS users RETURNING id, age + ?1 AS next");
  EXPECT_EQ(in_sqlite(sq::update(staff).set(staff.age = 1).where(users.id == 2).returning(staff)),
            "UPDATE \"staff 7\" AS users SET age = ?1 WHERE users.id = ?2 RETURNING id, org_id, name, email, age");
  static_assert(std::is_same_v<sq::row_type_of<decltype(sq::delete_from(staff).all_rows().returning(staff))>, user>);
}

TEST(dialect_write_name, is_not_read_by_a_query_that_returning_holds_on_sqlite) {
  const auto named = sq::delete_from(staff).all_rows().returning(
      sq::select(sq::count()).from(orgs).where(orgs.id == staff.org_id).correlate(staff).scalar_subquery());
  EXPECT_EQ(in_postgres(named),
            "DELETE FROM \"staff 7\" AS users RETURNING (SELECT count(*) FROM orgs WHERE orgs.id = users.org_id)");
  using text = sq::sql_text<sq::sqlite, std::remove_const_t<decltype(named)>>;
  static_assert(text::missing == sq::feature::returning_of_an_alias);
  const auto alone = sq::delete_from(staff).all_rows().returning(
      sq::select(sq::count()).from(orgs).where(orgs.id == 1).scalar_subquery(), staff.id);
  EXPECT_EQ(in_sqlite(alone),
            "DELETE FROM \"staff 7\" AS users RETURNING (SELECT count(*) FROM orgs WHERE orgs.id = ?1), id");
}

TEST(dialect_write_name, has_names_that_are_only_names) {
  for (const std::string name : {"\"; DROP TABLE users; --", "a\"b\"\"c", "it's", "\\", "select", "Users", "1st", "a.b",
                                 "gr\xC3\xB6\xC3\x9F"
                                 "e",
                                 "$1", "", " "}) {
    if (name.empty()) {
      EXPECT_THROW(users.named(name), sq::invalid_name);
      EXPECT_THROW(users.in_schema(name), sq::invalid_name);
      EXPECT_THROW(staff.in_schema(name), sq::invalid_name);
      continue;
    }
    std::string quoted = "\"";
    for (const char each : name) quoted.append(each == '"' ? 2 : 1, each);
    quoted += '"';
    EXPECT_EQ(in_both(sq::delete_from(orgs.named(name)).all_rows()), "DELETE FROM " + quoted + " AS orgs");
    EXPECT_EQ(in_both(sq::delete_from(orgs.in_schema(name)).all_rows()), "DELETE FROM " + quoted + ".orgs AS orgs");
  }
}

TEST(dialect_write_name, has_a_name_that_the_database_takes_whole) {
  const auto named = [](std::size_t size) { return sq::delete_from(users.named(std::string(size, 'x'))).all_rows(); };
  EXPECT_EQ(in_postgres(named(63)), "DELETE FROM " + std::string(63, 'x') + " AS users");
  EXPECT_THROW(in_postgres(named(64)), sq::invalid_name);
  EXPECT_EQ(in_sqlite(named(64)), "DELETE FROM " + std::string(64, 'x') + " AS users");
  EXPECT_THROW(in_postgres(sq::delete_from(users.in_schema(std::string(64, 'x'))).all_rows()), sq::invalid_name);
}

TEST(dialect_write_name, is_hidden_by_no_common_table_expression) {
  const auto recent = sq::cte<"recent">(sq::select(orgs.id));
  const auto query = [&](std::string_view name) {
    const auto named = users.named(name);
    return sq::select(named.id).from(named).join(recent, recent[orgs.id] == named.org_id).with(recent);
  };
  EXPECT_NO_THROW(in_both(query("recently")));
  EXPECT_THROW(in_postgres(query("recent")), sq::invalid_name);
  EXPECT_THROW(in_sqlite(query("RECENT")), sq::invalid_name);
}

}  // namespace
