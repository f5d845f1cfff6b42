// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/postgres/keywords.hpp>
#include <sequent/dialect/sqlite/keywords.hpp>
#include <sequent/schema/identifier.hpp>

namespace {

using sequent::detail::interned_text;

constexpr std::array<std::string_view, 2> words{"order", "user"};
constexpr sequent::keyword_set keywords{words};

std::string written(std::string_view identifier) {
  std::string room(200, ' ');
  sequent::text_sink sink(room.data());
  sequent::put_identifier(sink, identifier, keywords);
  return room.substr(0, sink.size());
}

TEST(identifier, stands_bare_where_it_reads_back_as_itself) {
  EXPECT_EQ(written("users"), "users");
  EXPECT_EQ(written("_plain_1"), "_plain_1");
  EXPECT_EQ(written("users2"), "users2");
}

TEST(identifier, is_quoted_where_it_would_not) {
  EXPECT_EQ(written("order"), "\"order\"");
  EXPECT_EQ(written("User"), "\"User\"");
  EXPECT_EQ(written("1st"), "\"1st\"");
  EXPECT_EQ(written("a.b"), "\"a.b\"");
  EXPECT_EQ(written("größe"), "\"größe\"");
  EXPECT_EQ(written(""), "\"\"");
}

TEST(identifier, has_its_quotes_doubled) {
  EXPECT_EQ(written("say \"hi\""), "\"say \"\"hi\"\"\"");
}

TEST(identifier, is_quoted_where_it_is_any_keyword_of_a_dialect) {
  for (const std::string_view word : sequent::detail::postgres_words)
    EXPECT_FALSE(sequent::reads_back_unquoted(interned_text(word), sequent::postgres_keywords)) << word;
  for (const std::string_view word : sequent::detail::sqlite_words)
    EXPECT_FALSE(sequent::reads_back_unquoted(interned_text(word), sequent::sqlite_keywords)) << word;
  EXPECT_TRUE(sequent::reads_back_unquoted(interned_text("userss"), sequent::postgres_keywords));
}

}  // namespace
