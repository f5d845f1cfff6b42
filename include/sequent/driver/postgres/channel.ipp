// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/command_reader.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// Whether the plan of a prepared statement no longer fits its tables, or the statement itself is gone.
///
/// 0A000 says many things; the function that reports it is the only mark that no translation of messages changes.
inline bool is_stale(const result& answer) noexcept {
  if (has_sqlstate(answer, unknown_name)) return true;
  if (!has_sqlstate(answer, "0A000")) return false;
  const char* const function = PQresultErrorField(answer.get(), PG_DIAG_SOURCE_FUNCTION);
  return function != nullptr && std::string_view(function) == "RevalidateCachedQuery";
}

inline bool is_rollback_answer(const result& answer) noexcept {
  return PQresultStatus(answer.get()) == PGRES_COMMAND_OK && std::string_view(PQcmdStatus(answer.get())) == "ROLLBACK";
}

inline void check_text(std::string_view text) {
  if (const std::size_t found = text.find('\0'); found != std::string_view::npos)
    raise_refusal("the statement has a NUL byte", "42601", text, found + 1);
}

[[noreturn]] inline void refuse_copy(std::string_view text) {
  raise_refusal(
      "COPY cannot run as a statement: its data flows beside the results; use a stream of the native libpqxx "
      "connection",
      "0A000", text);
}

}  // namespace detail

SEQUENT_INLINE channel::channel(const options& settings)
    : session_(settings.conninfo), prepared_(settings.statement_cache_size) {}

SEQUENT_INLINE result channel::describe(const local_ptr<statement>& asked, const parameters& values) {
  result described = ask_in_trips(asked, values, ask::kind::describe);
  check(described, asked->text, values.count());
  return described;
}

SEQUENT_INLINE std::size_t channel::column_count(const local_ptr<statement>& asked, const parameters& values) {
  return static_cast<std::size_t>(PQnfields(describe(asked, values).get()));
}

SEQUENT_INLINE result channel::run(const local_ptr<statement>& running, const parameters& values) {
  if (!waiting_.empty() || !prepared_.has(*running, values)) [[unlikely]] {
    if (waiting_.empty() && !prepared_.keeps(*running)) return run_unprepared(*running, values);
    require_sendable(running->text);
    return checked(ask_in_trips(running, values, ask::kind::run), running->text, values.count());
  }
  if (!session_.speaks_utf8()) [[unlikely]]
    session_.keep_settings();
  result answer(PQexecPrepared(session_.raw(), running->name.c_str(), static_cast<int>(values.count()), values.values(),
                               values.sizes(), values.formats(), 1));
  if (is_success(answer)) [[likely]] {
    note_command(answer, running->text);
    return answer;
  }
  if (may_run_again(running, answer, false)) answer = ask_in_trips(running, values, ask::kind::run);
  return checked(std::move(answer), running->text, values.count());
}

SEQUENT_INLINE result channel::ask_in_trips(const local_ptr<statement>& asked, const parameters& values,
                                            ask::kind what) {
  detail::check_text(asked->text);
  session_.keep_settings();
  free_many_in_transaction();
  const bool has_begin = waiting_.has_begin();
  std::vector<std::string> ahead = waiting_.take();
  for (bool is_first = true;; is_first = false) {
    trip sent(session_, prepared_, ahead);
    sent.send(asked, values, what);
    sent.finish();
    check_ahead(sent);
    result answer = sent.take(0);
    if (is_success(answer) || !is_first || !may_run_again(asked, answer, has_begin)) return answer;
    if (PQtransactionStatus(session_.raw()) == PQTRANS_INERROR) ahead.insert(ahead.begin(), "ROLLBACK");
  }
}

SEQUENT_INLINE bool channel::may_run_again(const local_ptr<statement>& asked, const result& answer,
                                           bool has_just_begun) {
  const PGTransactionStatusType status = PQtransactionStatus(session_.raw());
  const bool is_nothing_lost = status == PQTRANS_IDLE || (has_just_begun && status == PQTRANS_INERROR);
  if (!prepared_.keeps(*asked)) return false;
  if (has_sqlstate(answer, detail::taken_name)) return is_nothing_lost && !asked->name.empty();
  if (!detail::is_stale(answer)) return false;
  if (has_sqlstate(answer, detail::unknown_name))
    prepared_.drop(asked);
  else
    prepared_.renew(asked);
  return is_nothing_lost;
}

SEQUENT_INLINE void channel::require_sendable(const std::string& text) {
  detail::check_text(text);
  // Once the data flows, what stands behind could not be stopped.
  if (copies_data(text)) detail::refuse_copy(text);
}

SEQUENT_INLINE trip channel::start_trip() {
  session_.keep_settings();
  free_many_in_transaction();
  return {session_, prepared_, waiting_.take()};
}

SEQUENT_INLINE void channel::check_commit(trip& finished, const std::vector<result>& answers) {
  if (finished.last_command().answer || PQstatus(session_.raw()) == CONNECTION_OK) return;
  const auto has_failed = [](const result& answer) { return answer && !is_success(answer); };
  const trip::command* const ahead = finished.failed_command();
  if (std::ranges::any_of(answers, has_failed) || (ahead != nullptr && has_failed(ahead->answer))) return;
  raise_in_doubt();
}

SEQUENT_INLINE void channel::raise_in_doubt() const {
  throw transaction_in_doubt(
      "the session with PostgreSQL was lost during COMMIT, and whether the transaction was kept is not known: " +
      message_of(session_.raw()));
}

SEQUENT_INLINE void channel::check_ahead(const trip& finished) {
  const trip::command* const failed = finished.failed_command();
  if (failed == nullptr) {
    if (const result* const marked = finished.answer_to(commit_mark_query))
      commit_mark_ = PQgetvalue(marked->get(), 0, 0);
    return;
  }
  try {
    check(failed->answer, failed->text, 0);
  } catch (...) {
    // Whoever undoes a savepoint that was never set would undo the one around it: only the whole can be undone now.
    if (failed->text == savepoint_command) watch_.spoil(std::current_exception());
    throw;
  }
}

SEQUENT_INLINE void channel::send_waiting() {
  if (waiting_.empty()) return;
  session_.keep_settings();
  trip sent(session_, prepared_, waiting_.take());
  sent.finish();
  check_ahead(sent);
}

SEQUENT_INLINE void channel::share() {
  send_waiting();
  is_shared_ = true;
}

SEQUENT_INLINE void channel::begin_transaction(std::string_view text, std::string_view settings) {
  if (!is_shared_ && waiting_.empty() && PQtransactionStatus(session_.raw()) == PQTRANS_IDLE) {
    waiting_.begin(text);
    commit_mark_.clear();
    if (!settings.empty()) waiting_.add(settings);
  } else {
    run_script(text);
    if (!settings.empty()) run_script(settings);
  }
}

SEQUENT_INLINE bool channel::may_wait() const noexcept {
  return !is_shared_ && (!waiting_.empty() || PQtransactionStatus(session_.raw()) == PQTRANS_INTRANS);
}

SEQUENT_INLINE void channel::set_savepoint() {
  if (may_wait())
    waiting_.set_savepoint();
  else
    run_script(savepoint_command);
}

SEQUENT_INLINE void channel::release_savepoint() {
  if (may_wait())
    waiting_.release_savepoint();
  else
    run_script(release_command);
}

SEQUENT_INLINE void channel::return_to_savepoint() {
  if (waiting_.drop_savepoint()) return;
  const std::string text = waiting_.take_before(return_command);
  run_script(text);
}

SEQUENT_INLINE void channel::rollback() {
  if (waiting_.has_begin()) {
    waiting_.take();
    return;
  }
  waiting_.take();
  run_script("ROLLBACK");
}

SEQUENT_INLINE result channel::run_unprepared(const statement& running, const parameters& values) {
  detail::check_text(running.text);
  session_.keep_settings();
  result answer(PQexecParams(session_.raw(), running.text.c_str(), static_cast<int>(values.count()), values.types(),
                             values.values(), values.sizes(), values.formats(), 1));
  return checked(std::move(answer), running.text, values.count());
}

SEQUENT_INLINE void channel::run_script(std::string_view script) {
  detail::check_text(script);
  // Nothing of it is run: once the data flows, the commands behind it could not be stopped.
  if (copies_data(script)) detail::refuse_copy(script);
  send_waiting();
  PGconn* const raw = session_.raw();
  const std::string text(script);
  // What the last user of the session left unread: PQexec throws it away.
  if (PQtransactionStatus(raw) == PQTRANS_ACTIVE) result(PQexec(raw, ""));
  session_.keep_settings();
  if (PQsendQuery(raw, text.c_str()) == 0) checked(nullptr, script, 0);
  // Every answer is looked at, not only the last: a COMMIT in the middle counts.
  result refusal;
  std::size_t rollbacks = 0;
  while (result answer = result(PQgetResult(raw))) {
    if (is_success(answer)) {
      note_command(answer, script);
      if (detail::is_rollback_answer(answer)) ++rollbacks;
    } else if (PQresultStatus(answer.get()) != PGRES_EMPTY_QUERY && !refusal) {
      const bool is_copy = PQresultStatus(answer.get()) != PGRES_FATAL_ERROR;
      refusal = std::move(answer);
      if (is_copy) break;
    }
  }
  if (refusal) checked(std::move(refusal), script, 0);
  if (rollbacks > 0 && rollbacks > rollback_count(script)) watch_.raise_not_committed();
}

SEQUENT_INLINE void channel::commit() {
  constexpr std::string_view text = "COMMIT";
  if (waiting_.has_begin()) {
    waiting_.take();
    return;
  }
  PGconn* const raw = session_.raw();
  const bool is_sent = PQstatus(raw) == CONNECTION_OK;
  const result answer(PQexec(raw, waiting_.take_before(text).c_str()));
  if (is_sent && PQstatus(raw) != CONNECTION_OK) raise_in_doubt();
  // What libpq has no memory for, it reports itself, without an SQLSTATE.
  const bool is_read = is_success(answer) || PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) != nullptr;
  if (!is_read && PQtransactionStatus(raw) != PQTRANS_INTRANS)
    throw transaction_in_doubt(
        "the answer of PostgreSQL to COMMIT could not be read, and whether the transaction was kept is not known: " +
        message_of(raw));
  check(answer, text, 0);
}

SEQUENT_INLINE void channel::free_many_in_transaction() {
  constexpr std::size_t many = 256;
  PGconn* const raw = session_.raw();
  if (prepared_.forgotten_count() < many || PQtransactionStatus(raw) != PQTRANS_INTRANS) return;
  std::string text = std::string(savepoint_command) + "; ";
  for (const std::string& name : prepared_.take_forgotten()) text.append("DEALLOCATE ").append(name).append("; ");
  if (is_success(result(PQexec(raw, text.append(release_command).c_str())))) return;
  if (PQtransactionStatus(raw) == PQTRANS_INERROR) result(PQexec(raw, std::string(return_command).c_str()));
}

SEQUENT_INLINE void channel::leave_copy(const result& answer) {
  PGconn* const raw = session_.raw();
  if (PQresultStatus(answer.get()) == PGRES_COPY_OUT) {
    const std::unique_ptr<PGcancel, void (*)(PGcancel*)> cancel(PQgetCancel(raw), PQfreeCancel);
    std::array<char, 256> message;
    if (cancel) PQcancel(cancel.get(), message.data(), static_cast<int>(message.size()));
    char* line = nullptr;
    while (PQgetCopyData(raw, &line, 0) > 0) PQfreemem(line);
  } else {
    PQputCopyEnd(raw, "COPY is not run as a statement");
  }
  while (result(PQgetResult(raw))) {
  }
}

SEQUENT_INLINE void channel::note_command(const result& answer, std::string_view text) {
  if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return;
  const std::string_view command = PQcmdStatus(answer.get());
  if (command == "COMMIT" || command == "PREPARE TRANSACTION") {
    watch_.note_end();
  } else if (command == "ROLLBACK") {
    if (ends_transaction(text))
      watch_.note_end();
    else
      watch_.forgive();
  } else if (command == "DEALLOCATE ALL" || command == "DISCARD ALL") {
    prepared_.forget_all();
  } else if (command == "LISTEN") {
    is_listening_ = true;
  }
}

SEQUENT_INLINE void channel::stop_listening() {
  if (is_listening_) {
    run_script("UNLISTEN *");
    is_listening_ = false;
  }
  while (PGnotify* const heard = PQnotifies(session_.raw())) PQfreemem(heard);
}

SEQUENT_INLINE void channel::check(const result& answer, std::string_view text, std::size_t parameter_count) try {
  switch (PQresultStatus(answer.get())) {
    case PGRES_TUPLES_OK:
      return;
    case PGRES_COMMAND_OK:
      note_command(answer, text);
      if (detail::is_rollback_answer(answer) && rollback_count(text) == 0) watch_.raise_not_committed();
      return;
    case PGRES_EMPTY_QUERY:
      raise_refusal("the statement is empty", "42601", text);
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH:
      leave_copy(answer);
      detail::refuse_copy(text);
    default:
      raise_failure(session_.raw(), answer, text, parameter_count);
  }
} catch (...) {
  // Outside a transaction nobody watches, and a syntax error that the server never saw does not fail one.
  if (PQtransactionStatus(session_.raw()) != PQTRANS_INTRANS) watch_.note_failure(std::current_exception());
  throw;
}

SEQUENT_INLINE result channel::checked(result answer, std::string_view text, std::size_t parameter_count) {
  check(answer, text, parameter_count);
  return answer;
}

}  // namespace sequent::driver::postgres
