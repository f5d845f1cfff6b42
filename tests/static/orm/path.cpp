// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>
#include <type_traits>

#include <sequent/orm/path.hpp>

namespace {

using namespace library;

static_assert(sq::sql<sq::postgres>(sq::select(books.title).from(authors).join(books, authors.books.on())) ==
              "SELECT books.title FROM authors JOIN books ON books.author_id = authors.id");
static_assert(sq::sql<sq::postgres>(sq::select(books.title).from(books).join(authors, books.translator.on())) ==
              "SELECT books.title FROM books JOIN authors ON books.translator_id = authors.id");
static_assert(
    sq::sql<sq::sqlite>(
        sq::select(authors.name).from(authors).where(authors.books.any(books.title == sq::literal<"x">))) ==
    "SELECT authors.name FROM authors WHERE EXISTS (SELECT 1 FROM books WHERE books.author_id = authors.id AND "
    "books.title = 'x')");
static_assert(sq::sql<sq::sqlite>(sq::select(authors.books.count()).from(authors)) ==
              "SELECT (SELECT count(*) FROM books WHERE books.author_id = authors.id) FROM authors");

using path = decltype(authors.books / books.editions);
static_assert(std::is_same_v<path::owner, author> && std::is_same_v<path::target, edition>);
static_assert(sequent::orm::loadable<path> && !sequent::orm::loadable<decltype(authors)>);

}  // namespace
