// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <integration/engine/shop.hpp>
#include <random>
#include <set>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include <sequent/engine/commit_resolution.hpp>

#include "support/trip_proxy.hpp"

namespace {

namespace sq = sequent;
using namespace std::chrono_literals;

template <class As>
struct ledger_schema {
  static constexpr sq::name table_name = "resolved_ledger";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "number", std::int64_t> number;
};
constexpr sq::table<ledger_schema> ledger;

/// Behind a proxy that loses what is said to the server, or what that answers.
class integration_commit_resolution : public testing::Test {
 protected:
  void SetUp() override {
    direct.drop_all(sq::if_exists, ledger);
    direct.create_all(ledger);
  }
  void TearDown() override { direct.drop_all(ledger); }

  static sq::transaction_options resolving(int attempts = 1) {
    return {.retry = {.attempts = attempts, .backoff = 1ms}, .resolve = true};
  }
  auto writes(std::int64_t number) {
    return [this, number](auto& tx) {
      tx.execute(sq::insert_into(ledger).set(ledger.number = number));
      if (loses_question.exchange(false)) proxy.cut_next_question();
      if (loses_answer.exchange(false)) proxy.cut_next_answer();
      return number;
    };
  }
  std::int64_t count(std::int64_t number) {
    return direct.execute(sq::select(sq::count()).from(ledger).where(ledger.number == number)).scalar();
  }

  sq::engine<sq::postgres> direct{engine_test::postgres_url()};
  trip_test::trip_proxy proxy{engine_test::postgres_url()};
  sq::engine<sq::postgres> db{proxy.url(), {.pool = {.size = 1}}};
  std::atomic<bool> loses_question = false;
  std::atomic<bool> loses_answer = false;
};

TEST_F(integration_commit_resolution, is_in_doubt_unless_it_is_asked_for) {
  loses_answer = true;
  EXPECT_THROW(db.transaction(writes(1)), sq::transaction_in_doubt);
  EXPECT_EQ(count(1), 1);
}

TEST_F(integration_commit_resolution, finds_what_was_kept) {
  loses_answer = true;
  EXPECT_EQ(db.transaction(writes(1), resolving()), 1);
  EXPECT_EQ(count(1), 1);
}

TEST_F(integration_commit_resolution, finds_what_was_not_kept) {
  loses_question = true;
  EXPECT_THROW(db.transaction(writes(1), resolving()), sq::transaction_undone);
  EXPECT_EQ(count(1), 0);
}

TEST_F(integration_commit_resolution, tries_again_what_was_not_kept) {
  loses_question = true;
  EXPECT_EQ(db.transaction(writes(1), resolving(2)), 1);
  EXPECT_EQ(count(1), 1);
}

TEST_F(integration_commit_resolution, does_what_follows_the_commit) {
  int done = 0;
  loses_answer = true;
  db.transaction(
      [&](auto& tx) {
        writes(1)(tx);
        tx.after_commit([&] { ++done; });
      },
      resolving());
  EXPECT_EQ(done, 1);
}

TEST_F(integration_commit_resolution, is_there_for_a_transaction_that_the_program_ends) {
  {
    auto tx = db.begin(resolving());
    loses_answer = true;
    writes(1)(tx);
    EXPECT_NO_THROW(tx.commit());
  }
  EXPECT_EQ(count(1), 1);
  auto tx = db.begin(resolving());
  loses_question = true;
  writes(2)(tx);
  EXPECT_THROW(tx.commit(), sq::transaction_undone);
  EXPECT_EQ(count(2), 0);
}

TEST_F(integration_commit_resolution, costs_no_round_trip) {
  db.execute_raw("SELECT 1");
  EXPECT_EQ(proxy.trips_of([&] { db.transaction(writes(1), resolving()); }), 2);
}

TEST_F(integration_commit_resolution, is_not_there_for_a_single_connection) {
  auto lent = db.connect();
  EXPECT_THROW(lent.transaction(writes(1), resolving()), sq::error);
}

/// Kills sessions at any moment, most of all while they commit, which takes a while here.
class integration_lost_commits : public integration_commit_resolution {
 protected:
  void SetUp() override {
    integration_commit_resolution::SetUp();
    direct.run_script(
        "CREATE FUNCTION pg_temp_slow() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN PERFORM pg_catalog.pg_sleep(0.002); RETURN NULL; END $$;"
        "CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON resolved_ledger DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION pg_temp_slow()");
  }
  void TearDown() override {
    integration_commit_resolution::TearDown();
    direct.run_script("DROP FUNCTION pg_temp_slow");
  }
  static std::uint64_t seed() {
    const char* const given = std::getenv("SEQUENT_TEST_SEED");
    return given == nullptr ? std::random_device{}() : std::stoull(given);
  }
  static int kills() {
    const char* const given = std::getenv("SEQUENT_TEST_KILLS");
    return given == nullptr ? 60 : std::stoi(given);
  }
};

TEST_F(integration_lost_commits, are_neither_lost_nor_doubled) {
  const std::uint64_t start = seed();
  RecordProperty("seed", std::to_string(start));
  SCOPED_TRACE("SEQUENT_TEST_SEED=" + std::to_string(start));
  std::atomic<int> killed = 0;
  std::jthread killer([&](const std::stop_token& stops) {
    std::minstd_rand random(static_cast<unsigned>(start));
    sq::engine<sq::postgres> server{engine_test::postgres_url()};
    while (!stops.stop_requested()) {
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 9'000));
      killed += static_cast<int>(server
                                     .execute_raw<bool>("SELECT pg_catalog.pg_terminate_backend(pid) FROM "
                                                        "pg_catalog.pg_stat_activity WHERE application_name = 'ledger'")
                                     .size());
    }
  });
  sq::engine<sq::postgres> booked{proxy.url() + " application_name=ledger", {.connect = sq::lazily}};
  std::minstd_rand random(static_cast<unsigned>(start + 1));
  std::set<std::int64_t> kept;
  std::int64_t next = 0;
  while (killed < kills()) {
    const std::int64_t number = next++;
    const auto chance = random() % 6;
    loses_question = chance == 0;
    loses_answer = chance == 1;
    try {
      booked.transaction(writes(number), resolving(5));
      kept.insert(number);
    } catch (const sq::transaction_in_doubt& doubt) {
      FAIL() << doubt.what();
    } catch (const sq::connection_error&) {
      // Lost before COMMIT: nothing of it is there.
    } catch (const sq::sql_error& refused) {
      EXPECT_EQ(refused.sqlstate(), "57P01") << refused.what();
    }
  }
  killer.request_stop();
  killer.join();
  const auto found = direct.execute(sq::select(ledger.number)).scalars();
  EXPECT_EQ(found.size(), kept.size()) << "none is doubled";
  EXPECT_EQ(std::set<std::int64_t>(found.begin(), found.end()), kept);
}

}  // namespace
