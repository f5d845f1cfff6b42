// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/dialect/postgres/definition.hpp>
#include <sequent/dialect/postgres/postgres.hpp>

namespace sequent {

namespace detail {

/// What PostgreSQL can say from a version on.
constexpr feature_set features_of_postgres(unsigned version) {
  feature_set features = postgres::features;
  if (version >= 17) features = features | feature::returning_of_merge;
  if (version >= 18) features = features | feature::returning_of_old_and_new;
  return features;
}

constexpr dialect_info with_features(dialect_info info, feature_set features) {
  info.features = features;
  return info;
}

}  // namespace detail

/// PostgreSQL from this version on, and the name of the backend: what these can say besides what `postgres` can, they
/// may be asked. An engine refuses an older server when it connects.
template <unsigned Version>
struct postgres_at_least {
  static_assert(Version >= 10, "the versions of PostgreSQL are numbered 10, 11 and so on");

  static constexpr unsigned version = Version;
  static constexpr auto dialect_name = postgres::dialect_name;
  static constexpr feature_set features = detail::features_of_postgres(Version);
  static constexpr dialect_info info = detail::with_features(postgres::info, features);
};

template <unsigned Version>
inline constexpr postgres_style definition_style<postgres_at_least<Version>>{};

template <unsigned Version>
inline constexpr bool runs_statements_of<postgres_at_least<Version>, postgres> = true;
template <unsigned Version, unsigned Older>
inline constexpr bool runs_statements_of<postgres_at_least<Version>, postgres_at_least<Older>> = Older <= Version;

}  // namespace sequent
