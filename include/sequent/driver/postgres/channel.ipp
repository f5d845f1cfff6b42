// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <memory>
#include <utility>

#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/command_reader.hpp>
#include <sequent/meta/text_hash.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// The SQLSTATE for the name of a prepared statement that is not there.
inline constexpr std::string_view unknown_name = "26000";
/// That of a statement that was cancelled, or ran into a limit of time.
inline constexpr std::string_view canceled = "57014";

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

/// A name for a statement. Behind a pooler, another client may have given it in the session at hand: what is prepared
/// is a part of it, so that it is never another statement that is run.
inline std::string name_of(std::string_view text, const parameters& values, std::uint64_t number) {
  const std::string_view types(reinterpret_cast<const char*>(values.types()), values.count() * sizeof(oid));
  std::array<char, 16> content;
  auto* const end =
      std::to_chars(content.data(), content.data() + content.size(), mixed(text_hash(text), text_hash(types)), 16).ptr;
  return std::string("sq_").append(content.data(), end).append("_").append(std::to_string(number));
}

[[noreturn]] inline void refuse_copy(std::string_view text) {
  raise_refusal(
      "COPY cannot run as a statement: its data flows beside the results; use a stream of the native libpqxx "
      "connection",
      "0A000", text);
}

}  // namespace detail

SEQUENT_INLINE channel::channel(const options& settings)
    : session_(settings.conninfo), statements_(settings.statement_cache_size) {}

SEQUENT_INLINE result channel::run_once(statement& running, const parameters& values) {
  return result(PQexecPrepared(session_.raw(), running.name.c_str(), static_cast<int>(values.count()), values.values(),
                               values.sizes(), values.formats(), 1));
}

SEQUENT_INLINE bool channel::is_prepared(const statement& asked, const parameters& values) const {
  return !asked.name.empty() && std::equal(asked.parameter_types.begin(), asked.parameter_types.end(), values.types(),
                                           values.types() + values.count());
}

SEQUENT_INLINE result channel::describe_unnamed(const std::string& text, const parameters& values) {
  PGconn* const raw = session_.raw();
  const int count = static_cast<int>(values.count());
#if defined(LIBPQ_HAS_PIPELINING)
  // In one exchange: it costs one round trip, and a pooler gives both to one server.
  if (PQenterPipelineMode(raw) == 1) {
    const bool is_sent = PQsendPrepare(raw, "", text.c_str(), count, values.types()) == 1 &&
                         PQsendDescribePrepared(raw, "") == 1 && PQpipelineSync(raw) == 1;
    result last;
    bool is_open = is_sent;
    while (is_open && PQstatus(raw) == CONNECTION_OK) {
      result answer(PQgetResult(raw));
      const ExecStatusType status = PQresultStatus(answer.get());
      is_open = status != PGRES_PIPELINE_SYNC;
      // Nothing stands behind each answer, and what comes after a failure is no answer.
      if (answer && is_open && status != PGRES_PIPELINE_ABORTED) last = std::move(answer);
    }
    PQexitPipelineMode(raw);
    return last;
  }
#endif
  result prepared(PQprepare(raw, "", text.c_str(), count, values.types()));
  return is_success(prepared) ? result(PQdescribePrepared(raw, "")) : std::move(prepared);
}

SEQUENT_INLINE std::size_t channel::column_count(const local_ptr<statement>& asked, const parameters& values) {
  result described;
  if (asked->key && statements_.capacity() > 0) {
    if (!is_prepared(*asked, values)) prepare(asked, values);
    described.reset(PQdescribePrepared(session_.raw(), asked->name.c_str()));
  } else {
    detail::check_text(asked->text);
    session_.keep_settings();
    described = describe_unnamed(asked->text, values);
  }
  check(described, asked->text, values.count());
  return static_cast<std::size_t>(PQnfields(described.get()));
}

SEQUENT_INLINE result channel::run(const local_ptr<statement>& running, const parameters& values) {
  if (!running->key || statements_.capacity() == 0) return run_unprepared(*running, values);
  if (!session_.speaks_utf8()) [[unlikely]]
    session_.keep_settings();
  if (!is_prepared(*running, values)) prepare(running, values);
  result answer = run_once(*running, values);
  if (is_success(answer)) [[likely]] {
    note_command(answer, running->text);
    return answer;
  }

  if (detail::is_stale(answer)) {
    statements_.erase(**running->key);
    if (has_sqlstate(answer, detail::unknown_name)) running->name.clear();
    forget(*running);
    if (PQtransactionStatus(session_.raw()) == PQTRANS_IDLE) {
      prepare(running, values);
      answer = run_once(*running, values);
    }
  }
  return checked(std::move(answer), running->text, values.count());
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
  PGconn* const raw = session_.raw();
  const bool is_sent = PQstatus(raw) == CONNECTION_OK;
  const result answer(PQexec(raw, text.data()));
  if (is_sent && PQstatus(raw) != CONNECTION_OK)
    throw transaction_in_doubt(
        "the session with PostgreSQL was lost during COMMIT, and whether the transaction was kept is not known: " +
        message_of(raw));
  // What libpq has no memory for, it reports itself, without an SQLSTATE.
  const bool is_read = is_success(answer) || PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) != nullptr;
  if (!is_read && PQtransactionStatus(raw) != PQTRANS_INTRANS)
    throw transaction_in_doubt(
        "the answer of PostgreSQL to COMMIT could not be read, and whether the transaction was kept is not known: " +
        message_of(raw));
  check(answer, text, 0);
}

SEQUENT_INLINE void channel::prepare(const local_ptr<statement>& preparing, const parameters& values) {
  detail::check_text(preparing->text);
  session_.keep_settings();
  if (!preparing->name.empty()) forget(*preparing);
  deallocate_forgotten();
  std::string name = detail::name_of(preparing->text, values, ++names_given_);
  const result answer(PQprepare(session_.raw(), name.c_str(), preparing->text.c_str(), static_cast<int>(values.count()),
                                values.types()));
  // Where the name is taken, it stands for the same statement.
  const bool is_there = has_sqlstate(answer, "42P05") && PQtransactionStatus(session_.raw()) == PQTRANS_IDLE;
  if (!is_success(answer) && !is_there) {
    statements_.erase(**preparing->key);
    check(answer, preparing->text, values.count());
  }
  // The name comes last: it stands for these types.
  preparing->parameter_types.assign(values.types(), values.types() + values.count());
  preparing->name = std::move(name);
  if (local_ptr<statement>* const found = statements_.find(**preparing->key);
      found == nullptr || &**found != &*preparing) {
    if (std::optional<local_ptr<statement>> leaving = statements_.insert(**preparing->key, preparing))
      forget(**leaving);
  }
}

SEQUENT_INLINE void channel::forget(statement& forgotten) {
  if (forgotten.name.empty()) return;
  forgotten_.push_back(std::move(forgotten.name));
  forgotten.name.clear();
}

SEQUENT_INLINE void channel::forget_all() noexcept {
  statements_.drain([](const local_ptr<statement>& known) { known->name.clear(); });
  forgotten_.clear();
}

SEQUENT_INLINE result channel::deallocate(const std::string& name) {
#if defined(LIBPQ_HAS_CLOSE_PREPARED)
  return result(PQclosePrepared(session_.raw(), name.c_str()));
#else
  return result(PQexec(session_.raw(), ("DEALLOCATE " + name).c_str()));
#endif
}

SEQUENT_INLINE void channel::deallocate_forgotten() {
  constexpr std::size_t batch = 16;
  constexpr std::size_t batch_in_transaction = 256;
  PGconn* const raw = session_.raw();
  if (!can_deallocate_) forgotten_.clear();
  const bool is_in_transaction = PQtransactionStatus(raw) == PQTRANS_INTRANS;
  if (!is_in_transaction && PQtransactionStatus(raw) != PQTRANS_IDLE) return;
  if (forgotten_.size() < (is_in_transaction ? batch_in_transaction : batch)) return;
  if (is_in_transaction && !is_success(result(PQexec(raw, "SAVEPOINT sequent")))) return;
  for (const std::string& name : std::exchange(forgotten_, {})) {
    const result answer = deallocate(name);
    if (is_success(answer)) continue;
    // A pooler may know the names that we give, and not the command that frees them: then there is no use in going on.
    can_deallocate_ = has_sqlstate(answer, detail::unknown_name) || has_sqlstate(answer, detail::canceled);
    if (is_in_transaction || !can_deallocate_) break;
  }
  if (!is_in_transaction) return;
  const bool has_failed = PQtransactionStatus(raw) == PQTRANS_INERROR;
  result(PQexec(raw,
                has_failed ? "ROLLBACK TO SAVEPOINT sequent; RELEASE SAVEPOINT sequent" : "RELEASE SAVEPOINT sequent"));
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
    forget_all();
  }
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
