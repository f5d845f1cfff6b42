// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <limits>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using money = sq::decimal<18, 2>;

template <class As>
struct accounts_schema {
  static constexpr sq::name table_name = "money_accounts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "balance", money, sq::default_value<money("-0.05")>> balance;
  sq::col<As, "credit", std::optional<money>, sq::default_value<100>> credit;
  sq::col<As, "rate", sq::decimal<10, 6>, sq::default_value<sq::decimal<3, 2>("0.19")>> rate;
};
inline constexpr sq::table<accounts_schema> accounts;
using new_account = sq::insertable<accounts_schema>;

template <class Kind>
class integration_decimal : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, accounts);
    db.create_all(accounts);
  }
  void TearDown() override { db.drop_all(accounts); }

  template <class Condition>
  auto ids(Condition condition) {
    return db.execute(sq::select(accounts.id).where(condition).order_by(accounts.id)).scalars();
  }
  auto balances() { return db.execute(sq::select(accounts.balance).order_by(accounts.id)).scalars(); }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_decimal, every_engine);

TYPED_TEST(integration_decimal, comes_back_as_it_went) {
  // As a double, none of these would.
  const std::vector<money> sent{money("123456789012.34"), money("1000000000000000.25"), money("0.10"), money::min(),
                                money::max()};
  std::vector<new_account> rows;
  for (const money amount : sent) rows.push_back({.balance = amount});
  this->db.execute(sq::insert_into(accounts).values(rows));
  EXPECT_EQ(this->balances(), sent);
  for (std::size_t place = 0; place < sent.size(); ++place)
    EXPECT_THAT(this->ids(accounts.balance == sent[place]), ElementsAre(static_cast<std::int64_t>(place) + 1));
}

TYPED_TEST(integration_decimal, has_defaults) {
  this->db.execute(sq::insert_into(accounts).values(new_account{}));
  const auto made = this->db.execute(sq::select(accounts.balance, accounts.credit, accounts.rate).from(accounts)).one();
  EXPECT_EQ(made.template get<"balance">(), money("-0.05"));
  EXPECT_EQ(made.template get<"credit">(), std::optional<money>(100));
  EXPECT_EQ((made.template get<"rate">()), (sq::decimal<10, 6>("0.19")));
}

TYPED_TEST(integration_decimal, is_compared_with_numbers_that_lose_no_digit) {
  this->db.execute(sq::insert_into(accounts).values(std::vector<new_account>{
      {.balance = money("9.99"), .credit = std::nullopt}, {.balance = 10}, {.balance = money("10.01")}}));
  EXPECT_THAT(this->ids(accounts.balance < 10), ElementsAre(1));
  EXPECT_THAT(this->ids(10 <= accounts.balance), ElementsAre(2, 3));
  EXPECT_THAT(this->ids(accounts.balance > sq::decimal<4, 1>("9.9")), ElementsAre(1, 2, 3));
  EXPECT_THAT(this->ids(accounts.balance.between(sq::decimal<3, 1>("9.9"), 10)), ElementsAre(1, 2));
  EXPECT_THAT(this->ids(accounts.balance.in(10, money("10.01"))), ElementsAre(2, 3));
  EXPECT_THAT(this->ids(accounts.balance.in(std::vector<money>{money("9.99"), money("0.01")})), ElementsAre(1));
  EXPECT_THAT(this->ids(accounts.balance.not_in(std::vector<int>{10})), ElementsAre(1, 3));
  EXPECT_THAT(this->ids(accounts.credit > accounts.balance), ElementsAre(2, 3));
  EXPECT_THAT(this->ids(accounts.credit.is_not_distinct_from(std::optional<money>())), ElementsAre(1));
  EXPECT_THAT(this->ids(sq::coalesce(accounts.credit, 0) == 0), ElementsAre(1));
  EXPECT_EQ(this->db
                .execute(sq::select(accounts.id).where(accounts.balance == sq::param<"amount">),
                         sq::param<"amount"> = sq::decimal<3, 0>(10))
                .scalar(),
            2);
}

TYPED_TEST(integration_decimal, is_assigned_where_it_loses_no_digit) {
  this->db.execute(sq::insert_into(accounts).set(accounts.balance = 7, accounts.rate = sq::decimal<3, 2>("1.25")));
  EXPECT_THAT(this->balances(), ElementsAre(money(7)));
  this->db.execute(sq::update(accounts).set(accounts.balance = sq::decimal<4, 1>("0.5")).where(accounts.id == 1));
  EXPECT_THAT(this->balances(), ElementsAre(money("0.50")));
  this->db.execute(
      sq::update(accounts).set(accounts.balance = sq::coalesce(accounts.credit, 0)).where(accounts.id == 1));
  EXPECT_THAT(this->balances(), ElementsAre(money(100)));
  EXPECT_THROW(static_cast<void>(accounts.balance = std::numeric_limits<std::int64_t>::max()), std::out_of_range);
  EXPECT_THROW(static_cast<void>(accounts.balance == sq::decimal<38>::max()), std::out_of_range);
}

TYPED_TEST(integration_decimal, is_added_and_multiplied_by_integers_in_the_database) {
  this->db.execute(sq::insert_into(accounts).set(accounts.balance = money("0.30")));
  const auto first = accounts.id == 1;
  this->db.execute(sq::update(accounts).set(accounts.balance = accounts.balance - money("0.10")).where(first));
  this->db.execute(sq::update(accounts).set(accounts.balance = accounts.balance + 3).where(first));
  this->db.execute(sq::update(accounts).set(accounts.balance = 10 - accounts.balance).where(first));
  EXPECT_THAT(this->balances(), ElementsAre(money("6.80")));
  this->db.execute(sq::update(accounts).set(accounts.balance = accounts.balance * 3).where(first));
  EXPECT_THAT(this->balances(), ElementsAre(money("20.40")));
  this->db.execute(sq::update(accounts).set(accounts.balance = accounts.balance * sq::param<"times">).where(first),
                   sq::param<"times"> = 2);
  EXPECT_THAT(this->balances(), ElementsAre(money("40.80")));
  this->db.execute(sq::update(accounts).set(accounts.balance = accounts.balance - money("20.40")).where(first));
  const auto made = [&](auto expression) {
    return this->db.execute(sq::select(expression.template as<"x">()).where(first)).scalar();
  };
  EXPECT_EQ(made(accounts.id * accounts.balance), money("20.40"));
  EXPECT_EQ(made(2 * accounts.balance * accounts.id), money("40.80"));
  EXPECT_EQ(made(accounts.id * money("0.05")), money("0.05"));
  EXPECT_EQ(made(-accounts.balance), money("-20.40"));
  EXPECT_EQ(made(accounts.balance + accounts.credit), money("120.40"));
  EXPECT_EQ(made(sq::sum(accounts.balance * accounts.id)), money("20.40"));
  EXPECT_THAT(this->ids(accounts.balance + 1 > money("21.39") && accounts.balance - 1 < accounts.credit),
              ElementsAre(1));
}

TYPED_TEST(integration_decimal, is_summed_exactly) {
  EXPECT_EQ(this->db.execute(sq::select(sq::sum(accounts.balance)).from(accounts)).scalar(), std::nullopt);
  std::vector<new_account> rows(9, new_account{.balance = money("0.10")});
  rows.push_back({.balance = money("999999999999999.11")});
  this->db.execute(sq::insert_into(accounts).values(rows));
  const auto found = this->db
                         .execute(sq::select(sq::sum(accounts.balance).template as<"total">(),
                                             sq::min(accounts.balance).template as<"least">(),
                                             sq::max(accounts.balance).template as<"most">(),
                                             sq::count(accounts.balance).template as<"n">())
                                      .from(accounts))
                         .one();
  static_assert(std::is_same_v<decltype(found.template get<"total">()), const std::optional<sq::decimal<38, 2>>&>);
  EXPECT_EQ(found.template get<"total">(), money("1000000000000000.01"));
  EXPECT_EQ(found.template get<"least">(), money("0.10"));
  EXPECT_EQ(found.template get<"most">(), money("999999999999999.11"));
  EXPECT_EQ(found.template get<"n">(), 10);
  EXPECT_TRUE(this->db.execute(sq::select(accounts.rate).group_by(accounts.rate).having(sq::sum(accounts.balance) < 5))
                  .empty());
}

}  // namespace
