// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <string_view>

#include <sequent/dialect/creation_script.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/pipeline_run.hpp>
#include <sequent/engine/row_store.hpp>

namespace sequent::detail {

/// Takes the steps of `create_all` and `drop_all`, which do not wait for each other where the driver has pipelines.
template <class Link, class Connection>
class definition_steps {
 public:
  definition_steps(Link& link, Connection& connection) : link_(link), connection_(connection) {}

  void run(std::string_view text) {
    if constexpr (has_pipelines<Connection>) {
      if (!sent_) sent_.emplace(connection_, link_.observed_by());
      sent_->send(request_of(text), nothing_);
    } else {
      link_.run_script(text);
    }
  }

  /// Runs a step, unless what it makes is there: to know that, all before it has to be done.
  void take(const script_step& step) {
    if (step.unless.empty() || !gives_a_row(step.unless)) run(step.text);
  }

  void finish() {
    if constexpr (has_pipelines<Connection>) {
      if (!sent_) return;
      sent_->finish();
      sent_.reset();
    }
  }

  /// Ends the transaction, too.
  void commit() {
    if constexpr (has_pipelines<Connection>) {
      if (sent_ && !link_.is_sandbox()) return sent_->finish_and_commit();
      finish();
    }
    link_.commit();
  }

 private:
  static driver::request request_of(std::string_view text) {
    return {.text = text, .is_cached = false, .bind = &bind_nothing};
  }

  bool gives_a_row(std::string_view query) {
    finish();
    row_store rows(nullptr, nullptr);
    perform(connection_, request_of(query), rows, link_.observed_by());
    return rows.rowcount > 0;
  }

  struct none {};
  template <class Used>
  struct run_of {
    using type = none;
  };
  template <class Used>
    requires has_pipelines<Used>
  struct run_of<Used> {
    using type = pipeline_run_on<Used>;
  };

  Link& link_;
  Connection& connection_;
  row_store nothing_{nullptr, nullptr};
  std::optional<typename run_of<Connection>::type> sent_;
};

}  // namespace sequent::detail
