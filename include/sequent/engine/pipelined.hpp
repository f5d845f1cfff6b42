// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/result.hpp>
#include <sequent/engine/row_store.hpp>

namespace sequent {

namespace detail {

/// Where the rows of a statement in a pipeline are read to.
struct pipelined_state {
  row_store* store = nullptr;
  result<void>* counted = nullptr;  ///< Where only their number counts.
  bool is_there = false;

  /// The pipeline has ended well.
  void note_end() {
    if (counted != nullptr) counted->note(store->rowcount);
    is_there = true;
  }
};

template <class Row>
struct pipelined_rows : pipelined_state {
  pipelined_rows() { store = &rows.store(); }
  result<Row> rows;
};
template <>
struct pipelined_rows<void> : pipelined_state {
  pipelined_rows() {
    store = &count;
    counted = &rows;
  }
  result<void> rows;
  row_store count{nullptr, nullptr};
};

[[noreturn]] inline void refuse_early_rows() {
  throw error(
      "the result of a statement in a pipeline is there when the function of the pipeline has returned, and nothing "
      "has failed");
}

}  // namespace detail

/// What a statement in a pipeline gives: a `result`, once the pipeline has ended. Copies of it share that; it belongs
/// to one thread at a time.
template <class Row>
class pipelined {
 public:
  explicit pipelined(std::shared_ptr<detail::pipelined_rows<Row>> state) noexcept : state_(std::move(state)) {}

  /// Whether the pipeline has ended well.
  [[nodiscard]] bool is_there() const noexcept { return state_->is_there; }

  /// Throws `error` before the pipeline has ended, and where it has failed.
  [[nodiscard]] result<Row>& get() const {
    if (!is_there()) detail::refuse_early_rows();
    return state_->rows;
  }
  [[nodiscard]] result<Row>& operator*() const { return get(); }
  [[nodiscard]] result<Row>* operator->() const { return &get(); }

 private:
  std::shared_ptr<detail::pipelined_rows<Row>> state_;
};

}  // namespace sequent
