// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>

#include <sequent/dialect/postgres/keywords.hpp>

namespace {

using sequent::detail::postgres_words;

// They are looked up by bisection, and in lower case.
static_assert(std::is_sorted(postgres_words.begin(), postgres_words.end()));
static_assert(std::adjacent_find(postgres_words.begin(), postgres_words.end()) == postgres_words.end());
static_assert(std::all_of(postgres_words.begin(), postgres_words.end(), [](auto word) {
  return std::all_of(word.begin(), word.end(),
                     [](char character) { return (character >= 'a' && character <= 'z') || character == '_'; });
}));

constexpr bool is_keyword(std::string_view word) {
  return std::binary_search(postgres_words.begin(), postgres_words.end(), word);
}
static_assert(is_keyword("user") && is_keyword("order") && is_keyword("table") && is_keyword("window") &&
              is_keyword("all") && is_keyword("with"));
// PostgreSQL takes these as names.
static_assert(!is_keyword("key") && !is_keyword("name") && !is_keyword("value") && !is_keyword("date"));

}  // namespace
