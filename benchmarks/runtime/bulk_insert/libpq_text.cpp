// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "bulk_insert/bulk_insert.hpp"
#include "harness/libpq.hpp"

namespace benchmarks::bulk_insert {
namespace {

void send(PGconn* session, std::string& lines) {
  if (PQputCopyData(session, lines.data(), static_cast<int>(lines.size())) != 1)
    libpq::require_success(session, nullptr);
  lines.clear();
}

void copy_all(PGconn* session, const std::vector<reading>& rows) {
  constexpr std::size_t piece = 64 * 1024;
  libpq::execute(session, "COPY readings FROM STDIN");
  std::string lines;
  for (const reading& row : rows) {
    libpq::append_copy_line(lines, row);
    if (lines.size() >= piece) send(session, lines);
  }
  send(session, lines);
  if (PQputCopyEnd(session, nullptr) != 1) libpq::require_success(session, nullptr);
  const libpq::result_handle answer(PQgetResult(session));
  libpq::require_success(session, answer.get());
  while (libpq::result_handle(PQgetResult(session))) {
  }
}

}  // namespace

writer libpq_text(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  return {.write = [session](const std::vector<reading>& rows) { copy_all(session.get(), rows); }};
}

}  // namespace benchmarks::bulk_insert
