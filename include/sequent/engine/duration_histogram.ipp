// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/engine/duration_histogram.hpp>

namespace sequent::detail {

struct duration_bound {
  std::chrono::microseconds longest;
  std::string_view text;  ///< In seconds.
};

inline constexpr std::array<duration_bound, 14> duration_bounds{{{std::chrono::microseconds(500), "0.0005"},
                                                                 {std::chrono::milliseconds(1), "0.001"},
                                                                 {std::chrono::microseconds(2500), "0.0025"},
                                                                 {std::chrono::milliseconds(5), "0.005"},
                                                                 {std::chrono::milliseconds(10), "0.01"},
                                                                 {std::chrono::milliseconds(25), "0.025"},
                                                                 {std::chrono::milliseconds(50), "0.05"},
                                                                 {std::chrono::milliseconds(100), "0.1"},
                                                                 {std::chrono::milliseconds(250), "0.25"},
                                                                 {std::chrono::milliseconds(500), "0.5"},
                                                                 {std::chrono::seconds(1), "1"},
                                                                 {std::chrono::milliseconds(2500), "2.5"},
                                                                 {std::chrono::seconds(5), "5"},
                                                                 {std::chrono::seconds(10), "10"}}};

SEQUENT_INLINE void duration_histogram::add(std::chrono::nanoseconds duration) noexcept {
  static_assert(duration_bounds.size() == bound_count);
  std::size_t place = 0;
  while (place < bound_count && duration > duration_bounds[place].longest) ++place;
  ++counts_[place];
  sum_ += duration;
}

inline std::string seconds_of(std::chrono::nanoseconds duration) {
  constexpr std::int64_t second = 1'000'000'000;
  const std::string part = std::to_string(duration.count() % second);
  return std::to_string(duration.count() / second).append(".").append(9 - part.size(), '0').append(part);
}

SEQUENT_INLINE void duration_histogram::write(std::string& to, std::string_view metric, std::string_view label) const {
  const std::string name(metric);
  const std::string ahead = label.empty() ? std::string() : std::string(label) + ",";
  std::uint64_t so_far = 0;
  for (std::size_t place = 0; place < counts_.size(); ++place) {
    so_far += counts_[place];
    const std::string_view bound = place < bound_count ? duration_bounds[place].text : "+Inf";
    append_sample(to, name + "_bucket", ahead + label_of("le", bound), std::to_string(so_far));
  }
  append_sample(to, name + "_sum", label, seconds_of(sum_));
  append_sample(to, name + "_count", label, std::to_string(so_far));
}

SEQUENT_INLINE void append_sample(std::string& to, std::string_view metric, std::string_view label,
                                  std::string_view value) {
  to.append(metric);
  if (!label.empty()) to.append("{").append(label).append("}");
  to.append(" ").append(value).append("\n");
}

SEQUENT_INLINE void append_head(std::string& to, std::string_view metric, std::string_view kind,
                                std::string_view help) {
  to.append("# HELP ").append(metric).append(" ").append(help).append("\n");
  to.append("# TYPE ").append(metric).append(" ").append(kind).append("\n");
}

SEQUENT_INLINE std::string label_of(std::string_view label, std::string_view value) {
  std::string text = std::string(label) + "=\"";
  for (const char each : value) {
    if (each == '\\' || each == '"') text += '\\';
    if (each == '\n')
      text += "\\n";
    else
      text += each;
  }
  return text += '"';
}

}  // namespace sequent::detail
