// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "load/load.hpp"

#include <memory>
#include <string>
#include <utility>

namespace benchmarks::load {
namespace {

contender make_contender(const char* name, const char* group, const loader& load) {
  const auto sum = std::make_shared<std::uint64_t>();
  return {.name = std::string(name) + " on " + group,
          .group = group,
          .run = [=] { *sum = load(); },
          .checksum = [=] { return *sum; }};
}

template <class Backend>
void add_contenders(std::vector<contender>& to, const char* group, const setting& how) {
  const auto database = blog::open_filled<Backend>(how);
  to.push_back(make_contender("queries by hand", group, by_hand<Backend>(database)));
  to.push_back(make_contender("collect", group, collected<Backend>(database)));
  to.push_back(make_contender("session", group, in_session<Backend>(database)));
}

}  // namespace

workload make(const setting& how) {
  const blog::sizes count(how.rows);
  // A row of each user, each post, and each pair of post and tag.
  workload made{
      .name = "load", .operations = static_cast<std::size_t>(count.users + 3 * count.posts), .contenders = {}};
  add_contenders<sequent::postgres>(made.contenders, "PostgreSQL", how);
  add_contenders<sequent::sqlite>(made.contenders, "SQLite", how);
  return made;
}

}  // namespace benchmarks::load
