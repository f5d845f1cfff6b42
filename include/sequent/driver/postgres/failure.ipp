// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sys/socket.h>

#include <charconv>
#include <string>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/failure.hpp>

namespace sequent::driver::postgres {
namespace detail {

inline std::string_view field_of(const result& answer, int field) noexcept {
  const char* const text = PQresultErrorField(answer.get(), field);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// The server counts characters, the error counts bytes; both from 1.
inline std::size_t byte_position(std::string_view statement, std::string_view character_position) {
  std::size_t character = 0;
  std::from_chars(character_position.data(), character_position.data() + character_position.size(), character);
  if (character == 0) return 0;
  std::size_t byte = 0;
  const auto continues = [&] { return byte < statement.size() && (statement[byte] & 0xC0) == 0x80; };
  while (--character > 0 && byte < statement.size()) {
    ++byte;
    while (continues()) ++byte;
  }
  return byte + 1;
}

}  // namespace detail

SEQUENT_INLINE std::string message_of(PGconn* session) {
  std::string message = PQerrorMessage(session);
  while (message.ends_with('\n')) message.pop_back();
  return message;
}

SEQUENT_INLINE bool has_sqlstate(const result& answer, std::string_view sqlstate) noexcept {
  return detail::field_of(answer, PG_DIAG_SQLSTATE) == sqlstate;
}

SEQUENT_INLINE void abandon_session(PGconn* session) noexcept {
  if (PQsocket(session) >= 0) ::shutdown(PQsocket(session), SHUT_RDWR);
  while (PQstatus(session) == CONNECTION_OK && PQconsumeInput(session) == 1) {
  }
}

SEQUENT_INLINE void raise_failure(PGconn* session, const result& answer, std::string_view statement,
                                  std::size_t parameter_count) {
  sql_diagnostics diagnostics;
  diagnostics.message = detail::field_of(answer, PG_DIAG_MESSAGE_PRIMARY);
  if (diagnostics.message.empty()) diagnostics.message = message_of(session);
  if (PQstatus(session) != CONNECTION_OK)
    throw connection_error("the session with PostgreSQL is lost: " + diagnostics.message);
  diagnostics.sqlstate = detail::field_of(answer, PG_DIAG_SQLSTATE);
  diagnostics.statement = statement;
  diagnostics.position = detail::byte_position(statement, detail::field_of(answer, PG_DIAG_STATEMENT_POSITION));
  diagnostics.parameter_count = parameter_count;
  diagnostics.detail = detail::field_of(answer, PG_DIAG_MESSAGE_DETAIL);
  diagnostics.hint = detail::field_of(answer, PG_DIAG_MESSAGE_HINT);
  diagnostics.constraint = detail::field_of(answer, PG_DIAG_CONSTRAINT_NAME);
  diagnostics.table = detail::field_of(answer, PG_DIAG_TABLE_NAME);
  diagnostics.column = detail::field_of(answer, PG_DIAG_COLUMN_NAME);
  raise(std::move(diagnostics));
}

SEQUENT_INLINE void raise_refusal(std::string_view message, std::string_view sqlstate, std::string_view statement,
                                  std::size_t position) {
  sql_diagnostics diagnostics;
  diagnostics.message = message;
  diagnostics.sqlstate = sqlstate;
  diagnostics.statement = statement;
  diagnostics.position = position;
  raise(std::move(diagnostics));
}

}  // namespace sequent::driver::postgres
