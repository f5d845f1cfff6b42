// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sequent/sequent.hpp>

namespace benchmarks {

/// The table of all workloads: one column of each common type, and one that may be NULL.
template <class As>
struct readings_schema {
  static constexpr sequent::name table_name = "readings";
  sequent::col<As, "id", std::int64_t, sequent::primary_key> id;
  sequent::col<As, "title", std::string> title;
  sequent::col<As, "note", std::optional<std::string>> note;
  sequent::col<As, "amount", int> amount;
  sequent::col<As, "ratio", double> ratio;
  sequent::col<As, "taken", sequent::timestamp> taken;
  sequent::col<As, "valid", bool> valid;
};

inline constexpr sequent::table<readings_schema> readings;

/// What every contender hands out and takes: a plain struct.
using reading = sequent::row<readings_schema>;

/// The rows that the workloads read and write, always the same.
std::vector<reading> make_readings(std::size_t count);

/// Takes rows in; two contenders did the same work if their sums are equal.
///
/// It looks at little of each text, so that the work that is compared is not its own.
class checksum {
 public:
  void add(const reading& row);
  std::uint64_t value() const { return value_; }

 private:
  void mix(std::uint64_t bits) { value_ = (value_ ^ bits) * 0x9E3779B97F4A7C15U; }
  void mix(std::string_view text);

  std::uint64_t value_ = 0;
};

std::uint64_t checksum_of(const std::vector<reading>& rows);

}  // namespace benchmarks
