// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/time_text.hpp>

namespace sequent::driver::sqlite {
namespace detail {

inline void write_number(char* target, std::size_t digits, std::int64_t number) {
  for (std::size_t i = digits; i > 0; --i) {
    target[i - 1] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
}

inline void write_date(char* target, date day) {
  const int year = static_cast<int>(day.year());
  if (!day.ok() || year < 0 || year > 9999)
    throw encode_error(
        "a date or time that is not in the calendar, or outside the years 0000 to 9999 that SQLite's "
        "date functions know, cannot be stored");
  write_number(target, 4, year);
  target[4] = '-';
  write_number(target + 5, 2, static_cast<unsigned>(day.month()));
  target[7] = '-';
  write_number(target + 8, 2, static_cast<unsigned>(day.day()));
}

/// Reads exactly that many digits; -1 where there is anything else.
inline int read_number(std::string_view text, std::size_t begin, std::size_t digits) noexcept {
  int number = 0;
  for (const char digit : text.substr(begin, digits)) {
    if (digit < '0' || digit > '9') return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

}  // namespace detail

SEQUENT_INLINE time_text text_of(timestamp time) {
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  // year_month_day wraps around outside the years that it knows, so the limit is checked before.
  constexpr std::chrono::sys_days first = std::chrono::year(0) / 1 / 1;
  constexpr std::chrono::sys_days last = std::chrono::year(9999) / 12 / 31;
  time_text text;
  detail::write_date(text.characters_.data(), midnight < first || midnight > last ? date{} : date(midnight));
  const std::int64_t microseconds = (time - midnight).count();
  char* const clock = text.characters_.data() + 10;
  clock[0] = ' ';
  detail::write_number(clock + 1, 2, microseconds / 3'600'000'000);
  clock[3] = ':';
  detail::write_number(clock + 4, 2, microseconds / 60'000'000 % 60);
  clock[6] = ':';
  detail::write_number(clock + 7, 2, microseconds / 1'000'000 % 60);
  const std::int64_t fraction = microseconds % 1'000'000;
  if (fraction != 0) {
    clock[9] = '.';
    detail::write_number(clock + 10, 6, fraction);
  }
  text.size_ = fraction == 0 ? 19 : 26;
  return text;
}

SEQUENT_INLINE time_text text_of(date day) {
  time_text text;
  detail::write_date(text.characters_.data(), day);
  text.size_ = 10;
  return text;
}

SEQUENT_INLINE std::optional<date> date_of(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = detail::read_number(text, 0, 4);
  const int month = detail::read_number(text, 5, 2);
  const int day = detail::read_number(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const date read{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  if (!read.ok()) return std::nullopt;
  return read;
}

SEQUENT_INLINE std::optional<timestamp> timestamp_of(std::string_view text) noexcept {
  if (text.ends_with('Z')) text.remove_suffix(1);
  if (text.size() < 19 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  const std::optional<date> day = date_of(text.substr(0, 10));
  const int hours = detail::read_number(text, 11, 2);
  const int minutes = detail::read_number(text, 14, 2);
  const int seconds = detail::read_number(text, 17, 2);
  if (!day || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
    return std::nullopt;
  int microseconds = 0;
  if (text.size() > 19) {
    const std::size_t digits = text.size() - 20;
    if (text[19] != '.' || digits == 0 || digits > 6) return std::nullopt;
    microseconds = detail::read_number(text, 20, digits);
    if (microseconds < 0) return std::nullopt;
    for (std::size_t i = digits; i < 6; ++i) microseconds *= 10;
  }
  return std::chrono::sys_days(*day) + std::chrono::hours(hours) + std::chrono::minutes(minutes) +
         std::chrono::seconds(seconds) + std::chrono::microseconds(microseconds);
}

}  // namespace sequent::driver::sqlite
