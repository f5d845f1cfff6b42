// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>
#include <type_traits>
#include <utility>

#include <sequent/orm/collect.hpp>
#include <sequent/sqlite.hpp>

namespace {

using namespace library;

using trees = decltype(sq::select(authors, sq::collect(authors.books / books.editions)));
using rows = decltype(std::declval<sq::engine<sq::sqlite>&>().execute(std::declval<trees>()));
static_assert(std::is_same_v<rows, sq::result<trees::row>>);

// However the paths are given.
static_assert(
    std::is_same_v<decltype(sq::select(authors, sq::collect(authors.books, authors.translations))),
                   decltype(sq::select(authors, sq::collect(authors.books), sq::collect(authors.translations)))>);

// As any query it can be a constant.
constexpr auto of_name =
    sq::select(authors, sq::collect(authors.books)).where(authors.name == sq::param<"name">).order_by(authors.id);
static_assert(decltype(of_name)::row::size == 2);

// It is no statement: it has no text of its own, and stands in no other.
static_assert(!sq::statement<trees> && !sq::relation_like<trees>);
// Another select list is what it was.
static_assert(sq::sql<sq::sqlite>(sq::select(authors, books).from(authors).join(books, authors.books.on()))
                  .starts_with("SELECT authors.id"));

}  // namespace
