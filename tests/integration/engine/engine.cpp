// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <chrono>
#include <filesystem>
#include <integration/engine/shop.hpp>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/engine.hpp>

namespace {

using namespace engine_test;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

template <class Engine>
std::string refusal_of(const std::string& url, const sq::engine_options& options = {}) {
  try {
    const Engine refused{url, options};
    return "not refused";
  } catch (const sq::connection_error& refusal) {
    return refusal.what();
  }
}

TEST(integration_engine, the_url_chooses_the_backend) {
  sq::engine<sq::postgres, sq::sqlite> first{"sqlite::memory:"};
  EXPECT_THAT(first.execute_raw<std::string>("SELECT sqlite_version()").scalar(), HasSubstr("3."));
  sq::engine<sq::postgres, sq::sqlite> second{postgres_url()};
  EXPECT_THAT(second.execute_raw<std::string>("SELECT version()").scalar(), HasSubstr("PostgreSQL"));
}

TEST(integration_engine, refuses_a_url_of_no_backend_without_its_password) {
  const auto refusal = refusal_of<sq::engine<sq::postgres, sq::sqlite>>("mysql://app:secret@localhost/shop");
  EXPECT_THAT(refusal, HasSubstr("mysql://app:***@localhost/shop"));
  EXPECT_THAT(refusal_of<sq::engine<sq::sqlite>>(postgres_url()), HasSubstr("no backend"));
}

TEST(integration_engine, refuses_a_server_that_is_not_there_without_its_password) {
  const auto refusal = refusal_of<sq::engine<sq::postgres>>("postgresql://app:secret@127.0.0.1:1/shop");
  EXPECT_THAT(refusal, HasSubstr("refused"));
  EXPECT_THAT(refusal, Not(HasSubstr("secret")));
}

TEST(integration_engine, refuses_a_file_that_is_not_there) {
  EXPECT_THAT(refusal_of<sq::engine<sq::sqlite>>("sqlite:////nowhere/at/all.db"), HasSubstr("/nowhere/at/all.db"));
  EXPECT_THAT(refusal_of<sq::engine<sq::sqlite>>("sqlite:///missing.db?mode=ro"), HasSubstr("missing.db"));
}

TEST(integration_engine, refuses_more_than_one_connection_to_a_database_in_memory) {
  EXPECT_THAT(refusal_of<sq::engine<sq::sqlite>>("sqlite::memory:", {.pool = {.size = 2}}), HasSubstr("memory"));
}

TEST(integration_engine, says_what_to_do_when_a_transaction_holds_the_only_connection) {
  sq::engine<sq::sqlite> db{"sqlite::memory:", {.pool = {.timeout = 10ms}}};
  db.transaction([&](auto&) {
    try {
      db.execute_raw("SELECT 1");
      FAIL() << "there is no second connection";
    } catch (const sq::pool_timeout& refusal) {
      EXPECT_THAT(refusal.what(), HasSubstr("use that transaction"));
    }
  });
}

TEST(integration_engine, opens_a_new_connection_for_one_that_the_server_killed) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 1}}};
  sq::engine<sq::postgres> other{postgres_url()};
  const auto backend_process = db.execute_raw<int>("SELECT pg_backend_pid()").scalar();
  other.execute_raw<bool>("SELECT pg_terminate_backend($1)", backend_process);
  EXPECT_THROW(db.execute_raw<int>("SELECT 1"), sq::connection_error);
  EXPECT_EQ(db.execute_raw<int>("SELECT 1").scalar(), 1);
}

TEST(integration_engine, keeps_a_file_between_engines) {
  const auto file = std::filesystem::temp_directory_path() / "sequent_engine_test.db";
  std::filesystem::remove(file);
  const auto url = "sqlite:///" + file.string();
  {
    sq::engine<sq::sqlite> db{url};
    db.create_all(orgs);
    db.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
  }
  sq::engine<sq::sqlite> db{url + "?mode=ro"};
  EXPECT_EQ(db.execute(sq::select(orgs.name)).scalar(), "Acme");
  EXPECT_THROW(db.execute(sq::insert_into(orgs).set(orgs.name = "Bcme")), sq::read_only_violation);
  std::filesystem::remove(file);
}

template <class Kind>
class integration_shared_engine : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_shared_engine, every_engine);

TYPED_TEST(integration_shared_engine, serves_many_threads) {
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      for (int round = 0; round < 25; ++round) this->add_user("thread " + std::to_string(thread), round);
    });
  }
  for (auto& each : threads) each.join();
  EXPECT_EQ(this->count_users(), 100);
}

}  // namespace
