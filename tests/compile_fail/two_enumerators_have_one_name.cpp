// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: enumerators_have_distinct_names<
// expect: "people"
// expect: "mood"
// expect: name each value once
#include <array>

#include <sequent/sequent.hpp>

namespace sq = sequent;

enum class mood { calm, cross };

template <>
inline constexpr auto sequent::enum_names<mood> = std::array{
#ifdef REJECT
    sequent::enumerator{mood::calm, "calm"}, sequent::enumerator{mood::cross, "calm"}};
#else
    sequent::enumerator{mood::calm, "calm"}, sequent::enumerator{mood::cross, "cross"}};
#endif

template <class As>
struct people_schema {
  static constexpr sq::name table_name = "people";
  sq::col<As, "mood", mood> feeling;
};
#ifdef REJECT
inline constexpr sq::table<people_schema> people;
#else
inline constexpr sq::table<people_schema> people;
#endif
