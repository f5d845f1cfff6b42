// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: mapping_keeps_values<
// expect: "parcels"
// expect: "weight"
// expect: and load() take it
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

struct weight {
  std::int64_t grams;
};

template <>
struct sequent::mapped_type<weight> {
  using stored = std::int64_t;
  static constexpr std::int64_t store(weight given) { return given.grams; }
#ifdef REJECT
  static constexpr weight load(int grams) { return {grams}; }
#else
  static constexpr weight load(std::int64_t grams) { return {grams}; }
#endif
};

template <class As>
struct parcels_schema {
  static constexpr sq::name table_name = "parcels";
  sq::col<As, "weight", weight> weighs;
};
inline constexpr sq::table<parcels_schema> parcels;
