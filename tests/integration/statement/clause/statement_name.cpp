// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <integration/engine/shop.hpp>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/all.hpp>
#include <sequent/engine/observer.hpp>
#include <sequent/statement/clause/statement_name.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::HasSubstr;

/// Keeps the names of what is run, `-` where there is none, and whether it was prepared.
struct name_keeper : sq::observer {
  std::vector<std::string> started;
  std::vector<std::string> ended;
  bool was_prepared = false;
  void statement_started(const sq::statement_event& seen) override { started.push_back(shown(seen)); }
  void statement_ended(const sq::statement_event& seen) override {
    ended.push_back(shown(seen));
    was_prepared = seen.was_prepared;
  }
  static std::string shown(const sq::statement_event& seen) { return seen.name.empty() ? "-" : std::string(seen.name); }
};

template <class Kind>
class integration_statement_name : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, orgs, users);
    db.create_all(orgs, users);
    told->started.clear();
    told->ended.clear();
  }
  void TearDown() override { db.drop_all(orgs, users); }

  /// The error of a statement; of another one where it throws none.
  template <class Work>
  sq::sql_error failure_of(const Work& work) {
    try {
      work();
    } catch (const sq::sql_error& failed) {
      return failed;
    }
    return sq::sql_error({});
  }

  std::shared_ptr<name_keeper> told = std::make_shared<name_keeper>();
  typename Kind::engine db{Kind::url(), {.pool = {.size = 1}, .observer = told}};
};
TYPED_TEST_SUITE(integration_statement_name, every_engine);

const auto twice = sq::insert_into(users).set(users.name = "Ada", users.email = "ada@example.org");

TYPED_TEST(integration_statement_name, is_told_to_the_observer) {
  this->db.execute(twice.named<"sign_up">());
  this->db.execute(sq::select(users.name).where(users.age > 20).named<"adults">());
  this->db.execute(sq::update(users).set(users.age = users.age + 1).where(users.id == 1).template named<"birthday">());
  this->db.execute(sq::delete_from(users).where(users.id == 1).named<"farewell">());
  this->db.execute(sq::raw<int>("SELECT 1").template named<"one">());
  this->db.execute(sq::union_(sq::select(users.name), sq::select(orgs.name)).template named<"everybody">());
  this->db.execute(sq::select(users.name));
  EXPECT_THAT(this->told->started, ElementsAre("sign_up", "adults", "birthday", "farewell", "one", "everybody", "-"));
  EXPECT_EQ(this->told->ended, this->told->started);
}

TYPED_TEST(integration_statement_name, goes_with_stored_queries_ranges_and_pipelines) {
  using by_age = sq::stored_query<sq::type_list<sq::postgres, sq::sqlite>, std::string, sq::argument<"age", int>>;
  const by_age older = sq::select(users.name).where(users.age > sq::param<"age">).template named<"older">();
  this->db.execute(older, sq::param<"age"> = 20);
  const std::vector<new_user> many{{.name = "Ben", .age = 17}, {.name = "Cid", .age = 60}};
  this->db.execute(sq::insert_into(users).values(many).template named<"arrivals">());
  this->db.batch(sq::select(sq::count()).from(users).template named<"how_many">(), sq::select(users.id));
  EXPECT_THAT(this->told->ended, ElementsAre("older", "arrivals", "how_many", "-"));
}

TYPED_TEST(integration_statement_name, makes_no_prepared_statement_of_its_own) {
  this->db.execute(sq::select(users.name).where(users.age > 20));
  EXPECT_FALSE(this->told->was_prepared);
  this->db.execute(sq::select(users.name).where(users.age > 20).named<"adults">());
  EXPECT_TRUE(this->told->was_prepared);
}

TYPED_TEST(integration_statement_name, is_in_the_error) {
  this->db.execute(twice);
  const auto failed = this->failure_of([&] { this->db.execute(twice.named<"sign_up">()); });
  EXPECT_EQ(failed.name(), "sign_up");
  EXPECT_THAT(failed.what(), HasSubstr("\n  name: sign_up\n  statement: INSERT INTO"));
  EXPECT_THROW(this->db.execute(twice.named<"sign_up">()), sq::unique_violation);
  const auto unnamed = this->failure_of([&] { this->db.execute(twice); });
  EXPECT_EQ(unnamed.name(), "");
  EXPECT_THAT(unnamed.what(), testing::Not(HasSubstr("name:")));
}

TYPED_TEST(integration_statement_name, is_in_the_error_of_a_pipeline_and_of_a_transaction) {
  this->db.execute(twice);
  const auto piped = this->failure_of([&] {
    this->db.batch(sq::select(users.id).named<"before">(), twice.named<"sign_up">(),
                   sq::select(users.id).named<"behind">());
  });
  EXPECT_EQ(piped.name(), "sign_up");
  EXPECT_EQ(piped.sqlstate(), "23505");
  if (!TypeParam::is_postgres) return;  // SQLite goes on.
  const auto hidden = this->failure_of([&] {
    this->db.transaction([&](auto& tx) {
      try {
        tx.execute(twice.named<"sign_up">());
      } catch (const sq::unique_violation&) {
      }
    });
  });
  EXPECT_EQ(hidden.name(), "sign_up");
  EXPECT_THAT(hidden.what(), HasSubstr("name: sign_up"));
}

TYPED_TEST(integration_statement_name, is_in_the_error_of_a_value_that_cannot_be_read) {
  const auto failed =
      this->failure_of([&] { this->db.execute(sq::raw<int>("SELECT NULL").template named<"nothing">()); });
  EXPECT_EQ(failed.name(), "nothing");
}

}  // namespace
