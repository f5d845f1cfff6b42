// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/set_operation.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_set_operation : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    const std::int64_t acme = this->add_org("Acme");
    this->add_org("Ada");
    this->add_user("Ada", 36, acme);
    this->add_user("Bob", 17);
    this->add_user("Cid", 60);
    this->add_user("Cid", 61);
  }

  template <class Statement>
  std::vector<std::string> names(const Statement& statement) {
    const sq::query<std::string> kept = statement;
    return this->db.execute(kept).all();
  }
};
TYPED_TEST_SUITE(integration_set_operation, every_engine);

const auto of_users = sq::select(users.name);
const auto of_orgs = sq::select(orgs.name);

TYPED_TEST(integration_set_operation, joins_meets_and_subtracts_rows) {
  EXPECT_THAT(this->names(sq::union_(of_users, of_orgs).order_by(users.name)),
              ElementsAre("Acme", "Ada", "Bob", "Cid"));
  EXPECT_THAT(this->names(sq::union_all(of_users, of_orgs).order_by(users.name.desc())),
              ElementsAre("Cid", "Cid", "Bob", "Ada", "Ada", "Acme"));
  EXPECT_THAT(this->names(sq::intersect(of_users, of_orgs)), ElementsAre("Ada"));
  EXPECT_THAT(this->names(sq::except(of_users, of_orgs).order_by(users.name)), ElementsAre("Bob", "Cid"));
}

// In SQL, INTERSECT would bind tighter than UNION, and in SQLite it does not.
TYPED_TEST(integration_set_operation, is_nested_as_it_is_said) {
  const auto both = sq::intersect(sq::union_(of_orgs, of_users), of_orgs);
  EXPECT_THAT(this->names(both.order_by(orgs.name)), ElementsAre("Acme", "Ada"));
  EXPECT_THAT(this->names(sq::union_(of_orgs, sq::intersect(of_users, of_orgs)).order_by(orgs.name)),
              ElementsAre("Acme", "Ada"));
  EXPECT_THAT(this->names(sq::except(of_users, sq::except(of_users, of_orgs))), ElementsAre("Ada"));
}

TYPED_TEST(integration_set_operation, keeps_orders_and_limits_apart) {
  const auto oldest = sq::select(users.name).order_by(users.age.desc()).limit(1);
  const auto youngest = sq::select(users.name).order_by(users.age).limit(2);
  EXPECT_THAT(this->names(sq::union_all(oldest, youngest).order_by(users.name).limit(2)), ElementsAre("Ada", "Bob"));
  EXPECT_THAT(this->names(sq::union_all(oldest, youngest).order_by(users.name).offset(1)), ElementsAre("Bob", "Cid"));
}

TYPED_TEST(integration_set_operation, reads_columns_in_the_type_where_they_meet) {
  const auto query = sq::union_all(sq::select(users.age.template as<"n">(), users.email),
                                   sq::select(sq::count(), sq::literal<"x">).from(orgs))
                         .order_by(sq::label<"n">);
  std::vector<std::tuple<std::int64_t, std::optional<std::string>>> rows;
  for (const auto& [n, email] : this->db.execute(query)) rows.emplace_back(n, email);
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[0], std::tuple(std::int64_t{2}, "x"));
  EXPECT_EQ(rows[1], std::tuple(std::int64_t{17}, std::nullopt));
}

TYPED_TEST(integration_set_operation, gives_whole_rows) {
  const auto query =
      sq::union_(sq::select(users).where(users.age < 18), sq::select(users).where(users.age < 37)).order_by(users.age);
  const std::vector<user> found = this->db.execute(query).all();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].name, "Ada");
}

TYPED_TEST(integration_set_operation, stands_wherever_a_query_does) {
  const auto all = sq::union_all(of_users, of_orgs);
  const auto people = users.template as<"people">();
  EXPECT_EQ(
      this->db.execute(sq::select(sq::count()).from(people).where(people.name.in(sq::intersect(of_users, of_orgs))))
          .scalar(),
      1);
  const auto named = all.template as<"named">();
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(named).where(named[users.name] == "Ada")).scalar(), 2);
  const auto listed = sq::cte<"listed">(all);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(listed).with(listed)).scalar(), 6);
  EXPECT_EQ(this->db
                .execute(sq::select(people.age)
                             .where(people.name == all.order_by(users.name).limit(1).offset(1).scalar_subquery()))
                .scalar(),
            36);
}

TEST(integration_set_operation_of_postgres, counts_how_often_a_row_is_given) {
  on_postgres::engine db{on_postgres::url()};
  const auto numbers = [](auto... each) { return sq::union_all(sq::select(each)...); };
  const auto twice = numbers(sq::literal<1>, sq::literal<1>, sq::literal<2>);
  const auto once = numbers(sq::literal<1>, sq::literal<3>);
  EXPECT_EQ(db.execute(sq::intersect_all(twice, once)).all().size(), 1U);
  EXPECT_EQ(db.execute(sq::except_all(twice, once)).all().size(), 2U);
}

}  // namespace
