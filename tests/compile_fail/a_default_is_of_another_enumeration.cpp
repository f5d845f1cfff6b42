// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: default_fits_the_column<
// expect: "people"
// expect: "mood"
// expect: the default of this column is of another type than the column
#include <array>
#include <cstdint>

#include <sequent/ddl.hpp>

namespace sq = sequent;

enum class mood { calm, cross };
enum class weather { calm, stormy };

template <>
inline constexpr auto sequent::enum_names<mood> =
    std::array{sequent::enumerator{mood::calm, "calm"}, sequent::enumerator{mood::cross, "cross"}};
template <>
inline constexpr auto sequent::enum_names<weather> =
    std::array{sequent::enumerator{weather::calm, "calm"}, sequent::enumerator{weather::stormy, "stormy"}};

template <class As>
struct people_schema {
  static constexpr sq::name table_name = "people";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "mood", mood, sq::default_value<weather::calm>> feeling;
#else
  sq::col<As, "mood", mood, sq::default_value<mood::calm>> feeling;
#endif
};
inline constexpr sq::table<people_schema> people;

auto statement() {
  return sq::create_table(people);
}
