// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <vector>

#include "anonymous_namespace.hpp"

namespace sq = sequent;

namespace {

template <class As>
struct things_schema {
  static constexpr sq::name table_name = "other_things";
  sq::col<As, "number", std::int64_t, sq::primary_key> id;
  sq::col<As, "label", std::string, sq::unique> label;
};
inline constexpr sq::table<things_schema> things;

template <class As>
struct listed_columns {
  sq::col<As, "m", std::int64_t> n;
};

}  // namespace

std::vector<std::string> anonymous_namespace::texts_of_the_other_file() {
  return texts_of(things, sq::insertable<things_schema>{.id = 1, .label = "a"}, sq::patch<things_schema>{.label = "b"},
                  sq::values<"listed", listed_columns>({{.n = 1}, {.n = 2}}));
}
