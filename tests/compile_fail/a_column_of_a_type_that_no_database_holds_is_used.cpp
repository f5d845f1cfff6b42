// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_type_can_be_stored<
// expect: "lines"
// expect: "price"
// expect: money
// expect: specialise sequent::mapped_type or sequent::enum_names for this one
#include <cstdint>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

enum class money { small, large };

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", money> price;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", int> price;
#endif
};
inline constexpr sq::table<lines_schema> lines;

#ifdef REJECT
constexpr money price = money::large;
#else
constexpr int price = 5;
#endif

void use(sq::engine<sq::sqlite>& db) {
  db.execute(sq::insert_into(lines).values({.id = 1, .price = price}));
  db.execute(sq::update(lines).set(lines.price = price).where(lines.price == price));
  static_cast<void>(db.execute(sq::select(lines.price, lines)).all());
}
