// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>
#include <type_traits>

#include <sequent/orm/entity.hpp>

namespace {

using namespace library;

// It stays an aggregate of plain values that can be copied.
static_assert(std::is_aggregate_v<author> && std::is_copy_constructible_v<author> && std::is_copy_assignable_v<author>);
static_assert(std::is_base_of_v<sq::row<authors_schema>, author>);
static_assert(std::is_same_v<decltype(author::name), std::string>);

using parts = sequent::orm::parts_of<book>;
static_assert(std::is_same_v<parts::table, sq::table<books_schema>>);
static_assert(std::is_same_v<parts::row, sq::row<books_schema>>);
static_assert(std::is_same_v<parts::patch, sq::patch<books_schema>>);
static_assert(parts::relations::size == 3);

}  // namespace
