// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: mapping_keeps_values<
// expect: "parcels"
// expect: "weight"
// expect: let store() give what `stored` is
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

struct weight {
  int grams;
};

template <>
struct sequent::mapped_type<weight> {
  using stored = std::int16_t;
#ifdef REJECT
  static constexpr int store(weight given) { return given.grams; }
#else
  static constexpr std::int16_t store(weight given) { return static_cast<std::int16_t>(given.grams); }
#endif
  static constexpr weight load(std::int16_t grams) { return {grams}; }
};

template <class As>
struct parcels_schema {
  static constexpr sq::name table_name = "parcels";
  sq::col<As, "weight", weight> weighs;
};
inline constexpr sq::table<parcels_schema> parcels;
