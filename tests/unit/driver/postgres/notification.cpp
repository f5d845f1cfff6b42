// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <gmock/gmock.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/notification.hpp>

namespace {

enum class step { packed, sent };
struct order_number {
  std::string text;
};

}  // namespace

template <>
inline constexpr auto sequent::enum_names<step> =
    std::array{sequent::enumerator{step::packed, "packed"}, sequent::enumerator{step::sent, "sent"}};
template <>
struct sequent::mapped_type<order_number> {
  using stored = std::string;
  static std::string store(const order_number& number) { return number.text; }
  static order_number load(const std::string& text) {
    if (text.empty()) throw std::invalid_argument("no number");
    return {text};
  }
};

namespace {

static_assert(std::is_same_v<decltype(*sequent::notifications().begin()), const sequent::notification&>);

TEST(unit_notification, is_read_as_it_was_said) {
  const sequent::notification sent{.channel = "orders", .payload = "sent"};
  EXPECT_EQ(sent.as<step>(), step::sent);
  EXPECT_EQ(sent.as<std::string>(), "sent");
  EXPECT_EQ(sent.as<order_number>().text, "sent");
}

TEST(unit_notification, that_says_something_else_is_refused) {
  const sequent::notification lost{.channel = "orders", .payload = "lost"};
  try {
    static_cast<void>(lost.as<step>());
    FAIL();
  } catch (const sequent::decode_error& refused) {
    EXPECT_THAT(std::string(refused.what()), testing::HasSubstr("none of the names of its enumeration"));
    EXPECT_EQ(refused.column_name(), "payload");
  }
  const sequent::notification empty{.channel = "orders"};
  EXPECT_THROW(static_cast<void>(empty.as<order_number>()), sequent::decode_error);
}

}  // namespace
