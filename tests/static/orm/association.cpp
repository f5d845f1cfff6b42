// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <static/orm/library.hpp>

#include <sequent/orm/association.hpp>

namespace {

using namespace library;
using sequent::orm::association;

/// An author recommends books; the key of the book comes first.
template <class As>
struct recommendations_schema {
  static constexpr sq::name table_name = "recommendations";
  sq::col<As, "book_id", std::int64_t, sq::references<books_schema, "id">> book_id;
  sq::col<As, "author_id", std::int64_t, sq::references<authors_schema, "id">> author_id;
  sq::col<As, "stars", std::int32_t, sq::default_value<5>> stars;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"author_id", "book_id">);
};
using recommends = association<author, book, recommendations_schema>;
using recommended_by = association<book, author, recommendations_schema>;
static_assert(recommends::is_sound && recommends::has_pairs_once && recommends::is_made_of_pair);
static_assert(recommends::near::places == std::array<std::size_t, 1>{1});
static_assert(recommends::far::places == std::array<std::size_t, 1>{0});
// Both ends see one table.
static_assert(!recommends::is_left && recommended_by::is_left);
static_assert(recommends::near_place == recommended_by::far_place);

/// Authors who quote one another.
template <class As>
struct quotes_schema {
  static constexpr sq::name table_name = "quotes";
  sq::col<As, "quoting", std::int64_t, sq::references<authors_schema, "id">> quoting;
  sq::col<As, "quoted", std::int64_t, sq::references<authors_schema, "id">> quoted;
  sq::col<As, "page", std::int32_t> page;
};
static_assert(!association<author, author, quotes_schema>::is_sound, "which is which?");
using quotes = association<author, author, quotes_schema, "quoting", "quoted">;
using quoted_by = association<author, author, quotes_schema, "quoted", "quoting">;
static_assert(quotes::is_sound && quotes::is_left && quoted_by::is_sound && !quoted_by::is_left);
static_assert(!quotes::has_pairs_once && !quotes::is_made_of_pair, "a page must be given, and there may be several");
static_assert(!association<author, author, quotes_schema, "quoting", "quoting">::is_sound);
static_assert(!association<author, edition, quotes_schema>::is_sound);

}  // namespace
