// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <static/orm/library.hpp>
#include <tuple>
#include <type_traits>

#include <sequent/orm/foreign_key.hpp>

namespace {

using namespace library;
using sequent::orm::foreign_key;
using sequent::orm::key_of;
using sequent::orm::parts_of;

template <class Entity, class Target, sq::name... Columns>
using key_to = foreign_key<typename parts_of<Entity>::description, typename parts_of<Entity>::row, Target, Columns...>;

// A key of several columns is in the order of its constraint.
static_assert(std::is_same_v<key_of<edition>::values, std::tuple<std::int64_t, std::int32_t>>);
static_assert(key_of<edition>::places == std::array<std::size_t, 2>{1, 0});
static_assert(std::is_same_v<key_of<author>::values, std::tuple<std::int64_t>>);

using writer = key_to<book, author, "author_id">;
using translator = key_to<book, author, "translator_id">;
static_assert(writer::places == std::array<std::size_t, 1>{1} && !writer::is_nullable);
static_assert(translator::places == std::array<std::size_t, 1>{2} && translator::is_nullable);

}  // namespace
