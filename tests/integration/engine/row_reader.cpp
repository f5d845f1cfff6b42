// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/row_reader.hpp>

namespace engine_test {

enum class color { red, green };

/// A strong identifier, and an amount of money: types of a user's own.
struct ticket_id {
  std::int64_t value;
  friend bool operator==(const ticket_id&, const ticket_id&) = default;
};
struct money {
  std::int64_t cents;
  friend bool operator==(const money&, const money&) = default;
};

}  // namespace engine_test

template <>
inline constexpr auto sequent::enum_names<engine_test::color> = std::array{
    sequent::enumerator{engine_test::color::red, "red"}, sequent::enumerator{engine_test::color::green, "green"}};

template <>
struct sequent::mapped_type<engine_test::ticket_id> {
  using stored = std::int64_t;
  static constexpr stored store(engine_test::ticket_id id) { return id.value; }
  static constexpr engine_test::ticket_id load(stored value) { return {value}; }
};

template <>
struct sequent::mapped_type<engine_test::money> {
  using stored = std::string;
  static stored store(engine_test::money amount) { return std::to_string(amount.cents); }
  static engine_test::money load(const stored& text) { return {std::stoll(text)}; }
};

namespace {

using namespace engine_test;
using namespace std::chrono_literals;

template <class As>
struct tickets_schema {
  static constexpr sq::name table_name = "every_type";
  sq::col<As, "id", ticket_id, sq::primary_key> id;
  sq::col<As, "truth", bool> truth;
  sq::col<As, "small", std::int16_t> small;
  sq::col<As, "medium", std::int32_t> medium;
  sq::col<As, "large", std::int64_t> large;
  sq::col<As, "single", float> single;
  sq::col<As, "twice", double> twice;
  sq::col<As, "words", std::string> words;
  sq::col<As, "code", std::string, sq::length<5>> code;
  sq::col<As, "raw", sq::bytes> raw;
  sq::col<As, "at", sq::timestamp> at;
  sq::col<As, "on", sq::date> on;
  sq::col<As, "tint", color> tint;
  sq::col<As, "price", money> price;
  sq::col<As, "maybe_truth", std::optional<bool>> maybe_truth;
  sq::col<As, "maybe_large", std::optional<std::int64_t>> maybe_large;
  sq::col<As, "maybe_words", std::optional<std::string>> maybe_words;
  sq::col<As, "maybe_raw", std::optional<sq::bytes>> maybe_raw;
  sq::col<As, "maybe_at", std::optional<sq::timestamp>> maybe_at;
  sq::col<As, "maybe_on", std::optional<sq::date>> maybe_on;
  sq::col<As, "maybe_tint", std::optional<color>> maybe_tint;
  sq::col<As, "maybe_price", std::optional<money>> maybe_price;
};
inline constexpr sq::table<tickets_schema> tickets;
using ticket = sq::row<tickets_schema>;

ticket least_ticket() {
  return {.id = {1},
          .truth = false,
          .small = std::numeric_limits<std::int16_t>::min(),
          .medium = std::numeric_limits<std::int32_t>::min(),
          .large = std::numeric_limits<std::int64_t>::min(),
          .single = std::numeric_limits<float>::denorm_min(),
          .twice = std::numeric_limits<double>::denorm_min(),
          .words = "",
          .code = "",
          .raw = {},
          .at = sq::timestamp(std::chrono::sys_days(std::chrono::year(1) / 1 / 1)) + 1us,
          .on = std::chrono::year(1) / 1 / 1,
          .tint = color::red,
          .price = {-5},
          .maybe_truth = {},
          .maybe_large = {},
          .maybe_words = {},
          .maybe_raw = {},
          .maybe_at = {},
          .maybe_on = {},
          .maybe_tint = {},
          .maybe_price = {}};
}

ticket greatest_ticket() {
  return {.id = {2},
          .truth = true,
          .small = std::numeric_limits<std::int16_t>::max(),
          .medium = std::numeric_limits<std::int32_t>::max(),
          .large = std::numeric_limits<std::int64_t>::max(),
          .single = std::numeric_limits<float>::max(),
          .twice = 0.1 + 0.2,
          .words = "Grüße, 'quotes', \"double\", \\ and % \n\t",
          .code = "äöüß€",
          .raw = {std::byte{0}, std::byte{255}, std::byte{39}},
          .at = sq::timestamp(std::chrono::sys_days(std::chrono::year(9999) / 12 / 31)) + 24h - 1us,
          .on = std::chrono::year(9999) / 12 / 31,
          .tint = color::green,
          .price = {1234567},
          .maybe_truth = true,
          .maybe_large = -1,
          .maybe_words = "text",
          .maybe_raw = sq::bytes{std::byte{7}},
          .maybe_at = sq::timestamp(1us),
          .maybe_on = std::chrono::year(1970) / 1 / 1,
          .maybe_tint = color::red,
          .maybe_price = money{1}};
}

template <class Kind>
class integration_row_reader : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, tickets);
    db.create_all(tickets);
  }
  void TearDown() override { db.drop_all(tickets); }

  static void expect_same(const ticket& actual, const ticket& expected) {
    boost::pfr::for_each_field(actual, [&](const auto& member, auto place) {
      EXPECT_TRUE(member == boost::pfr::get<place>(expected)) << "column " << place;
    });
  }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_row_reader, every_engine);

TYPED_TEST(integration_row_reader, every_type_comes_back_as_it_went) {
  for (const auto& sent : {least_ticket(), greatest_ticket()}) {
    this->db.execute(sq::insert_into(tickets).values(sent));
    this->expect_same(this->db.execute(sq::select(tickets).where(tickets.id == sent.id)).one(), sent);
  }
}

TYPED_TEST(integration_row_reader, every_type_goes_in_ranges_too) {
  this->db.execute(sq::insert_into(tickets).values(std::vector{least_ticket(), greatest_ticket()}));
  const auto rows = this->db.execute(sq::select(tickets).order_by(tickets.id)).all();
  ASSERT_EQ(rows.size(), 2U);
  this->expect_same(rows[0], least_ticket());
  this->expect_same(rows[1], greatest_ticket());
}

TYPED_TEST(integration_row_reader, every_type_is_found_by_its_value) {
  const auto wanted = greatest_ticket();
  this->db.execute(sq::insert_into(tickets).values(std::vector{least_ticket(), wanted}));
  const auto found =
      this->db
          .execute(sq::select(tickets.id)
                       .where(tickets.truth == true && tickets.small == wanted.small &&
                              tickets.medium == wanted.medium && tickets.large == wanted.large &&
                              tickets.twice == wanted.twice && tickets.words == wanted.words &&
                              tickets.raw == wanted.raw && tickets.at == wanted.at && tickets.on == wanted.on &&
                              tickets.tint == wanted.tint && tickets.price == wanted.price &&
                              tickets.maybe_tint == color::red && tickets.id.in({ticket_id{2}, ticket_id{3}}) &&
                              tickets.tint.in(std::vector{color::green}) && tickets.on.in({wanted.on}) &&
                              tickets.at.in({wanted.at})))
          .scalars();
  EXPECT_THAT(found, testing::ElementsAre(ticket_id{2}));
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(tickets).where(tickets.maybe_at.is_null())).scalar(), 1);
}

TYPED_TEST(integration_row_reader, times_are_ordered_as_they_pass) {
  this->db.execute(sq::insert_into(tickets).values(std::vector{least_ticket(), greatest_ticket()}));
  EXPECT_EQ(this->db.execute(sq::select(tickets.id).where(tickets.at > sq::timestamp(0us))).scalar(), ticket_id{2});
  EXPECT_EQ(this->db.execute(sq::select(sq::min(tickets.on))).scalar(), least_ticket().on);
}

TYPED_TEST(integration_row_reader, a_name_that_the_enumeration_does_not_have_is_refused) {
  auto sent = least_ticket();
  this->db.execute(sq::insert_into(tickets).values(sent));
  EXPECT_THROW((this->db.template execute_raw<color>("SELECT 'mauve'")), sq::decode_error);
  EXPECT_EQ((this->db.template execute_raw<color>("SELECT 'green'").scalar()), color::green);
}

TYPED_TEST(integration_row_reader, a_text_that_is_too_long_for_its_column_is_refused_whole) {
  auto sent = least_ticket();
  sent.code = "123456";
  EXPECT_THROW(this->db.execute(sq::insert_into(tickets).values(sent)), sq::sql_error);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(tickets)).scalar(), 0);
}

}  // namespace
