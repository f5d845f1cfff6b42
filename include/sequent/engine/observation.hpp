// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/config.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/observer.hpp>
#include <sequent/engine/row_store.hpp>

/// Tells an observer what happens. Nothing here runs where there is none, and what an observer throws ends here.
namespace sequent::detail {

/// What runs a request on a connection of some driver.
using performer = void (*)(void* connection, const driver::request& running, row_store& rows);

/// Runs a request, and tells of it as of one statement, however many rows go through it. Throws what the run throws.
void perform_observed(observer& told, const driver::request& running, row_store& rows, void* connection,
                      performer perform);

/// Statements that are under way at once: each is told of when it starts, and all when the last of them has ended.
class observed_statements {
 public:
  explicit observed_statements(observer* told) noexcept : told_(told) {}

  /// Whether there is somebody to tell; what is told of nobody costs nothing.
  [[nodiscard]] bool has_observer() const noexcept { return told_ != nullptr; }
  void start(std::string text, std::string_view name);
  /// What only its way tells of the statement that started last.
  void note(std::size_t parameter_count, bool was_prepared) noexcept;
  void note_rows(std::size_t statement, std::int64_t rows) noexcept;
  void tell_ended() noexcept;
  /// Inside of a handler: none of them has its rows, because of the exception.
  void tell_failed() noexcept;

 private:
  struct running {
    std::string text;
    statement_event seen;
    std::chrono::steady_clock::time_point began;
  };

  observer* told_;
  std::deque<running> running_;
};

/// What runs something, and gives how many rows that wrote.
using counted_runner = std::int64_t (*)(void* work);

/// Runs what is no request, and tells of it as of one statement of this text. Throws what the run throws.
std::int64_t run_observed(observer& told, std::string_view text, void* work, counted_runner run);

/// As `run_observed`, where there is an observer.
template <class Work>
std::int64_t counted_for(observer* told, std::string_view text, Work&& work) {
  if (told == nullptr) [[likely]]
    return work();
  return run_observed(*told, text, &work,
                      [](void* running) { return (*static_cast<std::remove_reference_t<Work>*>(running))(); });
}

/// What becomes of a transaction or a savepoint.
enum class transaction_end { committed, rolled_back, unknown };

void tell_begun(observer& told, bool is_savepoint) noexcept;
void tell_ended(observer& told, bool is_savepoint, transaction_end end,
                std::chrono::nanoseconds duration = {}) noexcept;
/// Inside of the handler of what the last attempt failed with.
void tell_retried(observer& told, int attempt) noexcept;
void tell_notice(observer& told, std::string_view severity, std::string_view sqlstate,
                 std::string_view message) noexcept;

/// A connection that is being opened; it takes the time where there is somebody to tell it.
class connection_opening {
 public:
  explicit connection_opening(observer* told) noexcept;
  void tell_opened() const noexcept;

 private:
  observer* told_;
  std::chrono::steady_clock::time_point began_{};
};

/// Somebody waits for a connection; its end tells how that went.
class connection_wait {
 public:
  explicit connection_wait(observer* told) noexcept;
  connection_wait(const connection_wait&) = delete;
  connection_wait& operator=(const connection_wait&) = delete;
  ~connection_wait() {
    if (told_ != nullptr) [[unlikely]]
      tell();
  }
  void note_lent() noexcept { has_failed_ = false; }

 private:
  void tell() const noexcept;

  observer* told_;
  bool has_failed_ = true;
  std::chrono::steady_clock::time_point began_{};
};

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/observation.ipp>
#endif
