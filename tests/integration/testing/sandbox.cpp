// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <integration/engine/shop.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/ddl.hpp>
#include <sequent/testing.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::HasSubstr;

struct in_sqlite_file {
  static constexpr bool is_postgres = false;
  static std::string url() { return "sqlite:///" + path().string(); }
  static std::filesystem::path path() {
    return std::filesystem::temp_directory_path() / ("sequent_sandbox_" + std::to_string(getpid()) + ".db");
  }
};

/// A database with tables, and a sandbox in it.
template <class Kind>
class integration_sandbox : public testing::Test {
 protected:
  using engine = engine_of_either;

  void SetUp() override {
    outside.emplace(Kind::url());
    outside->drop_all(sq::if_exists, orgs, users);
    outside->create_all(orgs, users);
    outside->execute(sq::insert_into(orgs).set(orgs.name = "from before"));
    db.emplace(Kind::url(), sq::engine_options{.pool = {.timeout = std::chrono::milliseconds(300)}});
  }
  void TearDown() override {
    db.reset();
    outside->drop_all(sq::if_exists, orgs, users);
    outside.reset();
    if (!Kind::is_postgres) std::filesystem::remove(in_sqlite_file::path());
  }

  void add(const std::string& name) { db->execute(sq::insert_into(orgs).set(orgs.name = name)); }
  template <class Database>
  static std::vector<std::string> names(Database& in) {
    return in.execute(sq::select(orgs.name).order_by(orgs.id)).scalars();
  }
  /// What has stayed when the sandbox is gone.
  std::vector<std::string> names_behind() {
    db.reset();
    return names(*outside);
  }

  std::optional<engine> outside;
  std::optional<sq::testing::sandbox<sq::postgres, sq::sqlite>> db;
};
using every_database = testing::Types<in_sqlite_file, on_postgres>;
TYPED_TEST_SUITE(integration_sandbox, every_database);

TYPED_TEST(integration_sandbox, keeps_nothing) {
  this->add("single");
  this->db->transaction([](auto& tx) { tx.execute(sq::insert_into(orgs).set(orgs.name = "in a transaction")); });
  auto begun = this->db->begin();
  begun.execute(sq::insert_into(orgs).set(orgs.name = "begun"));
  begun.commit();
  const auto many = std::vector<sq::insertable<orgs_schema>>{{.name = "many"}, {.name = "more"}};
  this->db->execute(sq::insert_into(orgs).values(many));
  this->db->batch(sq::insert_into(orgs).set(orgs.name = "piped"), sq::select(orgs.id));
  EXPECT_THAT(this->names(*this->db),
              ElementsAre("from before", "single", "in a transaction", "begun", "many", "more", "piped"));
  EXPECT_THAT(this->names_behind(), ElementsAre("from before"));
}

TYPED_TEST(integration_sandbox, undoes_what_a_program_undoes) {
  this->add("kept");
  EXPECT_THROW(this->db->transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "thrown"));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  {
    auto begun = this->db->begin();
    begun.execute(sq::insert_into(orgs).set(orgs.name = "left alone"));
  }
  this->db->transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "around"));
    try {
      tx.savepoint([&] {
        tx.execute(sq::insert_into(orgs).set(orgs.name = "savepoint"));
        throw std::runtime_error("no");
      });
    } catch (const std::runtime_error&) {
    }
  });
  EXPECT_THAT(this->names(*this->db), ElementsAre("from before", "kept", "around"));
}

TYPED_TEST(integration_sandbox, a_statement_that_fails_takes_nothing_along) {
  this->add("once");
  EXPECT_THROW(this->add("once"), sq::unique_violation);
  EXPECT_THROW(this->db->run_script("SELECT nothing_of_this_name"), sq::sql_error);
  EXPECT_THROW(this->db->transaction([&](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "with it"));
    tx.execute(sq::insert_into(orgs).set(orgs.name = "once"));
  }),
               sq::unique_violation);
  auto held = this->db->connect();
  EXPECT_THROW(held.execute(sq::insert_into(orgs).set(orgs.name = "once")), sq::unique_violation);
  EXPECT_THAT(this->names(held), ElementsAre("from before", "once"));
}

TYPED_TEST(integration_sandbox, is_an_engine) {
  const auto take = [](sq::engine<sq::postgres, sq::sqlite>& any) {
    any.execute(sq::insert_into(orgs).set(orgs.name = "by an engine"));
  };
  take(*this->db);
  EXPECT_THAT(this->names(*this->db), ElementsAre("from before", "by an engine"));
  EXPECT_EQ(this->db->pool_statistics().size, 1U);
}

TYPED_TEST(integration_sandbox, serves_several_threads_one_after_the_other) {
  std::vector<std::thread> threads;
  for (int each = 0; each < 4; ++each)
    threads.emplace_back([this, each] {
      for (int run = 0; run < 5; ++run)
        this->db->transaction([&](auto& tx) {
          tx.execute(sq::insert_into(orgs).set(orgs.name = std::to_string(each) + "." + std::to_string(run)));
        });
    });
  for (std::thread& each : threads) each.join();
  EXPECT_EQ(this->names(*this->db).size(), 21U);
  EXPECT_THAT(this->names_behind(), ElementsAre("from before"));
}

TYPED_TEST(integration_sandbox, has_one_connection_whatever_is_asked_for) {
  this->db->reconfigure({.size = 5, .timeout = std::chrono::milliseconds(20)});
  const auto held = this->db->connect();
  EXPECT_THROW(this->names(*this->db), sq::pool_timeout);
}

TYPED_TEST(integration_sandbox, creates_tables_that_are_gone_behind_it) {
  this->db->drop_all(users, orgs);
  this->db->create_all(orgs, users);
  EXPECT_TRUE(this->names(*this->db).empty());
  EXPECT_THAT(this->names_behind(), ElementsAre("from before"));
}

TYPED_TEST(integration_sandbox, a_transaction_that_only_reads_is_followed_by_one_that_writes) {
  const auto write = [](auto& tx) { tx.execute(sq::insert_into(orgs).set(orgs.name = "written")); };
  EXPECT_THROW(this->db->transaction(write, {.read_only = true}), sq::read_only_violation);
  this->db->transaction([](auto& tx) { tx.execute(sq::select(orgs.id)); }, {.read_only = true});
  this->db->transaction(write);
  EXPECT_THAT(this->names(*this->db), ElementsAre("from before", "written"));
}

TYPED_TEST(integration_sandbox, a_commit_does_what_was_asked_for_behind_it) {
  int done = 0;
  this->db->transaction([&](auto& tx) { tx.after_commit([&] { ++done; }); });
  EXPECT_EQ(done, 1);
}

TYPED_TEST(integration_sandbox, a_commit_checks_what_was_put_off) {
  this->db->run_script(
      "CREATE TABLE sandbox_child (org_id BIGINT REFERENCES shop_orgs (id) DEFERRABLE INITIALLY DEFERRED)");
  const auto orphan = [](auto& any, int id) {
    any.execute(sq::raw("INSERT INTO sandbox_child VALUES (" + std::to_string(id) + ")"));
  };
  EXPECT_THROW(this->db->transaction([&](auto& tx) { orphan(tx, 4711); }), sq::foreign_key_violation);
  EXPECT_THROW(orphan(*this->db, 4711), sq::foreign_key_violation);
  this->db->transaction([&](auto& tx) {
    orphan(tx, 4711);
    tx.execute(sq::raw("INSERT INTO shop_orgs (id, name) VALUES (4711, 'late')"));
  });
  EXPECT_EQ(this->db->execute(sq::raw<std::int64_t>("SELECT count(*) FROM sandbox_child")).scalar(), 1);
}

TYPED_TEST(integration_sandbox, a_commit_of_the_program_is_found_out) {
  if (TypeParam::is_postgres) {
    EXPECT_THROW(this->db->run_script("COMMIT"), sq::error);
  } else {
    EXPECT_THROW(this->db->run_script("ROLLBACK"), sq::error);
  }
  try {
    this->names(*this->db);
    ADD_FAILURE() << "it went on";
  } catch (const sq::error& failed) {
    EXPECT_THAT(failed.what(), HasSubstr("the transaction of this sandbox is over"));
  }
}

TEST(integration_sandbox_of_postgres, a_lost_connection_is_not_replaced) {
  sq::testing::sandbox<sq::postgres> db{on_postgres::url()};
  EXPECT_THROW(db.execute(sq::raw("SELECT pg_terminate_backend(pg_backend_pid())")), sq::error);
  try {
    db.execute(sq::raw("SELECT 1"));
    ADD_FAILURE() << "it went on";
  } catch (const sq::connection_error& failed) {
    EXPECT_THAT(failed.what(), HasSubstr("the connection of this sandbox was lost"));
  }
}

TEST(integration_sandbox_of_postgres, is_not_reset) {
  try {
    sq::testing::sandbox<sq::postgres> db{on_postgres::url(), {.reset_on_return = sq::reset_on_return::everything}};
    ADD_FAILURE() << "it is";
  } catch (const sq::connection_error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("a sandbox is one transaction"));
  }
}

TEST(integration_sandbox_of_postgres, settings_of_a_transaction_hold_until_its_end) {
  sq::testing::sandbox<sq::postgres> db{on_postgres::url()};
  const auto tenant = sq::raw<std::optional<std::string>>("SELECT current_setting('app.tenant', true)");
  db.transaction([&](auto& tx) { EXPECT_EQ(tx.execute(tenant).scalar(), "7"); }, {.set = {{"app.tenant", "7"}}});
  EXPECT_EQ(db.execute(tenant).scalar(), "7");
}

}  // namespace
