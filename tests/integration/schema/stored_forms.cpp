// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/all.hpp>

namespace {

using namespace engine_test;
using namespace std::chrono_literals;
using testing::ElementsAre;

/// Integers and binary strings, as other programs left them.
template <class As>
struct files_schema {
  static constexpr sq::name table_name = "stored_files";
  sq::col<As, "id", std::uint32_t, sq::primary_key> id;
  sq::col<As, "made", sq::unix_seconds> made;
  sq::col<As, "seen", std::optional<sq::unix_milliseconds>> seen;
  sq::col<As, "hidden", sq::integer_bool, sq::default_value<0>> hidden;
  sq::col<As, "size", std::uint64_t> size;
  sq::col<As, "level", std::uint8_t> level;
  sq::col<As, "content", sq::byte_string> content;
};
inline constexpr sq::table<files_schema> files;
using file = sq::row<files_schema>;

template <class Kind>
class integration_stored_forms : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, files);
    const std::string binary = Kind::url() == on_sqlite::url() ? "blob" : "bytea";
    const std::string content = Kind::url() == on_sqlite::url() ? "x'00ff'" : "'\\x00ff'";
    db.run_script(
        "CREATE TABLE stored_files (id bigint PRIMARY KEY, made bigint NOT NULL, seen bigint, hidden integer "
        "DEFAULT 0, size bigint, level smallint, content " +
        binary +
        ");"
        "INSERT INTO stored_files VALUES (4000000000, 1772366400, 1772366400123, 1, 5000000000, 200, " +
        content + ")");
  }
  void TearDown() override { db.drop_all(files); }

  static constexpr std::chrono::sys_seconds noon = std::chrono::sys_days(2026y / 3 / 1) + 12h;

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_stored_forms, every_engine);

TYPED_TEST(integration_stored_forms, are_read_as_what_they_mean) {
  const file read = this->db.execute(sq::select(files)).one();
  EXPECT_EQ(read.id, 4'000'000'000U);
  EXPECT_EQ(read.made, this->noon);
  EXPECT_EQ(read.seen, this->noon + 123ms);
  EXPECT_TRUE(read.hidden);
  EXPECT_EQ(read.size, 5'000'000'000U);
  EXPECT_EQ(read.level, 200U);
  EXPECT_EQ(read.content, std::string("\0\xff", 2));
}

TYPED_TEST(integration_stored_forms, are_compared_with_what_they_mean) {
  const auto finds = [&](const auto& condition) {
    return this->db.execute(sq::select(files.id).where(condition)).size();
  };
  EXPECT_EQ(finds(files.made == this->noon && files.made > std::chrono::sys_days(2026y / 3 / 1)), 1U);
  EXPECT_EQ(finds(files.seen > this->noon && files.seen.is_not_null()), 1U);
  EXPECT_EQ(finds(files.made.in(std::vector{this->noon, this->noon + 1s})), 1U);
  EXPECT_EQ(finds(files.hidden == true && files.hidden != false), 1U);
  EXPECT_EQ(finds(files.size > 4'999'999'999 && files.level * 2 == 400 && files.id.in(4'000'000'000U, 1)), 1U);
  EXPECT_EQ(finds(files.content == std::string_view("\0\xff", 2)), 1U);
  EXPECT_EQ(finds(files.content == std::vector{std::byte{0}, std::byte{0xff}}), 1U);
  const auto since = sq::select(files.id).where(files.made >= sq::param<"since">);
  EXPECT_EQ(this->db.execute(since, sq::param<"since"> = this->noon).size(), 1U);
  EXPECT_EQ(this->db.execute(since, sq::param<"since"> = this->noon + 1s).size(), 0U);
}

TYPED_TEST(integration_stored_forms, are_written_as_what_they_mean) {
  const std::string message = "proto";
  this->db.execute(
      sq::insert_into(files).values({.id = 7, .made = this->noon, .size = 1, .level = 2, .content = message}));
  this->db.execute(sq::update(files)
                       .set(files.made = this->noon + 1s, files.hidden = true, files.level = files.level + 1,
                            files.content = std::string_view("more"))
                       .where(files.id == 7));
  const file read = this->db.execute(sq::select(files).where(files.id == 7)).one();
  EXPECT_EQ(read.made, this->noon + 1s);
  EXPECT_EQ(read.seen, std::nullopt);
  EXPECT_TRUE(read.hidden);
  EXPECT_EQ(read.level, 3U);
  EXPECT_EQ(read.content, "more");
  EXPECT_THROW(static_cast<void>(files.level = 256), std::out_of_range);
  EXPECT_THROW(static_cast<void>(files.size = -1), std::out_of_range);

  const std::vector<sq::insertable<files_schema>> rows{
      {.id = 8, .made = this->noon, .seen = this->noon + 5ms, .hidden = true, .size = 1, .level = 2, .content = "a"},
      {.id = 9, .made = this->noon, .seen = this->noon + 6ms, .hidden = false, .size = 2, .level = 3, .content = "b"}};
  EXPECT_EQ(this->db.execute(sq::insert_into(files).values(rows)).rowcount(), 2);
  EXPECT_EQ(this->db.execute(sq::select(files.seen).where(files.id == 9)).scalar(), this->noon + 6ms);
}

TYPED_TEST(integration_stored_forms, calculate_as_integers) {
  const auto [less, largest, sum] =
      this->db
          .execute(sq::select(files.level - files.size, sq::max(files.level), sq::sum(files.size))
                       .group_by(files.level, files.size))
          .one();
  EXPECT_EQ(less, 200 - 5'000'000'000);
  EXPECT_EQ(largest, 200U);
  EXPECT_EQ(sum, 5'000'000'000);
}

TYPED_TEST(integration_stored_forms, what_they_do_not_have_is_refused) {
  this->db.execute_raw("UPDATE stored_files SET size = -1, hidden = 2");
  try {
    this->db.execute(sq::select(files.size));
    ADD_FAILURE();
  } catch (const sq::decode_error& refused) {
    EXPECT_EQ(refused.column_name(), "size");
    EXPECT_THROW(std::rethrow_if_nested(refused), std::out_of_range);
  }
  EXPECT_THROW(this->db.execute(sq::select(files.hidden)), sq::decode_error);
}

TYPED_TEST(integration_stored_forms, fill_members_of_the_standard_library) {
  struct seen_file {
    std::chrono::sys_seconds made;
    bool hidden;
    std::string content;
  };
  const auto [made, hidden, content] =
      this->db.execute(sq::select(files.made, files.hidden, files.content)).template into<seen_file>().front();
  EXPECT_EQ(made, this->noon);
  EXPECT_TRUE(hidden);
  EXPECT_EQ(content.size(), 2U);
}

TYPED_TEST(integration_stored_forms, can_be_created) {
  this->db.drop_all(files);
  this->db.create_all(files);
  this->db.execute(sq::insert_into(files).values({.id = 1, .made = this->noon, .size = 1, .level = 2, .content = "x"}));
  EXPECT_FALSE(this->db.execute(sq::select(files.hidden)).scalar());
}

}  // namespace
