// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <charconv>

#include "harness/libpq.hpp"
#include "insert/insert.hpp"

namespace benchmarks::insert {
namespace {

struct number_text {
  char digits[32];
  template <class Number>
  explicit number_text(Number value) {
    *std::to_chars(digits, digits + sizeof digits - 1, value).ptr = '\0';
  }
};

void insert_row(PGconn* session, const reading& row) {
  const number_text id(row.id);
  const number_text amount(row.amount);
  const number_text ratio(row.ratio);
  const std::string taken = libpq::text_of(row.taken);
  const char* const values[] = {
      id.digits,     row.title.c_str(),    row.note ? row.note->c_str() : nullptr, amount.digits, ratio.digits,
      taken.c_str(), row.valid ? "t" : "f"};
  const libpq::result_handle answer(PQexecPrepared(session, "insert", 7, values, nullptr, nullptr, 0));
  libpq::require_success(session, answer.get());
}

}  // namespace

writer libpq_text(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  libpq::prepare(session.get(), "insert", libpq::insert_one, {});
  return {.write = [session](const std::vector<reading>& rows) {
    for (const reading& row : rows) insert_row(session.get(), row);
  }};
}

}  // namespace benchmarks::insert
