// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <future>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace {

using namespace engine_test;
using namespace std::chrono_literals;

class integration_advisory_lock : public testing::Test {
 protected:
  bool is_free(const sq::advisory_key& key, sq::advisory_mode mode = sq::advisory_mode::exclusive) {
    return other.try_advisory_lock(key, mode).has_value();
  }

  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 2}}};
  sq::engine<sq::postgres> other{postgres_url()};
};

TEST_F(integration_advisory_lock, is_held_as_long_as_it_lives) {
  for (const sq::advisory_key& key :
       {sq::advisory_key(7), sq::advisory_key(7, 8), sq::advisory_key("nightly report"),
        sq::advisory_key(std::string("'; DROP TABLE x; --")), sq::advisory_key(std::int64_t{1} << 40U)}) {
    {
      const auto held = db.advisory_lock(key);
      EXPECT_FALSE(is_free(key));
      EXPECT_EQ(db.pool_statistics().lent, 1U);
    }
    EXPECT_TRUE(is_free(key));
    EXPECT_EQ(db.pool_statistics().lent, 0U);
  }
}

TEST_F(integration_advisory_lock, of_one_number_is_another_than_of_two_or_of_a_text) {
  const auto held = db.advisory_lock(7);
  EXPECT_TRUE(is_free({0, 7}));
  EXPECT_TRUE(is_free("7"));
}

TEST_F(integration_advisory_lock, of_a_text_is_found_by_other_programs) {
  const auto held = db.advisory_lock("nightly report");
  EXPECT_FALSE(
      other.execute(sq::raw<bool>("SELECT pg_try_advisory_lock(hashtextextended('nightly report', 0))")).scalar());
}

TEST_F(integration_advisory_lock, is_waited_for) {
  auto held = std::optional(db.advisory_lock(7));
  auto waiting = std::async(std::launch::async,
                            [&] { return other.advisory_lock(7).connection().execute_raw<int>("SELECT 1").scalar(); });
  EXPECT_EQ(waiting.wait_for(50ms), std::future_status::timeout);
  held.reset();
  EXPECT_EQ(waiting.get(), 1);
}

TEST_F(integration_advisory_lock, can_be_shared) {
  using enum sq::advisory_mode;
  const auto held = db.advisory_lock(7, shared);
  EXPECT_TRUE(is_free(7, shared));
  EXPECT_FALSE(is_free(7, exclusive));
}

TEST_F(integration_advisory_lock, is_given_up_once) {
  auto held = db.advisory_lock(7);
  auto moved = std::move(held);
  EXPECT_FALSE(is_free(7));
  moved.unlock();
  EXPECT_TRUE(is_free(7));
  auto again = db.advisory_lock(7);
  again.connection().execute_raw("SELECT pg_advisory_unlock_all()");
  EXPECT_THROW(again.unlock(), sq::error);
}

TEST_F(integration_advisory_lock, is_given_up_from_a_failed_transaction) {
  {
    auto held = db.advisory_lock(7);
    held.connection().execute_raw("BEGIN");
    EXPECT_THROW(held.connection().execute_raw("SELECT 1/0"), sq::data_error);
  }
  EXPECT_TRUE(is_free(7));
  EXPECT_EQ(db.pool_statistics().broken, 0U);
}

TEST_F(integration_advisory_lock, that_cannot_be_given_up_takes_its_session_along) {
  {
    auto held = db.advisory_lock(7);
    held.connection().execute_raw("SELECT pg_advisory_unlock_all()");
  }
  EXPECT_TRUE(is_free(7));
  EXPECT_EQ(db.pool_statistics().open, 0U);
}

TEST_F(integration_advisory_lock, of_a_lost_session_is_lost_without_a_word) {
  {
    auto held = db.advisory_lock(7);
    const int pid = held.connection().execute_raw<int>("SELECT pg_backend_pid()").scalar();
    other.execute_raw("SELECT pg_terminate_backend($1, 5000)", pid);
    EXPECT_TRUE(is_free(7));
    EXPECT_THROW(held.connection().execute_raw("SELECT 1"), sq::connection_error);
  }
  EXPECT_EQ(db.execute_raw<int>("SELECT 1").scalar(), 1);
}

TEST_F(integration_advisory_lock, of_a_transaction_ends_with_it) {
  db.transaction([&](auto& tx) {
    tx.advisory_lock("nightly report");
    EXPECT_FALSE(is_free("nightly report"));
    other.transaction([](auto& late) {
      EXPECT_FALSE(late.try_advisory_lock("nightly report"));
      EXPECT_TRUE(late.try_advisory_lock("another"));
    });
    tx.advisory_lock({1, 2}, sq::advisory_mode::shared);
    EXPECT_TRUE(is_free({1, 2}, sq::advisory_mode::shared));
  });
  EXPECT_TRUE(is_free("nightly report"));
  auto tx = db.begin();
  EXPECT_TRUE(tx.try_advisory_lock(7));
  EXPECT_FALSE(is_free(7));
  tx.rollback();
  EXPECT_TRUE(is_free(7));
}

}  // namespace
