// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/meta/text_hash.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::detail {

/// The identity of a query: what its clauses say, values aside. That of a relation which is a query has its identity in
/// it.
constexpr std::uint64_t id_of(const query_info& query) {
  std::uint64_t id = query.count;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    id = mixed(id, static_cast<std::uint64_t>(said.detail) << 16U | static_cast<std::uint64_t>(said.what) << 8U |
                       static_cast<std::uint64_t>(said.join));
    for (unsigned each = 0; each < said.count; ++each) id = mixed(id, said.expression(each).id);
    for (unsigned each = 0; each < said.relation_count; ++each) id = mixed(id, said.relation(each).id);
    for (unsigned each = 0; each < said.query_count; ++each) id = mixed(id, id_of(said.query(each)));
    id = mixed(id, said.name.id);
  }
  return id;
}

}  // namespace sequent::detail
