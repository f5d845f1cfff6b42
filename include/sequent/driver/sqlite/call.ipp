// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cmath>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/call.hpp>
#include <sequent/driver/sqlite/failure.hpp>
#include <sequent/driver/sqlite/time_text.hpp>

namespace sequent::driver::sqlite {
namespace detail {

[[noreturn]] inline void refuse_run(const statement& refused, std::string problem, std::string_view sqlstate) {
  sql_diagnostics diagnostics;
  diagnostics.message = std::move(problem);
  diagnostics.sqlstate = sqlstate;
  diagnostics.statement = refused.text();
  diagnostics.parameter_count = static_cast<std::size_t>(refused.parameter_count());
  raise(std::move(diagnostics));
}

}  // namespace detail

SEQUENT_INLINE void call::bind(double value) {
  if (std::isnan(value)) throw encode_error("NaN cannot be sent to SQLite, which would store it as NULL");
  check(sqlite3_bind_double(statement_->handle(), next_index(), value));
}

SEQUENT_INLINE void call::bind(timestamp value) {
  bind_time(text_of(value));
}

SEQUENT_INLINE void call::bind(date value) {
  bind_time(text_of(value));
}

SEQUENT_INLINE void call::bind_time(const time_text& value) {
  const int index = next_index();
  if (index > statement_->parameter_count()) {
    check(sqlite3_bind_null(statement_->handle(), index));
    return;
  }
  time_text& slot = statement_->time_slot(index);
  slot = value;
  const std::string_view text = slot.view();
  check(sqlite3_bind_text64(statement_->handle(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

SEQUENT_INLINE void call::bind_text(std::string_view value, sqlite3_destructor_type lifetime) {
  // A null pointer would be bound as NULL.
  const char* const data = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(statement_->handle(), next_index(), data, value.size(), lifetime, SQLITE_UTF8));
}

SEQUENT_INLINE void call::bind_blob(std::span<const std::byte> value, sqlite3_destructor_type lifetime) {
  if (value.empty())
    check(sqlite3_bind_zeroblob(statement_->handle(), next_index(), 0));
  else
    check(sqlite3_bind_blob64(statement_->handle(), next_index(), value.data(), value.size(), lifetime));
}

SEQUENT_INLINE void call::start_array(std::size_t count_hint) {
  finish_array();
  array_.start(count_hint);
  array_is_open_ = true;
}

SEQUENT_INLINE void call::finish_array() {
  if (!array_is_open_) return;
  array_is_open_ = false;
  bind_text(array_.finish(), SQLITE_TRANSIENT);
}

SEQUENT_INLINE void call::raise_bind_error() const {
  if (bound_ > statement_->parameter_count())
    detail::refuse_run(*statement_,
                       "the statement has " + std::to_string(statement_->parameter_count()) +
                           " parameters, and more values were given",
                       "08P01");
  raise_last_error(statement_->database(), statement_->text(), static_cast<std::size_t>(statement_->parameter_count()));
}

SEQUENT_INLINE std::optional<std::size_t> call::column_count() const {
  if (!statement_->returns_rows()) return 0;
  if (!statement_->writes()) return std::nullopt;
  return statement_->column_count();
}

SEQUENT_INLINE cursor call::execute() {
  finish_array();
  if (bound_ != statement_->parameter_count())
    detail::refuse_run(*statement_,
                       "the statement has " + std::to_string(statement_->parameter_count()) + " parameters, and " +
                           std::to_string(bound_) + " were bound",
                       "08P01");
  if (statement_->is_refused()) detail::refuse_run(*statement_, "the transaction may only read", "25006");
  if (sqlite3_stmt_busy(statement_->handle()) != 0)
    detail::refuse_run(*statement_, "the rows of the run before are still being read", "24000");
  return cursor(statement_);
}

}  // namespace sequent::driver::sqlite
