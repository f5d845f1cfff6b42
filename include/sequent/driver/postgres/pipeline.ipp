// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/pipeline.hpp>

namespace sequent::driver::postgres {

SEQUENT_INLINE pipeline::pipeline(channel& used) : channel_(&used), trip_(used.start_trip()) {}

SEQUENT_INLINE pipeline::~pipeline() {
  if (is_over_) return;
  try {
    end(nullptr);
    // NOLINTNEXTLINE(bugprone-empty-catch): the exception that is under way tells more.
  } catch (...) {
  }
}

SEQUENT_INLINE void pipeline::send(const local_ptr<statement>& running, const parameters& values) {
  channel::require_sendable(running->text);
  sent_.push_back(running);
  parameter_counts_.push_back(values.count());
  trip_.send(running, values);
}

SEQUENT_INLINE void pipeline::finish() {
  end(nullptr);
}

SEQUENT_INLINE void pipeline::finish_and_commit() {
  end("COMMIT");
}

SEQUENT_INLINE void pipeline::end(const char* last) {
  is_over_ = true;
  if (last != nullptr) trip_.send_command(last);
  trip_.finish();
  for (std::size_t place = 0; place < sent_.size(); ++place) answers_.push_back(trip_.take(place));
  if (last != nullptr) channel_->check_commit(trip_, answers_);
  channel_->check_ahead(trip_);
  for (std::size_t place = 0; place < sent_.size(); ++place) {
    failed_ = place;
    channel_->check(answers_[place], sent_[place]->text, parameter_counts_[place]);
  }
  failed_.reset();
  if (last != nullptr) channel_->check(trip_.last_command().answer, last, 0);
}

SEQUENT_INLINE cursor pipeline::take(std::size_t call) {
  return {std::move(answers_[call]), sent_[call], channel_->types()};
}

}  // namespace sequent::driver::postgres
