// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <chrono>
#include <integration/driver/sqlite/database_file.hpp>
#include <integration/engine/shop.hpp>
#include <optional>
#include <source_location>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/orm.hpp>

namespace {

using namespace engine_test;
using namespace std::chrono_literals;
using testing::HasSubstr;

using connection = sq::connection<sq::postgres>;

/// Opens so many connections, and has the server end their sessions when they are idle, as a restart does.
void kill_all_of(sq::engine<sq::postgres>& db, int count) {
  std::vector<int> sessions;
  {
    std::vector<connection> all;
    for (int i = 0; i < count; ++i) {
      all.push_back(db.connect());
      sessions.push_back(all.back().execute_raw<int>("SELECT pg_backend_pid()").scalar());
    }
  }
  sq::engine<sq::postgres> other{postgres_url()};
  for (const int session : sessions) other.execute_raw<bool>("SELECT pg_terminate_backend($1, 5000)", session);
}

int failures_of(sq::engine<sq::postgres>& db, int statements) {
  int failures = 0;
  std::vector<connection> held;  // So that each has a connection of its own.
  for (int i = 0; i < statements; ++i) {
    try {
      held.push_back(db.connect());
      held.back().execute_raw<int>("SELECT 1");
    } catch (const sq::connection_error&) {
      ++failures;
      held.pop_back();
    }
  }
  return failures;
}

TEST(integration_pool, a_restart_of_the_server_costs_one_statement_at_most) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 8}}};
  kill_all_of(db, 8);
  EXPECT_EQ(failures_of(db, 9), 1);
  EXPECT_EQ(db.pool_statistics().broken, 8U);
  EXPECT_EQ(db.pool_statistics().open, 8U);
}

TEST(integration_pool, a_restart_of_the_server_costs_nothing_with_pre_ping) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 8, .pre_ping = sq::pre_ping::always}}};
  kill_all_of(db, 8);
  EXPECT_EQ(failures_of(db, 8), 0);
  EXPECT_EQ(db.pool_statistics().broken, 8U);
}

TEST(integration_pool, one_session_that_is_lost_takes_no_other_with_it) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 4}}};
  {
    std::vector<connection> all;
    for (int i = 0; i < 4; ++i) all.push_back(db.connect());
    all[0].run_script("SELECT 1");
    try {
      all[1].execute_raw<bool>("SELECT pg_terminate_backend(pg_backend_pid())");
    } catch (const sq::error&) {
    }
  }
  EXPECT_EQ(failures_of(db, 4), 0);
  EXPECT_EQ(db.pool_statistics().broken, 1U);
  EXPECT_EQ(db.pool_statistics().opened, 5U);
}

TEST(integration_pool, fifteen_threads_that_see_one_disconnect_replace_each_connection_once) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 15}}};
  kill_all_of(db, 15);
  std::atomic<int> answers = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 15; ++thread) {
    threads.emplace_back([&] {
      for (int attempt = 0; attempt < 20; ++attempt) {
        try {
          answers += db.execute_raw<int>("SELECT 1").scalar();
          return;
        } catch (const sq::connection_error&) {
        }
      }
    });
  }
  for (auto& each : threads) each.join();
  EXPECT_EQ(answers, 15);
  const auto seen = db.pool_statistics();
  EXPECT_EQ(seen.opened - seen.closed, seen.open);
  EXPECT_LE(seen.closed, 15U);
}

TEST(integration_pool, names_the_line_that_holds_the_connection) {
  sq::engine<sq::sqlite> db{"sqlite::memory:", {.pool = {.timeout = 1ms}}};
  const auto refusal = [&] {
    try {
      db.execute_raw("SELECT 1");
    } catch (const sq::pool_timeout& late) {
      return std::string(late.what());
    }
    return std::string("not refused");
  };
  const auto here = [](int lines, const std::source_location& at = std::source_location::current()) {
    return HasSubstr("pool.cpp:" + std::to_string(static_cast<int>(at.line()) + lines) + " ");
  };
  {
    const auto held = db.connect();
    EXPECT_THAT(refusal(), here(-1));
  }
  {
    const auto tx = db.begin();
    EXPECT_THAT(refusal(), here(-1));
  }
  const auto next_line = here(1);
  db.transaction([&](auto&) { EXPECT_THAT(refusal(), next_line); });
  sq::session session(db);
  const auto made = here(-1);
  session.execute(sq::raw<int>("SELECT 1"));
  EXPECT_THAT(refusal(), made);
}

TEST(integration_pool, drains_its_engine) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 2}}};
  std::optional<connection> held(db.connect());
  EXPECT_FALSE(db.drain(1ms));
  EXPECT_THROW(db.execute_raw("SELECT 1"), sq::pool_drained);
  EXPECT_EQ(held->execute_raw<int>("SELECT 1").scalar(), 1) << "who has one goes on";
  std::thread working([&] { held.reset(); });
  EXPECT_TRUE(db.drain(60s));
  working.join();
  EXPECT_EQ(db.pool_statistics().open, 0U);
}

TEST(integration_pool, is_reconfigured_while_it_runs) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 1, .timeout = 60s}}};
  std::optional<connection> held(db.connect());
  std::thread waiter([&] { EXPECT_EQ(db.execute_raw<int>("SELECT 1").scalar(), 1); });
  while (db.pool_statistics().waiting == 0) std::this_thread::yield();
  db.reconfigure({.size = 2, .timeout = 60s});
  waiter.join();
  db.reconfigure({.size = 1, .timeout = 60s});
  held.reset();
  EXPECT_EQ(db.pool_statistics().open, 1U);
  EXPECT_THROW(db.reconfigure({.size = 1, .min_idle = 2}), sq::connection_error);
}

TEST(integration_pool, keeps_a_reserve_from_the_start) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 4, .min_idle = 3}}};
  EXPECT_EQ(db.pool_statistics().idle, 3U);
}

TEST(integration_pool, a_database_in_memory_is_never_closed_for_its_age) {
  EXPECT_THROW((sq::engine<sq::sqlite>{"sqlite::memory:", {.pool = {.max_idle_time = 10min}}}), sq::connection_error);
  sq::engine<sq::sqlite> db{"sqlite::memory:"};
  EXPECT_THROW(db.reconfigure({.max_lifetime = 10min}), sq::connection_error);
}

TEST(integration_pool, many_read_a_file_while_one_writes) {
  const driver_test::database_file file;
  sq::engine<sq::sqlite> db{"sqlite:///" + file.path() + "?journal_mode=wal&synchronous=normal&busy_timeout=60000"};
  EXPECT_EQ(db.pool_statistics().size, 8U);
  db.create_all(orgs);
  auto writing = db.begin();
  writing.execute(sq::insert_into(orgs).set(orgs.name = "not yet"));
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 4; ++reader)
    readers.emplace_back([&] { EXPECT_EQ(db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0); });
  for (auto& each : readers) each.join();
  writing.commit();
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer)
    writers.emplace_back([&, writer] {
      for (int row = 0; row < 10; ++row)
        db.execute(sq::insert_into(orgs).set(orgs.name = std::to_string(writer) + "," + std::to_string(row)));
    });
  for (auto& each : writers) each.join();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(orgs)).scalar(), 41);
}

TEST(integration_pool, a_database_in_memory_is_shared_by_its_name) {
  const std::string url = "sqlite:////sequent-pool-test?vfs=memdb&busy_timeout=60000";
  sq::engine<sq::sqlite> db{url, {.pool = {.size = 4, .min_idle = 2}}};
  EXPECT_EQ(db.pool_statistics().open, 2U);
  db.create_all(orgs);
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread)
    threads.emplace_back([&, thread] {
      for (int row = 0; row < 20; ++row) {
        db.execute(sq::insert_into(orgs).set(orgs.name = std::to_string(thread) + "," + std::to_string(row)));
        EXPECT_GT(db.execute(sq::select(sq::count()).from(orgs)).scalar(), row);
      }
    });
  for (auto& each : threads) each.join();
  sq::engine<sq::sqlite> other{url};
  EXPECT_EQ(other.execute(sq::select(sq::count()).from(orgs)).scalar(), 160);
  EXPECT_THROW(db.reconfigure({.max_idle_time = 10min}), sq::connection_error);
  {
    auto writing = db.begin();
    writing.execute(sq::delete_from(orgs).all_rows());
  }
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(orgs)).scalar(), 160) << "what was not committed, nobody has seen";
}

TEST(integration_pool, the_modes_of_sqlite_hold_for_every_connection) {
  const driver_test::database_file file;
  sq::engine<sq::sqlite> db{"sqlite:///" + file.path() + "?journal_mode=wal&synchronous=off&busy_timeout=77"};
  auto first = db.connect();
  auto second = db.connect();
  for (auto* each : {&first, &second}) {
    EXPECT_EQ(each->execute_raw<std::string>("PRAGMA journal_mode").scalar(), "wal");
    EXPECT_EQ(each->execute_raw<int>("PRAGMA synchronous").scalar(), 0);
    EXPECT_EQ(each->execute_raw<int>("PRAGMA busy_timeout").scalar(), 77);
  }
  EXPECT_THROW(sq::engine<sq::sqlite>{"sqlite::memory:?journal_mode=wal"}, sq::connection_error);
  EXPECT_THROW((sq::engine<sq::sqlite>{"sqlite:///" + file.path() + "?locking_mode=exclusive", {.pool = {.size = 2}}}),
               sq::connection_error);
}

TEST(integration_pool, threads_that_open_a_new_file_at_once_all_get_its_modes) {
  const driver_test::database_file file;
  sq::engine<sq::sqlite> db{"sqlite:///" + file.path() + "?journal_mode=wal", {.connect = sq::lazily}};
  std::atomic<int> in_wal = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread)
    threads.emplace_back(
        [&] { in_wal += db.execute_raw<std::string>("PRAGMA journal_mode").scalar() == "wal" ? 1 : 0; });
  for (auto& each : threads) each.join();
  EXPECT_EQ(in_wal, 8);
}

}  // namespace
