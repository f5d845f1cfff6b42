// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/row_store.hpp>
#include <sequent/schema/column_facts.hpp>

namespace sequent::detail {

/// Requests on their way to a database that answers them all at once.
class pipeline_run {
 public:
  pipeline_run() = default;
  pipeline_run(const pipeline_run&) = delete;
  pipeline_run& operator=(const pipeline_run&) = delete;
  virtual ~pipeline_run() = default;

  /// Sends a request. Its rows are read to the store in the end, which lives as long. Throws `encode_error`.
  virtual void send(const driver::request& running, row_store& rows) = 0;
  /// Waits for the answers, and reads the rows. Throws what the first statement failed with.
  virtual void finish() = 0;
  /// As `finish()`, and commits in the same round trip. Throws `transaction_in_doubt`.
  virtual void finish_and_commit() = 0;
};

/// Whether the statements of a connection need not wait for each other.
template <class Connection>
inline constexpr bool has_pipelines = requires(Connection& used) { used.open_pipeline(); };

/// On a connection of a driver that has pipelines.
template <class Connection>
class pipeline_run_on final : public pipeline_run {
 public:
  pipeline_run_on(Connection& used, observer* told)
      : connection_(used), pipeline_(used.open_pipeline()), observed_(told) {}
  ~pipeline_run_on() override {
    if (!is_over_) observed_.tell_failed();
  }

  void send(const driver::request& running, row_store& rows) override {
    if (observed_.has_observer()) observed_.start(text_of(running), running.name);
    std::size_t count = 0;
    bool was_prepared = true;
    do {
      auto call = begin(running, was_prepared);
      bind(call, running);
      count = call.parameter_count();
      call.send_in(pipeline_);
      sent_.push_back({&rows, running.tolerated, running.is_cached, statements_, running.name});
    } while (running.advance != nullptr && running.advance(running.state));
    observed_.note(count, was_prepared);
    ++statements_;
  }

  void finish() override {
    end([&] { pipeline_.finish(); });
  }
  void finish_and_commit() override {
    end([&] { pipeline_.finish_and_commit(); });
  }

 private:
  struct sent {
    row_store* rows;
    std::span<const column_facts* const> tolerated;
    bool is_checked;  // By the compiler.
    std::size_t statement;
    std::string_view name;
  };

  static std::string text_of(const driver::request& running) {
    return running.assemble == nullptr ? std::string(running.text) : running.assemble(running);
  }

  auto begin(const driver::request& running, bool& was_prepared) {
    if (!running.is_cached) {
      was_prepared = false;
      return connection_.begin(running.text);
    }
    return connection_.begin(running.key, [&] {
      was_prepared = false;
      return text_of(running);
    });
  }

  template <class Finish>
  void end(const Finish& finish) {
    is_over_ = true;
    try {
      finish();
      for (std::size_t place = 0; place < sent_.size(); ++place) read(place);
    } catch (sql_error& failed) {
      if (const std::optional<std::size_t> call = pipeline_.failed_call()) failed.note_name(sent_[*call].name);
      observed_.tell_failed();
      throw;
    } catch (...) {
      observed_.tell_failed();
      throw;
    }
    observed_.tell_ended();
  }

  void read(std::size_t place) try {
    const sent& from = sent_[place];
    row_store& rows = *from.rows;
    auto cursor = pipeline_.take(place);
    const std::int64_t before = rows.rowcount;
    if (!from.is_checked && rows.layout() != nullptr && cursor.column_count() != rows.layout()->width)
      refuse_columns(cursor.statement(), rows.layout()->width, cursor.column_count());
    read_rows(cursor, from.tolerated, rows);
    observed_.note_rows(from.statement, rows.rowcount - before);
  } catch (sql_error& failed) {
    failed.note_name(sent_[place].name);
    throw;
  }

  /// It was run, and what it wrote must not stay.
  [[noreturn]] void refuse_columns(std::string_view statement, std::size_t expected, std::size_t actual) {
    try {
      refuse_column_count(statement, expected, actual, true);
    } catch (...) {
      connection_.watch().spoil(std::current_exception());
      throw;
    }
  }

  Connection& connection_;
  decltype(std::declval<Connection&>().open_pipeline()) pipeline_;
  observed_statements observed_;
  std::vector<sent> sent_;
  std::size_t statements_ = 0;
  bool is_over_ = false;
};

}  // namespace sequent::detail
