// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstdint>

#include <sequent/engine/statement_log.hpp>

namespace sequent {
namespace detail {

inline void append_in_one_line(std::string& to, std::string_view text) {
  bool is_blank = true;
  for (const char each : text) {
    const bool is_break = each == '\n' || each == '\r' || each == '\t' || each == ' ';
    if (!is_break)
      to += each;
    else if (!is_blank)
      to += ' ';
    is_blank = is_break;
  }
}

inline void append_milliseconds(std::string& to, std::chrono::nanoseconds duration) {
  const std::int64_t microseconds = std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
  const std::string part = std::to_string(microseconds % 1000);
  to.append(std::to_string(microseconds / 1000)).append(".").append(3 - part.size(), '0').append(part).append(" ms");
}

}  // namespace detail

SEQUENT_INLINE std::string statement_log::line_of(const statement_event& seen) {
  std::string line;
  detail::append_in_one_line(line, seen.name.empty() ? seen.text : seen.name);
  line += ": ";
  if (!seen.has_failed)
    line.append(std::to_string(seen.rows)).append(seen.rows == 1 ? " row" : " rows");
  else if (seen.sqlstate.empty())
    line += "failed";
  else
    line.append("failed [").append(seen.sqlstate).append("]");
  line += ", ";
  detail::append_milliseconds(line, seen.duration);
  return line;
}

SEQUENT_INLINE void statement_log::statement_ended(const statement_event& seen) {
  write_(line_of(seen));
}

}  // namespace sequent
