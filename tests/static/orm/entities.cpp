// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>
#include <type_traits>

#include <sequent/orm/entities.hpp>

namespace {

using namespace library;

// It is taken wherever a table is.
static_assert(sq::table_like<decltype(authors)> && sq::relation_like<decltype(authors)>);
static_assert(std::is_same_v<sq::row_type_of<decltype(sq::select(authors))>, sq::row<authors_schema>>);
static_assert(sq::sql<sq::postgres>(sq::insert_into(authors).set(authors.name = sq::literal<"Ada">)) ==
              "INSERT INTO authors (name) VALUES ('Ada')");
static_assert(sq::sql<sq::postgres>(sq::update(authors).set(authors.name = sq::literal<"Ada">).all_rows()) ==
              "UPDATE authors SET name = 'Ada'");
static_assert(sq::sql<sq::postgres>(sq::delete_from(authors).all_rows()) == "DELETE FROM authors");

}  // namespace
