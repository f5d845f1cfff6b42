// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect-gcc: required() [with name<...auto...> Column = sequent::name<5>{"name"}
// expect-clang: cannot convert initializer list argument to 'insertable' (aka 'tags_schema<as_insertable>')
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct tags_schema {
  static constexpr sq::name table_name = "tags";
  sq::col<As, "name", std::string, sq::primary_key> name;
};
inline constexpr sq::table<tags_schema> tags;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(sq::insert_into(tags).values({}));
#else
  return sq::sql<sq::postgres>(sq::insert_into(tags).values({.name = "urgent"}));
#endif
}
