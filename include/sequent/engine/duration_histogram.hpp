// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <sequent/config.hpp>

namespace sequent::detail {

/// How many durations are of which length, from half a millisecond to ten seconds. For one thread.
class duration_histogram {
 public:
  void add(std::chrono::nanoseconds duration) noexcept;

  /// Appends it in Prometheus' text format, under the name of a metric; `label` is as `name="adults"`, or empty.
  void write(std::string& to, std::string_view metric, std::string_view label) const;

 private:
  static constexpr std::size_t bound_count = 14;

  std::array<std::uint64_t, bound_count + 1> counts_{};  // The last one is of what is longer.
  std::chrono::nanoseconds sum_{};
};

/// Appends a sample: `metric{label} value`.
void append_sample(std::string& to, std::string_view metric, std::string_view label, std::string_view value);
/// Appends what stands before the samples of a metric.
void append_head(std::string& to, std::string_view metric, std::string_view kind, std::string_view help);
/// A label with its value, in which backslashes, quotes and line breaks are escaped.
std::string label_of(std::string_view label, std::string_view value);

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/duration_histogram.ipp>
#endif
