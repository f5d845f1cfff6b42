// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>

#include <sequent/driver/error.hpp>
#include <sequent/engine/observation.hpp>

namespace sequent::detail {

template <class Event>
using observer_call = void (observer::*)(const Event&);

template <class Event>
void tell(observer& told, observer_call<Event> call, const Event& event) noexcept {
  try {
    (told.*call)(event);
    // NOLINTNEXTLINE(bugprone-empty-catch): what is observed goes on.
  } catch (...) {
  }
}

/// Why the exception that is being handled was thrown, as an SQLSTATE.
inline std::string current_sqlstate() {
  if (!std::current_exception()) return {};
  try {
    throw;
  } catch (const sql_error& refused) {
    return refused.sqlstate();
  } catch (const connection_error&) {
    return "08006";
  } catch (...) {
    return {};
  }
}

/// Runs a statement between its two events; `run()` gives its rows, and may note in the event what it finds out.
template <class Run>
void observe(observer& told, statement_event& seen, const Run& run) {
  tell(told, &observer::statement_started, seen);
  // The observer's own time is none of the statement's.
  const auto began = std::chrono::steady_clock::now();
  try {
    seen.rows = run();
  } catch (...) {
    seen.duration = std::chrono::steady_clock::now() - began;
    seen.has_failed = true;
    const std::string sqlstate = current_sqlstate();
    seen.sqlstate = sqlstate;
    tell(told, &observer::statement_ended, seen);
    throw;
  }
  seen.duration = std::chrono::steady_clock::now() - began;
  tell(told, &observer::statement_ended, seen);
}

/// A request that notes on its way what only its run tells.
struct observed_request : driver::request {
  observed_request(const driver::request& observed, statement_event& noted)
      : request(observed), original(observed), seen(noted) {
    seen.was_prepared = is_cached;
    bind = [](const request& running, driver::value_sink& sink) {
      const observed_request& self = of(running);
      self.original.bind(self.original, sink);
      self.seen.parameter_count = sink.parameter_count();
    };
    // Asked for what is not prepared yet.
    assemble = [](const request& running) {
      of(running).seen.was_prepared = false;
      return std::string(of(running).seen.text);
    };
  }
  static const observed_request& of(const request& running) { return static_cast<const observed_request&>(running); }

  const driver::request& original;
  statement_event& seen;
};

SEQUENT_INLINE void perform_observed(observer& told, const driver::request& running, row_store& rows, void* connection,
                                     performer perform) {
  const std::string assembled = running.assemble == nullptr ? std::string() : running.assemble(running);
  statement_event seen{.text = running.assemble == nullptr ? running.text : std::string_view(assembled),
                       .name = running.name};
  const observed_request observed(running, seen);
  observe(told, seen, [&] {
    const std::int64_t before = rows.rowcount;
    perform(connection, observed, rows);
    return rows.rowcount - before;
  });
}

SEQUENT_INLINE std::int64_t run_observed(observer& told, std::string_view text, void* work, counted_runner run) {
  statement_event seen{.text = text};
  observe(told, seen, [&] { return seen.rows = run(work); });
  return seen.rows;
}

SEQUENT_INLINE void observed_statements::start(std::string text, std::string_view name) {
  if (told_ == nullptr) return;
  running& added = running_.emplace_back();
  added.text = std::move(text);
  added.seen.text = added.text;
  added.seen.name = name;
  tell(*told_, &observer::statement_started, added.seen);
  added.began = std::chrono::steady_clock::now();
}

SEQUENT_INLINE void observed_statements::note(std::size_t parameter_count, bool was_prepared) noexcept {
  if (told_ == nullptr) return;
  running_.back().seen.parameter_count = parameter_count;
  running_.back().seen.was_prepared = was_prepared;
}

SEQUENT_INLINE void observed_statements::note_rows(std::size_t statement, std::int64_t rows) noexcept {
  if (told_ != nullptr) running_[statement].seen.rows += rows;
}

SEQUENT_INLINE void observed_statements::tell_ended() noexcept {
  if (told_ == nullptr) return;
  const auto now = std::chrono::steady_clock::now();
  for (running& each : running_) {
    each.seen.duration = now - each.began;
    tell(*told_, &observer::statement_ended, each.seen);
  }
  running_.clear();
}

SEQUENT_INLINE void observed_statements::tell_failed() noexcept {
  if (told_ == nullptr) return;
  const std::string sqlstate = current_sqlstate();
  for (running& each : running_) {
    each.seen.rows = 0;
    each.seen.has_failed = true;
    each.seen.sqlstate = sqlstate;
  }
  tell_ended();
}

SEQUENT_INLINE void tell_begun(observer& told, bool is_savepoint) noexcept {
  tell(told, &observer::transaction_begun, {.is_savepoint = is_savepoint});
}

SEQUENT_INLINE void tell_ended(observer& told, bool is_savepoint, transaction_end end,
                               std::chrono::nanoseconds duration) noexcept {
  // In the order of the enumeration.
  constexpr std::array calls = {&observer::transaction_committed, &observer::transaction_rolled_back,
                                &observer::transaction_left_in_doubt};
  tell(told, calls[static_cast<std::size_t>(end)], {is_savepoint, duration});
}

SEQUENT_INLINE void tell_retried(observer& told, int attempt) noexcept {
  const std::string sqlstate = current_sqlstate();
  tell(told, &observer::transaction_retried, {attempt, sqlstate});
}

SEQUENT_INLINE void tell_notice(observer& told, std::string_view severity, std::string_view sqlstate,
                                std::string_view message) noexcept {
  tell(told, &observer::notice_received, {severity, sqlstate, message});
}

SEQUENT_INLINE connection_opening::connection_opening(observer* told) noexcept : told_(told) {
  if (told_ != nullptr) began_ = std::chrono::steady_clock::now();
}

SEQUENT_INLINE void connection_opening::tell_opened() const noexcept {
  if (told_ != nullptr) tell(*told_, &observer::connection_opened, {std::chrono::steady_clock::now() - began_});
}

SEQUENT_INLINE connection_wait::connection_wait(observer* told) noexcept : told_(told) {
  if (told_ != nullptr) began_ = std::chrono::steady_clock::now();
}

SEQUENT_INLINE void connection_wait::tell() const noexcept {
  detail::tell(*told_, &observer::connection_acquired, {std::chrono::steady_clock::now() - began_, has_failed_});
}

}  // namespace sequent::detail
