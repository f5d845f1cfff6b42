// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/lost_commit.hpp>
#include <sequent/driver/postgres/parameters.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// The words of a mark: the transaction, its process, its server.
inline std::array<std::string_view, 3> words_of(std::string_view mark) {
  const std::size_t first = mark.find(' ');
  const std::size_t second = mark.find(' ', first + 1);
  return {mark.substr(0, first), mark.substr(first + 1, second - first - 1), mark.substr(second + 1)};
}

/// The one text that a query gives for texts; empty where that is NULL, or there is no row.
inline std::string answer_to(channel& asked, std::string_view query, std::initializer_list<std::string_view> given) {
  parameters values;
  for (const std::string_view each : given) values.add_view(type_oid::text, each);
  const auto asking = local_ptr<statement>::make(std::string(query), std::nullopt);
  const result answer = asked.run(asking, values);
  if (PQntuples(answer.get()) != 1 || PQgetisnull(answer.get(), 0, 0) != 0) return {};
  return {PQgetvalue(answer.get(), 0, 0), static_cast<std::size_t>(PQgetlength(answer.get(), 0, 0))};
}

}  // namespace detail

SEQUENT_INLINE commit_fate fate_of_commit(channel& asked, const std::string& mark) {
  const auto [transaction, process, server] = detail::words_of(mark);
  const std::string here = detail::answer_to(asked,
                                             "SELECT (pg_catalog.pg_control_system()).system_identifier || '/' || "
                                             "(pg_catalog.pg_control_checkpoint()).timeline_id",
                                             {});
  if (here != server) return commit_fate::unknown;
  const std::string status =
      detail::answer_to(asked, "SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8)", {transaction});
  if (status == "committed") return commit_fate::committed;
  if (status == "aborted") return commit_fate::rolled_back;
  if (status != "in progress") return commit_fate::unknown;
  detail::answer_to(asked,
                    "SELECT pg_catalog.pg_terminate_backend(pid)::pg_catalog.text FROM pg_catalog.pg_stat_activity "
                    "WHERE pid = $1::pg_catalog.int4 AND backend_xid = $2::pg_catalog.xid8::pg_catalog.xid",
                    {process, transaction});
  return commit_fate::open;
}

}  // namespace sequent::driver::postgres
