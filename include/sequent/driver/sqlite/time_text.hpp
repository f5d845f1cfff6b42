// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <sequent/config.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::sqlite {

// SQLite has no type for time. Time is stored as the text that SQLite's own functions read and write, in UTC. One
// instant has one spelling, which is CURRENT_TIMESTAMP's where the seconds are whole, since SQLite compares texts. The
// order of the texts is the order of time: a text stands before every text that begins with it.

/// A time in its text form, without a NUL at the end.
class time_text {
 public:
  std::string_view view() const noexcept { return {characters_.data(), size_}; }
  operator std::string_view() const noexcept { return view(); }

 private:
  friend time_text text_of(timestamp time);
  friend time_text text_of(date day);

  std::array<char, 26> characters_;
  std::size_t size_ = 0;
};

/// `YYYY-MM-DD HH:MM:SS`, and `.ffffff` where there is a fraction. Throws `encode_error` outside the years 0000 to
/// 9999.
time_text text_of(timestamp time);

/// `YYYY-MM-DD`. Throws `encode_error` outside the years 0000 to 9999, and for what is no day of the calendar.
time_text text_of(date day);

/// Reads what `text_of` writes, and what SQLite's functions do: 0 to 6 digits of fraction, `T` for the space, a `Z` at
/// the end. Nothing where the text is not that.
std::optional<timestamp> timestamp_of(std::string_view text) noexcept;

/// Reads `YYYY-MM-DD`; nothing where the text is not that, or is no day of the calendar.
std::optional<date> date_of(std::string_view text) noexcept;

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/time_text.ipp>
#endif
