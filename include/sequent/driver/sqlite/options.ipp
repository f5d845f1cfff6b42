// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include <sequent/driver/error.hpp>
#include <sequent/driver/redaction.hpp>
#include <sequent/driver/sqlite/options.hpp>

namespace sequent::driver::sqlite {
namespace detail {

[[noreturn]] inline void refuse_url(std::string_view url, const std::string& problem) {
  throw connection_error("the SQLite URL '" + redacted(url) + "' " + problem);
}

inline std::string decoded_path(std::string_view url, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  for (std::size_t sign = text.find('%'); sign != std::string_view::npos; sign = text.find('%', sign + 1)) {
    const std::string_view code = text.substr(sign + 1, 2);
    if (code.size() < 2 || code.find_first_not_of(digits) != std::string_view::npos)
      refuse_url(
          url,
          "has a '%' that two hexadecimal digits do not follow: a '%' of the path is written as %25; or give the "
          "engine a std::filesystem::path, which is taken as it is");
  }
  std::string path = percent_decoded(text);
  if (path.find('\0') != std::string::npos) refuse_url(url, "has a NUL byte in its path");
  return path;
}

// In the order of their enumerations.
inline constexpr std::array<std::string_view, 4> open_modes{"ro", "rw", "rwc", "memory"};
inline constexpr std::array<std::string_view, 6> journal_modes{"delete", "truncate", "persist", "memory", "wal", "off"};
inline constexpr std::array<std::string_view, 4> synchronous_modes{"off", "normal", "full", "extra"};
inline constexpr std::array<std::string_view, 2> locking_modes{"normal", "exclusive"};

inline constexpr std::array<std::string_view, 7> known_options{
    "mode", "busy_timeout", "foreign_keys", "journal_mode", "synchronous", "locking_mode", "vfs"};

/// The mode of that word. Where there is none, `refuse_value(expected)` throws.
template <class Mode, std::size_t Count, class Refuse>
Mode mode_of(std::string_view word, const std::array<std::string_view, Count>& words, const Refuse& refuse_value) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) {
    std::string expected = "one of ";
    for (const std::string_view each : words) expected.append(each == words.front() ? "" : ", ").append(each);
    refuse_value(expected);
  }
  return static_cast<Mode>(found - words.begin());
}

/// What is no option may be a part of a password.
inline std::string name_of_option(std::string_view option) {
  const bool is_known = std::ranges::find(known_options, option) != known_options.end();
  return is_known ? "the option '" + std::string(option) + "'" : "an option";
}

inline void apply_option(options& target, std::string_view url, std::string_view name, std::string_view value) {
  const auto refuse_value = [&](const std::string& expected) {
    refuse_url(url, "has the option " + std::string(name) + "='" + std::string(value) + "', which is not " + expected);
  };
  if (name == "mode") {
    target.mode = mode_of<open_mode>(value, open_modes, refuse_value);
  } else if (name == "journal_mode") {
    target.journal_mode = mode_of<journal_mode>(value, journal_modes, refuse_value);
  } else if (name == "synchronous") {
    target.synchronous = mode_of<synchronous>(value, synchronous_modes, refuse_value);
  } else if (name == "locking_mode") {
    target.locking_mode = mode_of<locking_mode>(value, locking_modes, refuse_value);
  } else if (name == "busy_timeout") {
    std::int32_t milliseconds = -1;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), milliseconds);
    if (parsed.ec != std::errc{} || parsed.ptr != value.data() + value.size() || milliseconds < 0)
      refuse_value("a number of milliseconds");
    target.busy_timeout = std::chrono::milliseconds(milliseconds);
  } else if (name == "foreign_keys") {
    if (value != "on" && value != "off") refuse_value("on or off");
    target.foreign_keys = value == "on";
  } else if (name == "vfs") {
    if (value != "memdb") refuse_value("memdb");
    // SQLite gives each connection a database of its own where the name is no path from the root.
    if (!target.path.starts_with('/'))
      refuse_url(url, "names a shared database in memory without a '/': say sqlite:////name?vfs=memdb");
    target.is_shared_memory = true;
  } else {
    refuse_url(url,
               "has the unknown option '" + std::string(name) +
                   "'; known are mode, busy_timeout, foreign_keys, journal_mode, synchronous, locking_mode and vfs");
  }
}

inline std::string path_of(std::string_view url, std::string_view location) {
  if (location == ":memory:") return std::string(location);
  if (!location.starts_with("///"))
    refuse_url(url, "must be sqlite::memory:, sqlite:///relative/path or sqlite:////absolute/path");
  std::string path = decoded_path(url, location.substr(3));
  if (path.empty()) refuse_url(url, "names no file; a database in memory is sqlite::memory:");
  // SQLite takes these for URLs of its own, or not, as it was compiled.
  if (path.starts_with("file:"))
    refuse_url(url, "has a 'file:' URL in the place of a path: give the path alone, and options behind a '?'");
  return path;
}

}  // namespace detail

SEQUENT_INLINE std::string_view word_of(journal_mode mode) noexcept {
  return detail::journal_modes[static_cast<std::size_t>(mode)];
}
SEQUENT_INLINE std::string_view word_of(synchronous mode) noexcept {
  return detail::synchronous_modes[static_cast<std::size_t>(mode)];
}
SEQUENT_INLINE std::string_view word_of(locking_mode mode) noexcept {
  return detail::locking_modes[static_cast<std::size_t>(mode)];
}

SEQUENT_INLINE options options::from_url(std::string_view url) {
  constexpr std::string_view scheme = "sqlite:";
  if (!url.starts_with(scheme)) detail::refuse_url(url, "does not begin with 'sqlite:'");
  const std::size_t question_mark = url.find('?');
  options parsed;
  parsed.path = detail::path_of(url, url.substr(0, question_mark).substr(scheme.size()));
  if (question_mark == std::string_view::npos) return parsed;

  std::string_view rest = url.substr(question_mark + 1);
  while (!rest.empty()) {
    const std::string_view option = rest.substr(0, rest.find('&'));
    rest.remove_prefix(option.size() < rest.size() ? option.size() + 1 : option.size());
    const std::size_t equals = option.find('=');
    if (equals == std::string_view::npos)
      detail::refuse_url(url, "has " + detail::name_of_option(option) + " without a value");
    detail::apply_option(parsed, url, option.substr(0, equals), option.substr(equals + 1));
  }
  return parsed;
}

}  // namespace sequent::driver::sqlite
