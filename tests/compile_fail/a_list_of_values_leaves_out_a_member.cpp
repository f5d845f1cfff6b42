// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect-gcc: required() [with name<...auto...> Column = sequent::name<5>{"most"}
// expect-clang: cannot convert initializer list argument to 'const groups_columns<as_listed>'
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct groups_columns {
  sq::col<As, "label", std::string> label;
  sq::col<As, "most", int> most;
};

auto statement() {
#ifdef REJECT
  const auto groups = sq::values<"groups", groups_columns>({{.label = "young"}});
#else
  const auto groups = sq::values<"groups", groups_columns>({{.label = "young", .most = 29}});
#endif
  return sq::sql<sq::postgres>(sq::select(groups.label).from(groups));
}
