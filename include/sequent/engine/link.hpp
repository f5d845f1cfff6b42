// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <sequent/driver/error.hpp>
#include <sequent/driver/process.hpp>
#include <sequent/driver/transaction_watch.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/transaction_options.hpp>

namespace sequent::detail {

/// A connection of a driver, together with the dialect that is spoken on it.
template <class Backend>
struct spoken {
  using dialect = Backend;
  std::unique_ptr<typename backend<Backend>::connection> connection;
};

/// A connection to one of several backends; dispatch is static, by the alternatives of a variant.
template <class... Backends>
class link {
 public:
  template <class Backend>
  explicit link(spoken<Backend> session, std::shared_ptr<observer> told = nullptr)
      : session_(std::move(session)), told_(std::move(told)) {}

  /// Has `reset` do this, too, with nothing left open.
  void restore_by(std::function<void(link&)> restore) { restore_ = std::move(restore); }

  /// Calls `function.operator()<Dialect>(connection)` for the backend that this is a connection to. Throws `error` in
  /// a process that was forked from the one that opened the connection: what it said would reach the parent's session.
  template <class Function>
  decltype(auto) visit(Function&& function) {
    if (process_ != driver::process_generation()) [[unlikely]]
      refuse_foreign_process();
    if constexpr (sizeof...(Backends) == 1) {
      auto& only = std::get<0>(session_);
      return function.template operator()<typename std::remove_cvref_t<decltype(only)>::dialect>(*only.connection);
    } else {
      return std::visit(
          [&]<class Backend>(spoken<Backend>& session) -> decltype(auto) {
            return function.template operator()<Backend>(*session.connection);
          },
          session_);
    }
  }

  [[nodiscard]] bool is_usable() {
    return visit([]<class Dialect>(auto& connection) { return connection.is_usable(); });
  }
  [[nodiscard]] bool in_transaction() {
    if (is_sandbox_ && !is_inside_) [[unlikely]]
      return false;
    return session_in_transaction();
  }
  [[nodiscard]] bool has_failed_transaction() {
    return visit([]<class Dialect>(auto& connection) { return connection.has_failed_transaction(); });
  }
  [[nodiscard]] driver::transaction_watch& watch() {
    return visit([]<class Dialect>(auto& connection) -> driver::transaction_watch& { return connection.watch(); });
  }
  // What the engine sends for itself, of which it tells otherwise, if at all.
  void begin_transaction(const transaction_start& start) {
    if (is_sandbox_) [[unlikely]]
      return begin_inside(start.begin, start.settings);
    visit([&]<class Dialect>(auto& connection) {
      connection.begin_transaction(start.begin, start.settings);
      if constexpr (requires { connection.ask_for_mark(); }) {
        if (start.is_marked) connection.ask_for_mark();
      }
    });
  }
  /// By what the last transaction is found again on another connection; empty where it is not marked.
  [[nodiscard]] std::string commit_mark() {
    return visit([]<class Dialect>(auto& connection) {
      if constexpr (requires { connection.commit_mark(); })
        return connection.commit_mark();
      else
        return std::string();
    });
  }
  /// What became of a transaction of another connection that was lost.
  [[nodiscard]] driver::commit_fate fate_of_commit([[maybe_unused]] const std::string& mark) {
    return visit([&]<class Dialect>(auto& connection) {
      if constexpr (requires { connection.fate_of_commit(mark); })
        return connection.fate_of_commit(mark);
      else
        return driver::commit_fate::unknown;
    });
  }
  void set_savepoint() {
    visit([]<class Dialect>(auto& connection) { connection.set_savepoint(); });
  }
  void release_savepoint() {
    visit([]<class Dialect>(auto& connection) { connection.release_savepoint(); });
  }
  void return_to_savepoint() {
    visit([]<class Dialect>(auto& connection) { connection.return_to_savepoint(); });
  }
  void commit() {
    if (is_sandbox_) [[unlikely]]
      return commit_inside();
    visit([]<class Dialect>(auto& connection) { connection.commit(); });
  }
  void rollback() {
    if (is_sandbox_) [[unlikely]]
      return rollback_inside();
    visit([]<class Dialect>(auto& connection) { connection.rollback(); });
  }
  void execute_script(std::string_view script) {
    visit([&]<class Dialect>(auto& connection) { connection.execute_script(script); });
  }
  /// What counts as a statement.
  void run_script(std::string_view script) {
    counted_for(told_.get(), script, [&] {
      execute_script(script);
      return std::int64_t{0};
    });
  }
  /// Who is told what is done here; null where there is nobody.
  [[nodiscard]] observer* observed_by() const noexcept { return told_.get(); }

  /// Whether the statements of a pipeline are on their way: nothing else runs here until it has ended.
  void set_piped(bool is_piped) noexcept { is_piped_ = is_piped; }
  /// Throws `error` while a pipeline is under way.
  void require_no_pipeline() const {
    if (is_piped_) [[unlikely]]
      refuse_in_pipeline();
  }

  /// Throws `broken_transaction` where a transaction was begun here that is over by now, though its function has not
  /// returned: what comes next would run outside of any. One that could not be rolled back when it ended is so now;
  /// what comes next would go with it.
  void require_transaction() {
    require_no_pipeline();
    driver::transaction_watch& watched = watch();
    if (watched.is_left_open()) [[unlikely]] {
      end_transaction();
      watched.note_rolled_back();
    }
    if (watched.is_watching() && (watched.is_over() || !in_transaction())) [[unlikely]]
      watched.raise_over();
  }

  /// Runs what a user asks for.
  template <class Work>
  decltype(auto) use(Work&& work) {
    require_transaction();
    if (is_sandbox_) [[unlikely]]
      return use_inside(work);
    return work(*this);
  }

  /// Begins a transaction that is never committed: from now on others are savepoints of it, and so is all that is done
  /// outside of them.
  void begin_sandbox() {
    execute_script("BEGIN");
    is_sandbox_ = true;
  }
  [[nodiscard]] bool is_sandbox() const noexcept { return is_sandbox_; }

  /// Keeps what the user was given a reference to, with some of those before it: who goes on using it finds out that
  /// it is over, and does not read memory that is another thing by now.
  void remember(std::shared_ptr<void> given) noexcept { given_[given_count_++ % given_.size()] = std::move(given); }

  /// How much of what the engine does to each of its connections was done to this one.
  [[nodiscard]] std::size_t preparations() const noexcept { return preparations_; }
  void note_preparation() noexcept { ++preparations_; }

  /// Ends what the last user left open. Throws why it cannot.
  void reset() {
    end_transaction();
    visit([]<class Dialect>(auto& connection) {
      if constexpr (requires { connection.stop_listening(); }) connection.stop_listening();
    });
    if (restore_) [[unlikely]]
      restore_(*this);
  }
  void end_transaction() {
    if (in_transaction()) rollback();
    is_inside_ = false;
  }
  /// Closes the session, where there is one, so that nobody is lent it again.
  void abandon() noexcept {
    try {
      visit([]<class Dialect>(auto& connection) {
        if constexpr (requires { connection.abandon(); }) connection.abandon();
      });
    } catch (...) {  // NOLINT(bugprone-empty-catch): it was opened before a fork, and is the parent's.
    }
  }
  /// Asks the server, if there is one, whether it is there.
  [[nodiscard]] bool answers_within(std::chrono::milliseconds limit) {
    return visit([&]<class Dialect>(auto& connection) {
      if constexpr (requires { connection.answers_within(limit); })
        return connection.answers_within(limit);
      else
        return true;
    });
  }

 private:
  [[nodiscard]] bool session_in_transaction() {
    return visit([]<class Dialect>(auto& connection) { return connection.in_transaction(); });
  }

  // In a sandbox.
  void require_sandbox() {
    if (session_in_transaction()) return;
    throw error(
        "the transaction of this sandbox is over, since a COMMIT, a ROLLBACK or the like was run in it, or since the "
        "database gave it up: what was done is gone, or it stays");
  }
  void begin_inside(std::string_view text, std::string_view settings) {
    require_sandbox();
    set_savepoint();
    is_inside_ = true;
    try {
      if (text.find("READ ONLY") != std::string_view::npos) execute_script("SET TRANSACTION READ ONLY");
      if (!settings.empty()) execute_script(settings);
    } catch (...) {
      rollback();
      throw;
    }
  }
  void commit_inside() {
    check_deferred();
    release_savepoint();
    is_inside_ = false;
  }
  void rollback_inside() {
    return_to_savepoint();
    is_inside_ = false;
  }
  /// Throws what a COMMIT would find.
  void check_deferred() {
    require_sandbox();
    visit([]<class Dialect>(auto& connection) {
      if constexpr (requires { connection.check_foreign_keys(); })
        connection.check_foreign_keys();
      else
        connection.execute_script(deferred_check);
    });
  }
  template <class Work>
  auto use_inside(Work&& work) {
    if (in_transaction()) return work(*this);
    sandbox_step step(*this);
    if constexpr (std::is_void_v<decltype(work(*this))>) {
      work(*this);
      step.keep();
    } else {
      auto outcome = work(*this);
      step.keep();
      return outcome;
    }
  }

  /// What is done outside of a transaction: where it fails, all else stays.
  class sandbox_step {
   public:
    explicit sandbox_step(link& inside) : inside_(inside) {
      inside_.require_sandbox();
      inside_.set_savepoint();
    }
    sandbox_step(const sandbox_step&) = delete;
    sandbox_step& operator=(const sandbox_step&) = delete;
    ~sandbox_step() {
      if (is_kept_) return;
      try {
        inside_.return_to_savepoint();
        // NOLINTNEXTLINE(bugprone-empty-catch): the exception that is under way tells more, and the next call the rest.
      } catch (...) {
      }
    }
    void keep() {
      inside_.check_deferred();
      is_kept_ = true;
      inside_.release_savepoint();
    }

   private:
    link& inside_;
    bool is_kept_ = false;
  };

  static constexpr std::string_view deferred_check =
      "SAVEPOINT sequent_check; SET CONSTRAINTS ALL IMMEDIATE; "
      "ROLLBACK TO SAVEPOINT sequent_check; RELEASE SAVEPOINT sequent_check";

  [[noreturn]] static void refuse_in_pipeline() {
    throw error(
        "a pipeline is under way on this connection: inside of its function, statements are executed on what it is "
        "given");
  }
  [[noreturn]] static void refuse_foreign_process() {
    throw error(
        "this connection was opened before a fork, by the parent process, and cannot be used in the child: take one "
        "from the engine after the fork");
  }

  std::uint64_t process_ = driver::process_generation();
  std::variant<spoken<Backends>...> session_;
  std::shared_ptr<observer> told_;
  std::function<void(link&)> restore_;
  std::array<std::shared_ptr<void>, 4> given_;
  std::size_t given_count_ = 0;
  std::size_t preparations_ = 0;
  bool is_piped_ = false;
  bool is_sandbox_ = false;
  bool is_inside_ = false;  // Of what is a transaction to the program.
};

}  // namespace sequent::detail
