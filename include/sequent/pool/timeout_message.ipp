// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <vector>

#include <sequent/pool/timeout_message.hpp>

namespace sequent::detail {

/// The loans that one line of the program has taken.
struct pool_holder {
  std::string_view file;
  std::uint_least32_t line;
  std::size_t count;
  pool_time since;  // The longest of them.
};

inline std::vector<pool_holder> holders_of(const pool_core& lender) {
  std::vector<pool_holder> holders;
  for (const pool_place& place : lender.places()) {
    if (place.is != pool_place::use::lent) continue;
    const std::string_view file = place.holder.file_name();
    const auto line = place.holder.line();
    const auto known = std::ranges::find_if(
        holders, [&](const pool_holder& each) { return each.line == line && (line == 0 || each.file == file); });
    if (known == holders.end()) {
      holders.push_back({file, line, 1, place.used});
    } else {
      ++known->count;
      known->since = std::min(known->since, place.used);
    }
  }
  std::ranges::sort(holders, [](const pool_holder& left, const pool_holder& right) {
    return left.count != right.count ? left.count > right.count : left.since < right.since;
  });
  return holders;
}

inline std::string shown_duration(pool_time::duration duration) {
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
  if (milliseconds < 10'000) return std::to_string(std::max<std::int64_t>(milliseconds, 0)) + " ms";
  return std::to_string(milliseconds / 1000) + " s";
}

inline std::string shown_holder(const pool_holder& shown, pool_time now) {
  const std::string_view name = shown.file.substr(shown.file.find_last_of("/\\") + 1);
  std::string text = std::to_string(shown.count) + " by ";
  if (shown.line == 0)
    text += "single statements";
  else
    text.append(name).append(":").append(std::to_string(shown.line));
  return text + " (for " + (shown.count > 1 ? "up to " : "") + shown_duration(now - shown.since) + ")";
}

SEQUENT_INLINE std::string timeout_message(const pool_core& lender, std::chrono::milliseconds waited, pool_time now) {
  constexpr std::size_t most_shown = 6;
  const std::size_t size = lender.options().size;
  const std::vector<pool_holder> holders = holders_of(lender);
  std::string text = "no connection became free within " + std::to_string(waited.count()) +
                     " ms: " + (size == 1 ? "the only one is" : "all " + std::to_string(size) + " are") + " in use";
  for (std::size_t i = 0; i < std::min(holders.size(), most_shown); ++i)
    text.append(i == 0 ? ", " : "; ").append(shown_holder(holders[i], now));
  if (holders.size() > most_shown)
    text += "; the others by " + std::to_string(holders.size() - most_shown) + " other places";
  const auto opening = std::ranges::count(lender.places(), pool_place::use::opening, &pool_place::is);
  if (opening > 0) text += "; " + std::to_string(opening) + " being opened";
  return text + ". If this thread is inside a transaction, use that transaction; else make the pool larger";
}

}  // namespace sequent::detail
