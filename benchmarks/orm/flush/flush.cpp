// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "flush/flush.hpp"

namespace benchmarks::flush {
namespace {

template <class Backend>
void add_contenders(std::vector<contender>& to, const char* group, const setting& how) {
  const auto database = blog::open_empty<Backend>(how);
  const std::int64_t users = blog::sizes(how.rows).users;
  for (contender each : {by_hand<Backend>(database, users), in_session<Backend>(database, users)}) {
    each.name += std::string(" on ") + group;
    each.group = group;
    to.push_back(std::move(each));
  }
}

}  // namespace

workload make(const setting& how) {
  workload made{
      .name = "flush", .operations = static_cast<std::size_t>(10 * blog::sizes(how.rows).users), .contenders = {}};
  add_contenders<sequent::postgres>(made.contenders, "PostgreSQL", how);
  add_contenders<sequent::sqlite>(made.contenders, "SQLite", how);
  return made;
}

}  // namespace benchmarks::flush
