// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <memory>
#include <optional>
#include <string>
#include <support/noting_observer.hpp>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/ddl.hpp>
#include <sequent/engine/observer.hpp>
#include <sequent/named.hpp>

namespace {

using namespace engine_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

template <class Kind>
class integration_observer : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, orgs, users);
    db.create_all(orgs, users);
    told->take();
  }
  void TearDown() override { db.drop_all(orgs, users); }

  /// What the statement is noted as when it starts, and when it has ended.
  template <class Statement>
  std::string start_of(const Statement& statement) {
    return "> " + db.sql(statement);
  }
  template <class Statement>
  std::string end_of(const Statement& statement, const std::string& how) {
    return "< " + db.sql(statement) + " " + how;
  }

  std::shared_ptr<noting_observer> told = std::make_shared<noting_observer>();
  typename Kind::engine db{Kind::url(), {.pool = {.size = 1}, .observer = told}};
};
TYPED_TEST_SUITE(integration_observer, every_engine);

TYPED_TEST(integration_observer, is_told_of_each_connection) {
  const auto noted = std::make_shared<noting_observer>();
  typename TypeParam::engine engine{TypeParam::url(), {.observer = noted}};
  EXPECT_THAT(noted->notes, ElementsAre("connected"));
  EXPECT_GT(noted->time.count(), 0);
}

TYPED_TEST(integration_observer, lives_as_long_as_its_engine) {
  auto deaf = std::make_shared<sq::observer>();
  const std::weak_ptr<sq::observer> watched = deaf;
  {
    typename TypeParam::engine engine{TypeParam::url(), {.observer = std::move(deaf)}};
    engine.execute(sq::raw("SELECT 1"));
    EXPECT_FALSE(watched.expired());
  }
  EXPECT_TRUE(watched.expired());
}

TYPED_TEST(integration_observer, is_told_of_a_statement_its_parameters_and_its_rows) {
  const auto adults = sq::select(users.name).where(users.age > 20 && users.name != "a secret");
  const auto added = sq::insert_into(users).set(users.name = "Ada", users.age = 36);
  const auto older = sq::update(users).set(users.age = 41).where(users.age > 0);
  const auto gone = sq::delete_from(users).where(users.name == "Ben");
  this->db.execute(added);
  this->db.execute(added);
  EXPECT_EQ(this->db.execute(adults).all().size(), 2U);
  this->db.execute(older);
  this->db.execute(gone);
  const auto& notes = this->told->notes;
  EXPECT_THAT(notes, ElementsAre(this->start_of(added), this->end_of(added, "(2) 1 rows"),        //
                                 this->start_of(added), this->end_of(added, "(2) again 1 rows"),  //
                                 this->start_of(adults), this->end_of(adults, "(2) 2 rows"),      //
                                 this->start_of(older), this->end_of(older, "(2) 2 rows"),        //
                                 this->start_of(gone), this->end_of(gone, "(1) 0 rows")));
  EXPECT_THAT(notes, Not(testing::Contains(HasSubstr("secret"))));
  EXPECT_GT(this->told->time.count(), 0);
}

TYPED_TEST(integration_observer, is_told_the_text_of_what_is_chosen_named_or_stored) {
  const auto chosen = [](bool adults) { return sq::select(users.name).where_if(adults, users.age > 20); };
  this->db.execute(chosen(true));
  this->db.execute(chosen(false));
  this->db.execute(chosen(true));
  EXPECT_THAT(this->told->take(),
              ElementsAre(this->start_of(chosen(true)), this->end_of(chosen(true), "(1) 0 rows"),
                          this->start_of(chosen(false)), this->end_of(chosen(false), "(0) 0 rows"),
                          this->start_of(chosen(true)), this->end_of(chosen(true), "(1) again 0 rows")));
  const auto named = orgs.named("of this run");
  this->db.create_all(named);
  this->told->take();
  this->db.execute(sq::select(named.name).from(named));
  EXPECT_THAT(this->told->notes.front(), AllOf(StartsWith("> SELECT"), HasSubstr("\"of this run\"")));
  this->db.drop_all(named);
  this->told->take();
  using by_age = sq::stored_query<sq::type_list<sq::postgres, sq::sqlite>, std::string, sq::argument<"age", int>>;
  const auto older = sq::select(users.name).where(users.age > sq::param<"age">);
  this->db.execute(by_age(older), sq::param<"age"> = 20);
  EXPECT_THAT(this->told->take(), ElementsAre(this->start_of(older), this->end_of(older, "(1) 0 rows")));
}

TYPED_TEST(integration_observer, is_told_of_a_range_of_rows_as_of_one_statement) {
  const std::vector<new_user> many{{.name = "Ada", .age = 36}, {.name = "Ben", .age = 17}, {.name = "Cid", .age = 60}};
  this->db.execute(sq::insert_into(users).values(many));
  // With arrays it is one, which needs no transaction around it.
  auto notes = this->told->take();
  if (!TypeParam::is_postgres) {
    EXPECT_EQ(notes.front(), "begin");
    EXPECT_EQ(notes.back(), "commit");
    notes = {notes.at(1), notes.at(2)};
  }
  EXPECT_THAT(notes, ElementsAre(StartsWith("> INSERT INTO shop_users"), EndsWith("(4) 3 rows")));
  this->db.transaction([&](auto& tx) {
    EXPECT_THAT(tx.execute(sq::insert_into(users).values(many).returning(users.id)).all(), SizeIs(3));
  });
  EXPECT_THAT(this->told->take(), ElementsAre("begin", "begin savepoint", StartsWith("> INSERT INTO shop_users"),
                                              EndsWith("(4) 3 rows"), "commit savepoint", "commit"));
}

TYPED_TEST(integration_observer, is_told_of_transactions_and_savepoints) {
  const auto counted = sq::select(sq::count()).from(orgs);
  this->db.transaction([&](auto& tx) {
    swallowing([&] {
      tx.savepoint([&] {
        tx.execute(counted);
        throw sq::error("undone");
      });
    });
    tx.savepoint([&] {});
  });
  EXPECT_THAT(this->told->take(),
              ElementsAre("begin", "begin savepoint", this->start_of(counted), this->end_of(counted, "(0) 1 rows"),
                          "rollback savepoint", "begin savepoint", "commit savepoint", "commit"));
  EXPECT_THROW(this->db.transaction([](auto&) { throw std::runtime_error("undone"); }), std::runtime_error);
  EXPECT_THAT(this->told->take(), ElementsAre("begin", "rollback"));
}

TYPED_TEST(integration_observer, is_told_of_transactions_that_the_program_ends) {
  auto kept = this->db.begin();
  kept.commit();
  this->db.begin().rollback();
  {
    const auto dropped = this->db.begin();
  }
  EXPECT_THAT(this->told->take(), ElementsAre("begin", "commit", "begin", "rollback", "begin", "rollback"));
}

TYPED_TEST(integration_observer, is_told_of_each_attempt) {
  int runs = 0;
  this->db.transaction(
      [&](auto&) {
        if (++runs < 3) throw sq::serialization_failure(sq::sql_diagnostics{});
      },
      {.retry = {.attempts = 3}});
  EXPECT_THAT(this->told->take(), ElementsAre("begin", "rollback", "begin", "rollback", "begin", "commit"));
}

TYPED_TEST(integration_observer, is_not_told_how_sql_of_the_program_ended_a_transaction) {
  swallowing([&] { this->db.transaction([](auto& tx) { tx.execute(sq::raw("COMMIT")); }); });
  EXPECT_THAT(this->told->take(), ElementsAre("begin", "> COMMIT", StartsWith("< COMMIT (0)"), "in doubt"));
}

TYPED_TEST(integration_observer, is_told_why_a_statement_failed) {
  const auto added = sq::insert_into(orgs).set(orgs.name = "Acme");
  this->db.execute(added);
  EXPECT_THROW(this->db.execute(added), sq::unique_violation);
  EXPECT_THAT(this->told->take().back(), this->end_of(added, "(1) again failed 23505"));

  const auto unknown = thrown_by<sq::undefined_table>([&] { this->db.execute(sq::raw("SELECT 1 FROM nowhere")); });
  EXPECT_EQ(unknown.sqlstate(), "42P01");
  EXPECT_THAT(this->told->take(), ElementsAre("> SELECT 1 FROM nowhere", "< SELECT 1 FROM nowhere (0) failed 42P01"));

  EXPECT_THROW(this->db.execute(sq::raw<std::int32_t>("SELECT 'seven'")), sq::decode_error);
  EXPECT_THAT(this->told->take().back(), "< SELECT 'seven' (0) failed ");
}

TYPED_TEST(integration_observer, is_told_once_of_a_range_of_rows_that_fails) {
  const std::vector<sq::insertable<orgs_schema>> twice{{.name = "Acme"}, {.name = "Bolt"}, {.name = "Acme"}};
  EXPECT_THROW(this->db.execute(sq::insert_into(orgs).values(twice)), sq::unique_violation);
  auto notes = this->told->take();
  if (!TypeParam::is_postgres) {
    EXPECT_EQ(notes.front(), "begin");
    EXPECT_EQ(notes.back(), "rollback");
    notes = {notes.at(1), notes.at(2)};
  }
  EXPECT_THAT(notes, ElementsAre(StartsWith("> INSERT"), EndsWith("failed 23505")));
}

TYPED_TEST(integration_observer, is_told_of_scripts_and_definitions) {
  this->db.run_script("SELECT 1; SELECT 2");
  EXPECT_THAT(this->told->take(), ElementsAre("> SELECT 1; SELECT 2", "< SELECT 1; SELECT 2 (0) 0 rows"));
  EXPECT_THROW(this->db.run_script("SELECT 1; SELECT * FROM nowhere"), sq::undefined_table);
  EXPECT_THAT(this->told->take().back(), EndsWith("failed 42P01"));

  this->db.drop_all(orgs, users);
  this->told->take();
  this->db.create_all(orgs, users);
  const auto notes = this->told->take();
  EXPECT_EQ(notes.front(), "begin");
  EXPECT_EQ(notes.back(), "commit");
  EXPECT_THAT(notes, testing::Contains(StartsWith("> CREATE TABLE shop_orgs")));
  EXPECT_THAT(notes, testing::Contains(AllOf(StartsWith("< CREATE TABLE shop_users"), EndsWith("0 rows"))));
}

TYPED_TEST(integration_observer, may_throw_and_stops_nothing) {
  this->told->throws = true;
  this->db.transaction([](auto& tx) {
    add(tx, "Acme");
    swallowing([&] { tx.savepoint([&] { add(tx, "Acme"); }); });
  });
  EXPECT_EQ(this->db.execute(sq::select(orgs.name)).scalar(), "Acme");
  typename TypeParam::engine another{TypeParam::url(), {.observer = this->told}};
  EXPECT_EQ(this->told->notes.back(), "connected");
}

class integration_observer_postgres : public integration_observer<on_postgres> {};

TEST_F(integration_observer_postgres, is_told_that_the_session_was_lost) {
  on_postgres::engine other{on_postgres::url()};
  swallowing([&] {
    db.transaction([&](auto& tx) {
      const int process = tx.execute(sq::raw<int>("SELECT pg_backend_pid()")).scalar();
      told->take();
      other.execute(sq::raw<bool>("SELECT pg_terminate_backend($1, 5000)", process));
      add(tx, "lost");
    });
  });
  EXPECT_THAT(told->take(), ElementsAre(StartsWith("> INSERT"), EndsWith("(1) failed 08006"), "rollback"));
  db.execute(sq::raw("SELECT 1"));
  EXPECT_EQ(told->take().front(), "connected");
}

TEST_F(integration_observer_postgres, is_told_that_a_commit_was_left_in_doubt) {
  db.run_script(
      "CREATE FUNCTION shop_die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
      "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$;"
      "CREATE CONSTRAINT TRIGGER shop_dies AFTER INSERT ON shop_orgs DEFERRABLE INITIALLY DEFERRED "
      "FOR EACH ROW EXECUTE FUNCTION shop_die()");
  told->take();
  EXPECT_THROW(db.transaction([](auto& tx) { add(tx, "in doubt"); }), sq::transaction_in_doubt);
  EXPECT_THAT(told->take(), ElementsAre("begin", StartsWith("> INSERT"), EndsWith("1 rows"), "in doubt"));
  db.execute(sq::raw("DROP FUNCTION shop_die CASCADE"));
}

TEST_F(integration_observer_postgres, is_told_that_a_commit_was_refused) {
  db.run_script(
      "ALTER TABLE shop_users DROP CONSTRAINT shop_users_org_id_fkey;"
      "ALTER TABLE shop_users ADD CONSTRAINT shop_late FOREIGN KEY (org_id) REFERENCES shop_orgs (id) "
      "DEFERRABLE INITIALLY DEFERRED");
  told->take();
  const auto early = sq::insert_into(users).set(users.name = "Ada", users.org_id = 7);
  EXPECT_THROW(db.transaction([&](auto& tx) { tx.execute(early); }), sq::foreign_key_violation);
  EXPECT_THAT(told->take(), ElementsAre("begin", start_of(early), end_of(early, "(2) 1 rows"), "rollback"));
}

TEST_F(integration_observer_postgres, is_told_of_a_statement_that_is_prepared_again_as_of_one) {
  const auto everything = sq::select(orgs);
  db.execute(everything);
  db.execute(sq::raw("ALTER TABLE shop_orgs ALTER COLUMN name TYPE varchar(50)"));
  told->take();
  db.execute(everything);
  EXPECT_THAT(told->take(), ElementsAre(start_of(everything), end_of(everything, "(0) again 0 rows")));
}

}  // namespace
