// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "entities.hpp"
#include "overview.hpp"
#include "post_repository.hpp"

// What clients see of the blog. Boost.JSON escapes what it writes.
namespace blog {

[[nodiscard]] boost::json::object to_json(const user& shown);
[[nodiscard]] boost::json::object to_json(const comment& shown);
/// With its author and tags, which must be loaded.
[[nodiscard]] boost::json::object to_json(const post& shown);
[[nodiscard]] boost::json::object to_json(const listed_post& shown);
[[nodiscard]] boost::json::object to_json(const tag_use& shown);
[[nodiscard]] boost::json::object to_json(const audit_entry& shown);

/// Of each of these, in their order.
[[nodiscard]] boost::json::array to_json_array(const auto& range) {
  boost::json::array made;
  for (const auto& each : range) {
    if constexpr (requires { to_json(each); })
      made.push_back(to_json(each));
    else
      made.push_back(to_json(*each));
  }
  return made;
}

}  // namespace blog
