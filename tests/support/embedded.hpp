// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

/// A table with a value object in it twice, one in another, and one without a prefix.
namespace embedding {

namespace sq = sequent;

template <class As>
struct place {
  sq::col<As, "city", std::string, sq::index> city;
  sq::col<As, "zip", std::optional<std::string>, sq::length<10>> zip;

  bool operator==(const place&) const = default;
};
template <class As>
struct address {
  sq::col<As, "street", std::string> street;
  sq::embedded<As, place, "in_"> in;

  bool operator==(const address&) const = default;
};
template <class As>
struct traces {
  sq::col<As, "made_by", std::string, sq::default_value<"nobody">> made_by;
};
template <class As>
struct people_schema {
  static constexpr sq::name table_name = "people";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::embedded<As, address, "home_"> home;
  sq::col<As, "age", int, sq::default_value<18>> age;
  sq::embedded<As, address, "work_"> work;
  sq::embedded<As, traces> traced;

  static constexpr auto constraints = sq::constraints(sq::unique_on<"home_street", "home_in_city">);
};
inline constexpr sq::table<people_schema> people;

using person = sq::row<people_schema>;
using new_person = sq::insertable<people_schema>;

}  // namespace embedding
