// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

namespace sq = sequent;
using testing::ElementsAre;
using testing::IsEmpty;

struct account;
template <class As>
struct accounts_schema {
  static constexpr sq::name table_name = "event_accounts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "owner", std::string> owner;
  sq::col<As, "balance", std::int64_t> balance;
  sq::col<As, "changes", std::int32_t> changes;
};
struct account : sq::entity<accounts_schema> {
  static inline std::vector<std::string> heard;

  void validate() const {
    if (balance < 0) throw std::invalid_argument("an account is not below zero");
  }
  void before_flush(sq::flush_event event) {
    heard.push_back("before " + std::to_string(static_cast<int>(event)) + " " + owner);
    if (event == sq::flush_event::update) ++changes;
  }
  void after_flush(sq::flush_event event) {
    heard.push_back("after " + std::to_string(static_cast<int>(event)) + " " + owner);
  }
  void after_load() { heard.push_back("load " + owner); }
};
inline constexpr sq::entities<account> accounts;

class integration_flush_event : public orm_test::database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, accounts);
    db.create_all(accounts);
    account::heard.clear();
  }
  void TearDown() override { db.drop_all(accounts); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_flush_event, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_flush_event, is_told_around_each_statement) {
  sq::session s{db};
  const auto ada = s.add<account>({.owner = "Ada", .balance = 10});
  s.flush();
  EXPECT_THAT(account::heard, ElementsAre("before 0 Ada", "after 0 Ada"));
  s.flush();
  EXPECT_EQ(account::heard.size(), 2U);
  ada->balance = 20;
  s.flush();
  EXPECT_EQ(ada->changes, 1) << "what it changes itself is written";
  s.remove(ada);
  s.commit();
  EXPECT_THAT(account::heard,
              ElementsAre("before 0 Ada", "after 0 Ada", "before 1 Ada", "after 1 Ada", "before 2 Ada", "after 2 Ada"));
}

TEST_P(integration_flush_event, is_told_when_it_was_read) {
  db.execute(sq::insert_into(accounts).set(accounts.owner = "Ada", accounts.balance = 1, accounts.changes = 0));
  sq::session s{db};
  const auto ada = s.query(accounts).one();
  EXPECT_THAT(account::heard, ElementsAre("load Ada"));
  s.refresh(ada);
  EXPECT_EQ(account::heard.size(), 2U);
  EXPECT_FALSE(s.is_modified(ada));
}

TEST_P(integration_flush_event, what_is_not_valid_is_not_written) {
  sq::session s{db};
  const auto ada = s.add<account>({.owner = "Ada", .balance = -1});
  EXPECT_THROW(s.commit(), std::invalid_argument);
  ada->balance = 1;
  s.commit();
  ada->balance = -1;
  EXPECT_THROW(s.flush(), std::invalid_argument);
  s.remove(ada);
  s.commit();
  EXPECT_THAT(db.execute(sq::select(accounts)).all(), IsEmpty());
}

}  // namespace
