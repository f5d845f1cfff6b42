// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <utility>

#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/type_catalog.hpp>

namespace sequent::driver::postgres {
namespace detail {

// A type says by a function how it is sent. Extensions such as citext borrow the functions of the server; one of a
// user's own could send anything.
inline constexpr const char* type_query =
    "SELECT pg_catalog.format_type(t.oid, NULL), l.lanname = 'internal' AND p.prosrc IN ('textsend', 'varcharsend', "
    "'enum_send', 'namesend', 'unknownsend', 'json_send', 'xml_send') "
    "FROM pg_catalog.pg_type t JOIN pg_catalog.pg_proc p ON p.oid = t.typsend "
    "JOIN pg_catalog.pg_language l ON l.oid = p.prolang WHERE t.oid = $1::pg_catalog.oid";

inline result answer_about(PGconn* asked, const char* query, oid subject) {
  const std::string number = std::to_string(subject);
  const char* const value = number.c_str();
  return result(PQexecParams(asked, query, 1, nullptr, &value, nullptr, nullptr, /*resultFormat=*/0));
}

}  // namespace detail

// In a failed transaction nothing can be asked.
SEQUENT_INLINE bool type_catalog::can_ask() const {
  const PGTransactionStatusType status = PQtransactionStatus(session_->raw());
  return status == PQTRANS_IDLE || status == PQTRANS_INTRANS;
}

SEQUENT_INLINE std::string_view type_catalog::name_of_table(oid table) {
  table_.clear();
  if (table == 0 || !can_ask()) return table_;
  const result answer =
      detail::answer_about(session_->raw(), "SELECT $1::pg_catalog.oid::pg_catalog.regclass::pg_catalog.text", table);
  if (PQresultStatus(answer.get()) == PGRES_TUPLES_OK && PQntuples(answer.get()) == 1)
    table_ = PQgetvalue(answer.get(), 0, 0);
  return table_;
}

SEQUENT_INLINE bool type_catalog::ask(oid type, catalogued_type& found) const {
  const result answer = detail::answer_about(session_->raw(), detail::type_query, type);
  if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK || PQntuples(answer.get()) != 1) return false;
  found.name = PQgetvalue(answer.get(), 0, 0);
  found.is_text = *PQgetvalue(answer.get(), 0, 1) == 't';
  return true;
}

SEQUENT_INLINE const catalogued_type& type_catalog::find(oid type) {
  if (const auto known = known_.find(type); known != known_.end()) return known->second;
  catalogued_type found;
  if (can_ask() && ask(type, found)) return known_.emplace(type, std::move(found)).first->second;
  unknown_ = {type_name_of(type), false};
  return unknown_;
}

}  // namespace sequent::driver::postgres
