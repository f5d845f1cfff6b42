// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: schema_has_only_columns<
// expect: "groups"
// expect: declare this one as `sequent::col
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct groups_columns {
  sq::col<As, "label", std::string> label;
#ifdef REJECT
  int most = 0;
#else
  sq::col<As, "most", int> most;
#endif
};

auto statement() {
  const auto groups = sq::values<"groups", groups_columns>({{.label = "young", .most = 29}});
  return sq::sql<sq::postgres>(sq::select(groups.label).from(groups));
}
