// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <integration/driver/sqlite/database_file.hpp>
#include <integration/engine/shop.hpp>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
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
  for (const char* url : {"sqlite::memory:", "sqlite:///:memory:", "sqlite:///%3Amemory%3A", "sqlite:///a?mode=memory"})
    EXPECT_THAT(refusal_of<sq::engine<sq::sqlite>>(url, {.pool = {.size = 2}}), HasSubstr("has one connection"));
  EXPECT_THAT(refusal_of<sq::engine<sq::sqlite>>("sqlite://"), HasSubstr("sqlite::memory:"));
}

TEST(integration_engine, opens_a_file_by_its_path_byte_for_byte) {
  const driver_test::database_file file;
  const auto directory = std::filesystem::path(file.path()).parent_path();
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(directory);
  for (const char* name :
       {"100%.db", "50%25 off.db", "a?mode=ro", "#.db", ":memory:", "file::memory:", "file:x?mode=memory"}) {
    sq::engine<sq::sqlite> db{std::filesystem::path(name), {.pool = {.size = 2}}};
    db.create_all(orgs);
    EXPECT_TRUE(std::filesystem::exists(directory / name)) << name;
    sq::engine<sq::postgres, sq::sqlite> again{directory / name};
    EXPECT_EQ(again.execute(sq::select(sq::count()).from(orgs)).scalar(), 0) << name;
  }
  std::filesystem::current_path(before);
  try {
    const sq::engine<sq::postgres> refused{std::filesystem::path("shop.db")};
    FAIL() << "PostgreSQL has no files";
  } catch (const sq::connection_error& refusal) {
    EXPECT_THAT(refusal.what(), HasSubstr("shop.db"));
  }
}

TEST(integration_engine, the_longest_time_limits_are_none) {
  sq::engine<sq::sqlite> db{"sqlite::memory:", {.pool = {.timeout = std::chrono::milliseconds::max()}}};
  std::optional<sq::connection<sq::sqlite>> held(db.connect());
  std::thread waiter([&] { EXPECT_EQ(db.execute_raw<int>("SELECT 1").scalar(), 1); });
  held.reset();
  waiter.join();
}

TEST(integration_engine, a_connection_that_was_moved_from_says_so) {
  sq::engine<sq::sqlite> db{"sqlite::memory:"};
  auto first = db.connect();
  auto second = std::move(first);
  // NOLINTNEXTLINE(bugprone-use-after-move)
  EXPECT_THROW(first.execute_raw("SELECT 1"), sq::error);
  EXPECT_THROW(first.transaction([](auto&) {}), sq::error);
  EXPECT_EQ(second.execute_raw<int>("SELECT 1").scalar(), 1);
}

TEST(integration_engine, sessions_that_are_lost_together_fail_one_statement_and_not_one_each) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 4}}};
  {
    std::vector<sq::connection<sq::postgres>> all;
    std::vector<int> sessions;
    for (int i = 0; i < 4; ++i) {
      all.push_back(db.connect());
      sessions.push_back(all.back().execute_raw<int>("SELECT pg_backend_pid()").scalar());
    }
    sq::engine<sq::postgres> other{postgres_url()};
    for (const int session : sessions) other.execute_raw<bool>("SELECT pg_terminate_backend($1, 5000)", session);
  }
  EXPECT_THROW(db.execute_raw<int>("SELECT 1"), sq::connection_error);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(db.execute_raw<int>("SELECT $1", i).scalar(), i);
}

/// Runs code in a forked child; gives what it returns there.
template <class Code>
bool is_true_in_child(Code&& code) {
  const pid_t child = fork();
  if (child == 0) {
    bool is_right = false;
    try {
      is_right = code();
    } catch (const std::exception& failed) {
      std::fprintf(stderr, "in the child: %s\n", failed.what());
    }
    _exit(is_right ? 0 : 1);
  }
  int status = -1;
  return waitpid(child, &status, 0) == child && status == 0;
}

TEST(integration_engine, a_forked_child_has_sessions_of_its_own) {
  auto db = std::make_unique<sq::engine<sq::postgres>>(postgres_url());
  const auto session_of = [](auto& on) { return on.template execute_raw<int>("SELECT pg_backend_pid()").scalar(); };
  const int mine = session_of(*db);
  std::optional<sq::connection<sq::postgres>> held(db->connect());
  EXPECT_TRUE(is_true_in_child([&] {
    bool is_refused = false;
    try {
      held->execute_raw("SELECT 1");
    } catch (const sq::error&) {
      is_refused = true;
    }
    const bool has_its_own = session_of(*db) != mine;
    held.reset();
    db.reset();
    return is_refused && has_its_own;
  }));
  EXPECT_TRUE(is_true_in_child([&] {
    for (int i = 0; i < 200; ++i)
      if (db->execute_raw<int>("SELECT $1", i).scalar() != i) return false;
    return true;
  }));
  for (int i = 0; i < 200; ++i) EXPECT_EQ(held->execute_raw<int>("SELECT $1", i).scalar(), i);
  EXPECT_EQ(session_of(*held), mine);
}

TEST(integration_engine, a_child_that_is_forked_in_a_transaction_neither_commits_nor_rolls_it_back) {
  sq::engine<sq::postgres> db{postgres_url()};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs);
  bool is_right_in_child = false;
  db.transaction([&](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "parent"));
    is_right_in_child = is_true_in_child([&] {
      try {
        tx.savepoint([] {});
      } catch (const sq::error&) {
        return true;
      }
      return false;
    });
  });
  EXPECT_TRUE(is_right_in_child);
  EXPECT_EQ(db.execute(sq::select(orgs.name)).scalar(), "parent");
  db.drop_all(orgs);
}

// In WAL mode such a child would lose what it writes after the parent has closed the file, and elsewhere it would read
// while the parent writes.
TEST(integration_engine, a_file_of_sqlite_is_refused_in_a_forked_child) {
  const driver_test::database_file file;
  auto db = std::make_unique<sq::engine<sq::postgres, sq::sqlite>>(std::filesystem::path(file.path()),
                                                                   sq::engine_options{.pool = {.size = 2}});
  db->create_all(orgs);
  const auto is_refused = [&] {
    bool has_said_why = false;
    try {
      db->execute(sq::select(orgs.name));
    } catch (const sq::connection_error& refusal) {
      has_said_why = std::string_view(refusal.what()).find("fork") != std::string_view::npos;
    }
    db.reset();
    return has_said_why;
  };
  EXPECT_TRUE(is_true_in_child(is_refused));
  db->transaction([&](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "parent"));
    EXPECT_TRUE(is_true_in_child(is_refused));
    tx.execute(sq::insert_into(orgs).set(orgs.name = "parent, too"));
  });
  EXPECT_EQ(db->execute(sq::select(orgs.name)).size(), 2U);
  db.reset();
  EXPECT_TRUE(is_true_in_child([&] {
    sq::engine<sq::sqlite> own{std::filesystem::path(file.path())};
    return own.execute(sq::select(orgs.name)).size() == 2;
  }));
}

TEST(integration_engine, a_database_in_memory_is_refused_in_a_forked_child) {
  sq::engine<sq::sqlite> db{"sqlite::memory:"};
  EXPECT_TRUE(is_true_in_child([&] {
    try {
      db.execute_raw("SELECT 1");
    } catch (const sq::connection_error&) {
      return true;
    }
    return false;
  }));
  EXPECT_EQ(db.execute_raw<int>("SELECT 1").scalar(), 1);
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
TYPED_TEST_SUITE(integration_shared_engine, every_type_of_engine);

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
