// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/lost_commit.hpp>

namespace {

using namespace sequent::driver::postgres;
using sequent::driver::commit_fate;

class integration_lost_commit : public testing::Test {
 protected:
  /// Begins a transaction that is marked, and gives its mark.
  static std::string begin(connection& marked) {
    marked.begin_transaction("BEGIN", "");
    marked.ask_for_mark();
    EXPECT_EQ(marked.commit_mark(), "");
    marked.begin("SELECT 1").execute();
    return marked.commit_mark();
  }
  static options settings() { return {.conninfo = engine_test::postgres_url()}; }

  connection lost{settings()};
  connection asked{settings()};
};

TEST_F(integration_lost_commit, tells_what_was_kept_from_what_was_not) {
  const std::string kept = begin(lost);
  lost.commit();
  const std::string undone = begin(lost);
  lost.rollback();
  EXPECT_NE(kept, undone);
  EXPECT_EQ(asked.fate_of_commit(kept), commit_fate::committed);
  EXPECT_EQ(asked.fate_of_commit(undone), commit_fate::rolled_back);
}

TEST_F(integration_lost_commit, ends_what_is_open_and_of_that_session_only) {
  const std::string open = begin(lost);
  connection other{settings()};
  const std::string elsewhere = begin(other);
  EXPECT_EQ(asked.fate_of_commit(open), commit_fate::open);
  while (asked.fate_of_commit(open) == commit_fate::open) std::this_thread::yield();
  EXPECT_EQ(asked.fate_of_commit(open), commit_fate::rolled_back);
  EXPECT_NO_THROW(other.commit());
  EXPECT_EQ(asked.fate_of_commit(elsewhere), commit_fate::committed);
}

TEST_F(integration_lost_commit, knows_nothing_of_another_server) {
  std::string mark = begin(lost);
  lost.commit();
  mark.back() = mark.back() == '9' ? '8' : '9';
  EXPECT_EQ(asked.fate_of_commit(mark), commit_fate::unknown);
}

}  // namespace
