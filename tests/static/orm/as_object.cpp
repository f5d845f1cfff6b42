// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>
#include <type_traits>

#include <sequent/orm/as_object.hpp>

namespace {

using namespace library;
using sequent::orm::relation_kind;

using face = sequent::orm::as_object<books_schema, book_relations>;
static_assert(std::is_same_v<decltype(book::writer), sq::reference<face, author, "author_id">>);
static_assert(
    std::is_same_v<decltype(book::editions), sq::collection<face, relation_kind::owns_many, edition, "book_id">>);
using writer = sequent::orm::relation<relation_kind::belongs_to, author, "author_id">;
using translator = sequent::orm::relation<relation_kind::belongs_to, author, "translator_id">;
using parts = sequent::orm::relation<relation_kind::owns_many, edition, "book_id">;
static_assert(face::place_of<writer> == 0 && face::place_of<translator> == 1 && face::place_of<parts> == 2);
static_assert(face::place_among_references<writer> == 0 && face::place_among_references<translator> == 1);

}  // namespace
