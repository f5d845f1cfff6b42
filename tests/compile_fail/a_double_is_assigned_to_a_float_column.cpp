// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: value_fits_the_column<
// expect: "samples"
// expect: "ratio"
// expect: this expression does not fit the type of the column
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct samples_schema {
  static constexpr sq::name table_name = "samples";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "ratio", float> ratio;
  sq::col<As, "rough", float> rough;
  sq::col<As, "exact", double> exact;
};
inline constexpr sq::table<samples_schema> samples;

auto statement() {
#ifdef REJECT
  return sq::update(samples).set(samples.ratio = samples.exact).where(samples.id == 1);
#else
  return sq::update(samples)
      .set(samples.ratio = samples.rough * 2.0F, samples.exact = samples.ratio)
      .where(samples.id == 1);
#endif
}
