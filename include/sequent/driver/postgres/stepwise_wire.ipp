// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <utility>

#include <sequent/driver/postgres/stepwise_wire.hpp>

namespace sequent::driver::postgres {

SEQUENT_INLINE bool stepwise_wire::send(const ask& asked) {
  if (!is_open()) return false;
  if (asked.what == ask::kind::sync) {
    pieces_.push_back({.what = piece::kind::sync});
    is_aborted_ = false;
    return true;
  }
  if (is_aborted_) {
    pieces_.push_back({.what = piece::kind::skipped});
  } else {
    result answer = run(asked);
    is_aborted_ = !is_success(answer);
    pieces_.push_back({.what = piece::kind::answer, .answer = std::move(answer)});
  }
  pieces_.push_back({});
  return true;
}

SEQUENT_INLINE piece stepwise_wire::next() {
  piece given = std::move(pieces_.front());
  pieces_.pop_front();
  return given;
}

SEQUENT_INLINE result stepwise_wire::run(const ask& asked) {
  const parameters none;
  const parameters& values = asked.values == nullptr ? none : *asked.values;
  const int count = static_cast<int>(values.count());
  switch (asked.what) {
    case ask::kind::prepare:
      return result(PQprepare(session_, asked.name, asked.text, count, values.types()));
    case ask::kind::describe:
      return result(PQdescribePrepared(session_, asked.name));
    case ask::kind::run:
      return result(PQexecPrepared(session_, asked.name, count, values.values(), values.sizes(), values.formats(), 1));
    default:
      return result(PQexecParams(session_, asked.text, count, values.types(), values.values(), values.sizes(),
                                 values.formats(), 1));
  }
}

}  // namespace sequent::driver::postgres
