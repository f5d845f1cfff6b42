// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sequent/dialect/sqlite/keywords.hpp>

namespace {

using sequent::detail::sqlite_words;

// They are looked up by bisection.
static_assert(std::is_sorted(sqlite_words.begin(), sqlite_words.end()));
static_assert(std::adjacent_find(sqlite_words.begin(), sqlite_words.end()) == sqlite_words.end());

TEST(dialect_sqlite_keywords, are_keywords_of_sqlite) {
  for (const std::string_view word : sqlite_words) {
    EXPECT_NE(sqlite3_keyword_check(word.data(), static_cast<int>(word.size())), 0) << word;
  }
}

TEST(dialect_sqlite_keywords, are_all_keywords_of_sqlite) {
  for (int place = 0; place < sqlite3_keyword_count(); ++place) {
    const char* text = nullptr;
    int size = 0;
    ASSERT_EQ(sqlite3_keyword_name(place, &text, &size), SQLITE_OK);
    std::string word(text, static_cast<std::size_t>(size));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char character) { return static_cast<char>(character - 'A' + 'a'); });
    std::replace(word.begin(), word.end(), static_cast<char>('_' - 'A' + 'a'), '_');
    EXPECT_TRUE(std::binary_search(sqlite_words.begin(), sqlite_words.end(), word)) << word;
  }
}

}  // namespace
