// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <chrono>
#include <integration/engine/shop.hpp>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>

enum class step { packed, sent };
struct order_number {
  std::string text;
};

template <>
inline constexpr auto sequent::enum_names<step> =
    std::array{sequent::enumerator{step::packed, "packed"}, sequent::enumerator{step::sent, "sent"}};
template <>
struct sequent::mapped_type<order_number> {
  using stored = std::string;
  static std::string store(const order_number& number) { return "order " + number.text; }
  static order_number load(const std::string& text) { return {text.substr(6)}; }
};

namespace {

using namespace engine_test;
using namespace std::chrono_literals;

class integration_listener : public testing::Test {
 protected:
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 1}}};
};

TEST_F(integration_listener, hears_what_an_engine_and_a_transaction_say) {
  sq::listener heard(db);
  heard.listen("orders");
  db.notify("orders", "alone");
  EXPECT_EQ(heard.wait_for(5s).heard.at(0).payload, "alone");

  db.transaction([&](auto& tx) {
    tx.notify("orders", step::sent);
    EXPECT_TRUE(heard.wait_for(20ms).empty());
  });
  EXPECT_EQ(heard.wait_for(5s).heard.at(0).payload, "sent");

  db.notify("orders", order_number{"17"});
  EXPECT_EQ(heard.wait_for(5s).heard.at(0).payload, "order 17");
  db.notify("orders");
  EXPECT_EQ(heard.wait_for(5s).heard.at(0).payload, "");
}

TEST_F(integration_listener, hears_nothing_of_what_is_rolled_back) {
  sq::listener heard(db);
  heard.listen("orders");
  {
    auto tx = db.begin();
    tx.notify("orders", "never");
  }
  db.notify("orders", "kept");
  EXPECT_EQ(heard.wait_for(5s).heard.at(0).payload, "kept");
}

TEST_F(integration_listener, takes_hostile_names_and_payloads_as_they_are) {
  sq::listener heard(db);
  const std::string hostile = "x\"; DROP TABLE shop_orgs; --'$1\\";
  heard.listen(hostile);
  db.notify(hostile, hostile);
  const auto given = heard.wait_for(5s);
  ASSERT_EQ(given.size(), 1U);
  EXPECT_EQ(given.heard[0].channel, hostile);
  EXPECT_EQ(given.heard[0].payload, hostile);
}

TEST_F(integration_listener, is_told_what_cannot_be_said) {
  EXPECT_THROW(db.notify("", "x"), sq::data_error);
  EXPECT_THROW(db.notify(std::string(64, 'x'), "x"), sq::data_error);
  EXPECT_THROW(db.notify("orders", std::string(8000, 'x')), sq::data_error);
  EXPECT_THROW(db.notify(std::string_view("a\0b", 3), "x"), sq::data_error);
}

TEST_F(integration_listener, outlives_its_engine) {
  auto gone = std::make_unique<sq::engine<sq::postgres_at_least<12>>>(postgres_url());
  sq::listener heard(*gone);
  gone.reset();
  heard.listen("orders");
  db.notify("orders", "still");
  EXPECT_EQ(heard.wait_for(5s).heard.at(0).payload, "still");
}

TEST_F(integration_listener, is_greeted_as_the_connections_of_the_engine) {
  int greeted = 0;
  sq::engine<sq::postgres> greeting{
      postgres_url(), {.connect = sq::lazily, .on_connect = [&](sq::connection<sq::postgres>&) { ++greeted; }}};
  const sq::listener heard(greeting);
  EXPECT_EQ(greeted, 1);
}

TEST_F(integration_listener, leaves_nothing_to_the_next_borrower_of_a_connection) {
  const auto session = [&] {
    auto lent = db.connect();
    lent.execute_raw("LISTEN orders");
    lent.transaction([](auto& tx) { tx.run_script("LISTEN others; SELECT 1"); });
    return lent.execute_raw<int>("SELECT pg_backend_pid()").scalar();
  }();
  auto next = db.connect();
  EXPECT_EQ(next.execute_raw<int>("SELECT pg_backend_pid()").scalar(), session);
  EXPECT_EQ(next.execute_raw<int>("SELECT count(*)::integer FROM pg_listening_channels()").scalar(), 0);
}

}  // namespace
