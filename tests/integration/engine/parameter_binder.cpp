// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <gmock/gmock.h>

#include <sequent/engine/parameter_binder.hpp>

namespace {

using namespace engine_test;

template <class Kind>
class integration_parameter_binder : public shop_test<Kind> {
 protected:
  static constexpr bool is_postgres = Kind::is_postgres;

  std::string stored_name() { return this->db.execute(sq::select(users.name)).scalar(); }
};
TYPED_TEST_SUITE(integration_parameter_binder, every_engine);

TYPED_TEST(integration_parameter_binder, no_character_of_a_text_is_special) {
  const std::string text = "'; DROP TABLE shop_users; -- \" \\ % _ $1 ?1 \n\r\t\x7f é 漢字 🙂";
  this->add_user(text, 1);
  EXPECT_EQ(this->stored_name(), text);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(users).where(users.name == text)).scalar(), 1);
}

TYPED_TEST(integration_parameter_binder, long_texts_are_whole) {
  std::string text(10'000'000, 'x');
  text.back() = 'y';
  this->add_user(text, 1);
  EXPECT_EQ(this->stored_name(), text);
}

TYPED_TEST(integration_parameter_binder, a_text_with_a_zero_is_kept_or_refused_by_name) {
  using namespace std::string_literals;
  const auto text = "a\0b"s;
  if constexpr (TestFixture::is_postgres) {
    try {
      this->add_user(text, 1);
      FAIL() << "PostgreSQL has no zero in a text";
    } catch (const sq::sql_error& refusal) {
      EXPECT_EQ(refusal.sqlstate(), "22021");
    }
    EXPECT_EQ(this->count_users(), 0);
  } else {
    this->add_user(text, 1);
    EXPECT_EQ(this->stored_name(), text);
  }
}

TYPED_TEST(integration_parameter_binder, a_text_that_is_no_utf8_is_kept_or_refused_by_name) {
  const std::string text = "a\xff\xfe";
  if constexpr (TestFixture::is_postgres) {
    EXPECT_THROW(this->add_user(text, 1), sq::data_error);
    EXPECT_EQ(this->count_users(), 0);
  } else {
    this->add_user(text, 1);
    EXPECT_EQ(this->stored_name(), text);
  }
}

TYPED_TEST(integration_parameter_binder, numbers_that_do_not_fit_are_refused) {
  EXPECT_THROW(this->db.execute(sq::insert_into(users).set(users.name = "x", users.age = std::int64_t{3'000'000'000})),
               std::out_of_range);
  EXPECT_THROW(this->db.execute(sq::select(users.id).where(users.id == std::numeric_limits<std::uint64_t>::max())),
               std::out_of_range);
  this->db.execute(sq::insert_into(users).set(users.name = "x", users.age = std::int64_t{3}));
  EXPECT_EQ(this->db.execute(sq::select(users.age).where(users.age < std::int64_t{3'000'000'000})).scalar(), 3);
}

TYPED_TEST(integration_parameter_binder, optionals_send_null) {
  std::optional<std::string> email;
  this->db.execute(sq::insert_into(users).set(users.name = "x", users.email = email));
  EXPECT_EQ(
      this->db.execute(sq::select(sq::count()).from(users).where(users.email.is_not_distinct_from(email))).scalar(), 1);
  email = "e";
  this->db.execute(sq::update(users).set(users.email = email).all_rows());
  EXPECT_EQ(this->db.execute(sq::select(users.email)).scalar(), "e");
  this->db.execute(sq::update(users).set(users.email = sq::param<"email">).all_rows(),
                   sq::param<"email"> = std::nullopt);
  EXPECT_EQ(this->db.execute(sq::select(users.email)).scalar(), std::nullopt);
}

// SQLite would take a negative number for "all rows".
TYPED_TEST(integration_parameter_binder, parameters_stand_alone) {
  this->add_user("Ada", 36);
  this->add_user("Bob", 40);
  constexpr auto age = sq::param<"age", std::optional<std::int32_t>>;
  const auto query =
      sq::select(users.name, sq::param<"suffix", std::string> + "!")
          .where((sq::param<"prefix", std::string> == "" || users.name.like(sq::param<"prefix", std::string> + "%")) &&
                 (age.is_null() || users.age == age) && !sq::param<"none", bool>)
          .order_by(users.id);
  const auto found = [&](const std::string& prefix, std::optional<int> wanted, bool is_none) {
    return this->db
        .execute(query, sq::param<"prefix"> = prefix, sq::param<"age"> = wanted, sq::param<"none"> = is_none,
                 sq::param<"suffix"> = "so")
        .size();
  };
  EXPECT_EQ(found("", std::nullopt, false), 2U);
  EXPECT_EQ(found("B", std::nullopt, false), 1U);
  EXPECT_EQ(found("", 36, false), 1U);
  EXPECT_EQ(found("B", 36, false), 0U);
  EXPECT_EQ(found("", std::nullopt, true), 0U);
}

TYPED_TEST(integration_parameter_binder, numbers_of_rows_are_not_negative) {
  const auto query = sq::select(users.id).limit(sq::param<"most">).offset(sq::param<"first">);
  EXPECT_THROW(this->db.execute(query, sq::param<"most"> = -1, sq::param<"first"> = 0), std::out_of_range);
  EXPECT_THROW(this->db.execute(query, sq::param<"most"> = 1, sq::param<"first"> = -1), std::out_of_range);
  EXPECT_TRUE(this->db.execute(query, sq::param<"most"> = 0, sq::param<"first"> = 0U).all().empty());
  // One that is compared, too, is one parameter and the same one.
  const auto both = sq::select(users.id).where(users.id > sq::param<"most">).limit(sq::param<"most">);
  EXPECT_THROW(this->db.execute(both, sq::param<"most"> = std::int64_t{-1}), std::out_of_range);
}

TYPED_TEST(integration_parameter_binder, doubles_come_back_bit_by_bit) {
  for (const double value : {0.1, 1.0 / 3, -0.0, 1e308, std::numeric_limits<double>::denorm_min()}) {
    const auto back =
        this->db.execute(sq::select((sq::literal<1> * 1.0 * value).template as<"v">())).one().template get<"v">();
    EXPECT_EQ(back, value);
  }
}

}  // namespace
