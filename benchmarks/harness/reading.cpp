// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/reading.hpp"

#include <bit>
#include <chrono>

namespace benchmarks {

std::vector<reading> make_readings(std::size_t count) {
  using namespace std::chrono_literals;
  constexpr auto start = std::chrono::sys_days(std::chrono::January / 1 / 2024);
  std::vector<reading> rows;
  rows.reserve(count);
  for (std::size_t position = 1; position <= count; ++position) {
    const auto id = static_cast<std::int64_t>(position);
    rows.push_back({.id = id,
                    .title = "reading " + std::to_string(id),
                    .note = id % 3 == 0 ? std::nullopt : std::optional("a remark on reading " + std::to_string(id)),
                    .amount = static_cast<int>(id % 1000) - 500,
                    .ratio = static_cast<double>(id) / 7,
                    .taken = start + id * 1'000'001us,
                    .valid = id % 2 == 0});
  }
  return rows;
}

void checksum::mix(std::string_view text) {
  mix(text.size());
  if (!text.empty()) mix(static_cast<std::uint64_t>(text.front()) << 8U | static_cast<unsigned char>(text.back()));
}

void checksum::add(const reading& row) {
  mix(static_cast<std::uint64_t>(row.id));
  mix(row.title);
  mix(row.note ? std::string_view(*row.note) : "(null)");
  mix(static_cast<std::uint64_t>(row.amount));
  mix(std::bit_cast<std::uint64_t>(row.ratio));
  mix(static_cast<std::uint64_t>(row.taken.time_since_epoch().count()));
  mix(row.valid ? 1 : 2);
}

std::uint64_t checksum_of(const std::vector<reading>& rows) {
  checksum sum;
  for (const reading& row : rows) sum.add(row);
  return sum.value();
}

}  // namespace benchmarks
