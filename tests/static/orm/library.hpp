// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <sequent/orm.hpp>

/// Books of authors, in editions that are numbered within their book.
namespace library {

namespace sq = sequent;

struct author;
struct book;
struct edition;

template <class As>
struct authors_schema {
  static constexpr sq::name table_name = "authors";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
template <class As>
struct books_schema {
  static constexpr sq::name table_name = "books";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "author_id", std::int64_t, sq::references<authors_schema, "id">> author_id;
  sq::col<As, "translator_id", std::optional<std::int64_t>, sq::references<authors_schema, "id">> translator_id;
  sq::col<As, "title", std::string> title;
};
template <class As>
struct editions_schema {
  static constexpr sq::name table_name = "editions";
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "book_id", std::int64_t, sq::references<books_schema, "id">> book_id;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"book_id", "number">);
};

template <class As>
struct author_relations {
  sq::has_many<As, book, "author_id"> books;
  sq::has_many<As, book, "translator_id"> translations;
};
template <class As>
struct book_relations {
  sq::belongs_to<As, author, "author_id"> writer;
  sq::belongs_to<As, author, "translator_id"> translator;
  sq::owns_many<As, edition, "book_id"> editions;
};
template <class As>
struct edition_relations {
  sq::belongs_to<As, book, "book_id"> of;
};

struct author : sq::entity<authors_schema, author_relations> {};
struct book : sq::entity<books_schema, book_relations> {};
struct edition : sq::entity<editions_schema, edition_relations> {};

inline constexpr sq::entities<author> authors;
inline constexpr sq::entities<book> books;
inline constexpr sq::entities<edition> editions;

}  // namespace library
