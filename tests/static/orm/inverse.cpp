// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>

#include <sequent/orm/inverse.hpp>

namespace {

using namespace library;

using books_table = sq::table<books_schema>;
static_assert(sequent::orm::inverse_of<author, books_table, "author_id">::place == 0);
static_assert(sequent::orm::inverse_of<author, books_table, "translator_id">::place == 1);
// A reference needs no collection on the other side.
static_assert(!sequent::orm::inverse_of<author, books_table, "reviewer_id">::is_there);
static_assert(sequent::orm::reference_back<book, sq::table<authors_schema>, "translator_id">::place == 1);

}  // namespace
