// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <numeric>

#include <sequent/driver/postgres/trip.hpp>

namespace sequent::driver::postgres {
namespace detail {

// The protocol's own word for it never fails, while in SQL a name that the server does not know would fail a
// transaction.
#if defined(LIBPQ_HAS_CLOSE_PREPARED)
inline constexpr bool can_close = true;
#else
inline constexpr bool can_close = false;
#endif

inline std::size_t size_of(const parameters& values) {
  return std::accumulate(values.sizes(), values.sizes() + values.count(), std::size_t{0},
                         [](std::size_t sum, int size) { return sum + static_cast<std::size_t>(size); });
}

}  // namespace detail

SEQUENT_INLINE trip::trip(session& travelled, prepared_statements& known, std::vector<std::string> ahead)
    : known_(known) {
  const PGTransactionStatusType status = PQtransactionStatus(travelled.raw());
  exchange_.emplace(native_wire(travelled.raw()));
  if (detail::can_close || status == PQTRANS_IDLE) send_forgotten();
  for (std::string& each : ahead) {
    command& sent = ahead_.emplace_back(command{.text = std::move(each)});
    sent.number = exchange_->send({.what = ask::kind::command, .text = sent.text.c_str()});
  }
}

SEQUENT_INLINE void trip::send_forgotten() {
  for (const std::string& name : known_.take_forgotten()) {
    if (detail::can_close) {
      forgotten_.push_back(exchange_->send({.what = ask::kind::close, .name = name.c_str()}));
    } else {
      forgotten_.push_back(exchange_->send({.what = ask::kind::command, .text = ("DEALLOCATE " + name).c_str()}));
      exchange_->send({.what = ask::kind::sync});
    }
  }
}

SEQUENT_INLINE void trip::send(const local_ptr<statement>& asked, const parameters& values, ask::kind what) {
  constexpr std::size_t much = std::size_t{1} << 18U;
  stop& sent = stops_.emplace_back(stop{.asked = asked});
  const char* const text = asked->text.c_str();
  const bool is_kept = known_.keeps(*asked);
  if (is_kept && !known_.has(*asked, values)) {
    known_.add(asked, values);
    sent.preparation =
        exchange_->send({.what = ask::kind::prepare, .name = asked->name.c_str(), .text = text, .values = &values});
  } else if (!is_kept && what == ask::kind::describe) {
    sent.preparation = exchange_->send({.what = ask::kind::prepare, .text = text, .values = &values});
  }
  if (!is_kept && what == ask::kind::run) what = ask::kind::command;
  sent.number = exchange_->send({.what = what, .name = asked->name.c_str(), .text = text, .values = &values});
  unsent_ += asked->text.size() + detail::size_of(values);
  if (unsent_ < much) return;
  wait_until_sent(*exchange_);
  unsent_ = 0;
}

SEQUENT_INLINE void trip::send_command(const char* text) {
  last_.emplace(command{.text = text, .number = exchange_->send({.what = ask::kind::command, .text = text})});
}

SEQUENT_INLINE void trip::finish() {
  exchange_->send({.what = ask::kind::sync});
  wait_until_done(*exchange_);
  for (command& each : ahead_) each.answer = std::move(exchange_->answer_to(each.number));
  for (stop& each : stops_) note_answer(each);
  if (last_) last_->answer = std::move(exchange_->answer_to(last_->number));
  note_forgotten();
  exchange_.reset();
}

SEQUENT_INLINE void trip::note_answer(stop& at) {
  at.answer = std::move(exchange_->answer_to(at.number));
  if (!at.preparation) return;
  result& prepared = exchange_->answer_to(*at.preparation);
  if (is_success(prepared)) return;
  // Where the name is taken, it stands for the same statement.
  if (known_.keeps(*at.asked) && !has_sqlstate(prepared, detail::taken_name)) known_.drop(at.asked);
  if (!at.answer) at.answer = std::move(prepared);
}

SEQUENT_INLINE void trip::note_forgotten() {
  for (const std::size_t number : forgotten_) {
    const result& answer = exchange_->answer_to(number);
    // A pooler may know the names that we give, and not the command that frees them: then there is no use in going on.
    if (answer && !is_success(answer) && !has_sqlstate(answer, detail::unknown_name) &&
        !has_sqlstate(answer, detail::canceled))
      known_.stop_forgetting();
  }
}

SEQUENT_INLINE const result* trip::answer_to(std::string_view text) const {
  const auto found = std::ranges::find(ahead_, text, &command::text);
  return found == ahead_.end() ? nullptr : &found->answer;
}

SEQUENT_INLINE const trip::command* trip::failed_command() const {
  for (const command& each : ahead_)
    if (!is_success(each.answer)) return &each;
  return nullptr;
}

}  // namespace sequent::driver::postgres
