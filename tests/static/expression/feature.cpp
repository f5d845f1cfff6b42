// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/expression/feature.hpp>

namespace {

namespace sq = sequent;
using sq::feature;

constexpr sq::feature_set both = feature::ilike | feature::distinct_on;
static_assert((both & static_cast<sq::feature_set>(feature::ilike)) != 0);
static_assert((sq::feature_set{} | feature::ilike) == static_cast<sq::feature_set>(feature::ilike));

// A message names one of what is missing.
static_assert(sq::first_feature(both) == feature::ilike);
static_assert(sq::first_feature(static_cast<sq::feature_set>(feature::distinct_on)) == feature::distinct_on);
static_assert(sq::first_feature(0) == feature::none);
static_assert(sq::feature_name<feature::none>.empty() &&
              sq::feature_name<feature::distinct_on>.view() == "DISTINCT ON");

}  // namespace
