// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include <sequent/driver/redaction.hpp>

namespace sequent::driver {
namespace detail {

inline constexpr std::string_view hidden = "***";

// `options` may set a secret, and is not among them.
inline constexpr std::array<std::string_view, 30> harmless_options{"host",
                                                                   "hostaddr",
                                                                   "port",
                                                                   "dbname",
                                                                   "user",
                                                                   "service",
                                                                   "sslmode",
                                                                   "sslrootcert",
                                                                   "sslcert",
                                                                   "sslcrl",
                                                                   "sslkey",
                                                                   "gssencmode",
                                                                   "krbsrvname",
                                                                   "keepalives",
                                                                   "replication",
                                                                   "application_name",
                                                                   "fallback_application_name",
                                                                   "channel_binding",
                                                                   "client_encoding",
                                                                   "connect_timeout",
                                                                   "tcp_user_timeout",
                                                                   "target_session_attrs",
                                                                   "mode",
                                                                   "cache",
                                                                   "busy_timeout",
                                                                   "foreign_keys",
                                                                   "journal_mode",
                                                                   "synchronous",
                                                                   "locking_mode",
                                                                   "vfs"};
inline constexpr std::array<std::string_view, 3> secret_options{"password", "sslpassword", "passfile"};

/// Writes the options of a URL or of words one by one.
class option_writer {
 public:
  explicit option_writer(std::string& target) : target_(target) {}

  /// `between` is what stands between key and value.
  void add(std::string_view key, std::string_view between, std::string_view value) {
    const std::string name = percent_decoded(key);
    const bool is_harmless = std::ranges::find(harmless_options, name) != harmless_options.end();
    const bool is_secret = std::ranges::find(secret_options, name) != secret_options.end();
    // Behind a secret, a name that nobody knows may be a part of it.
    if (!is_harmless && !is_secret && has_hidden_) {
      target_.append(hidden);
      return;
    }
    const bool is_shown = is_harmless && value.find("://") == std::string_view::npos;
    target_.append(key).append(between).append(is_shown ? value : hidden);
    has_hidden_ = has_hidden_ || !is_shown;
  }
  /// What is no option.
  void add(std::string_view text) {
    const bool is_name = std::ranges::find(harmless_options, text) != harmless_options.end();
    target_.append(is_name ? text : hidden);
    has_hidden_ = has_hidden_ || !is_name;
  }

 private:
  std::string& target_;
  bool has_hidden_ = false;
};

inline bool is_blank(char character) noexcept {
  return character == ' ' || (character >= '\t' && character <= '\r');
}

inline std::size_t skip_blanks(std::string_view text, std::size_t position) noexcept {
  while (position < text.size() && is_blank(text[position])) ++position;
  return position;
}

/// The end of a value in libpq's `key=value` words, which may be quoted (PostgreSQL manual 34.1.1.1).
inline std::size_t end_of_value(std::string_view text, std::size_t position) noexcept {
  const bool is_quoted = position < text.size() && text[position] == '\'';
  if (is_quoted) ++position;
  while (position < text.size() && (is_quoted ? text[position] != '\'' : !is_blank(text[position])))
    position += text[position] == '\\' ? 2 : 1;
  if (is_quoted) ++position;
  return std::min(position, text.size());
}

inline std::string redacted_words(std::string_view text) {
  std::string shown;
  option_writer options(shown);
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t begin = skip_blanks(text, position);
    shown.append(text.substr(position, begin - position));
    if (begin == text.size()) break;
    std::size_t key_end = begin;
    while (key_end < text.size() && text[key_end] != '=' && !is_blank(text[key_end])) ++key_end;
    const std::string_view key = text.substr(begin, key_end - begin);
    const std::size_t equals = skip_blanks(text, key_end);
    if (equals == text.size() || text[equals] != '=') {
      options.add(key);
      position = key_end;
      continue;
    }
    const std::size_t value = skip_blanks(text, equals + 1);
    position = end_of_value(text, value);
    options.add(key, text.substr(key_end, value - key_end), text.substr(value, position - value));
  }
  return shown;
}

inline void append_query(std::string& shown, std::string_view query) {
  option_writer options(shown);
  while (true) {
    const std::string_view option = query.substr(0, query.find('&'));
    const std::size_t equals = option.find('=');
    if (equals == std::string_view::npos)
      options.add(option);
    else
      options.add(option.substr(0, equals), "=", option.substr(equals + 1));
    if (option.size() == query.size()) return;
    shown.push_back('&');
    query.remove_prefix(option.size() + 1);
  }
}

/// The first `:`, also where it is written %3A.
inline std::size_t find_colon(std::string_view text) noexcept {
  return std::min({text.find(':'), text.find("%3A"), text.find("%3a")});
}

/// Whether what stands behind a host is a port, and not a password whose host is missing.
inline bool has_only_ports(std::string_view hosts) noexcept {
  // The colons of an address like [::1] are none of a port.
  for (std::size_t open = hosts.find('['); open != std::string_view::npos; open = hosts.find('['))
    hosts.remove_prefix(std::min(hosts.find(']', open), hosts.size() - 1) + 1);
  const std::size_t colon = find_colon(hosts);
  if (colon == std::string_view::npos) return true;
  std::string_view port = hosts.substr(colon + 1);
  port = port.substr(0, port.find(','));
  const bool is_number = std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
  const std::size_t next = colon + 1 + port.size();
  return is_number && (next >= hosts.size() || has_only_ports(hosts.substr(next)));
}

/// What stands behind `scheme://`.
inline void append_location(std::string& shown, std::string_view location) {
  const std::size_t first_mark = location.find('?');
  // The last @ of all, since a password may have any character. Without a colon before the options there is none.
  const std::size_t at = location.rfind('@');
  if (at != std::string_view::npos && find_colon(location) < std::min(at, first_mark)) {
    const std::string_view user = location.substr(0, at);
    const std::size_t colon = find_colon(user);
    shown.append(user.substr(0, colon)).append(":").append(hidden);
    // The password has a '?', or an option has an '@'.
    if (first_mark < at) return;
    shown.push_back('@');
    location.remove_prefix(at + 1);
  }
  const std::string_view hosts = location.substr(0, location.find_first_of("/?#"));
  if (!has_only_ports(hosts)) {
    shown.append(location.substr(0, find_colon(location))).append(":").append(hidden);
    return;
  }
  const std::size_t question_mark = location.find('?');
  shown.append(location.substr(0, question_mark));
  if (question_mark == std::string_view::npos) return;
  shown.push_back('?');
  append_query(shown, location.substr(question_mark + 1));
}

}  // namespace detail

SEQUENT_INLINE std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      decoded.push_back(static_cast<char>(byte));
      i += 2;
    } else {
      decoded.push_back(text[i]);
    }
  }
  return decoded;
}

SEQUENT_INLINE std::string redacted(std::string_view text) {
  const std::size_t scheme = text.find("://");
  const std::size_t colon = text.find(':');
  if (text.find('=') < colon) return detail::redacted_words(text);
  std::string shown;
  if (scheme != std::string_view::npos && scheme == colon) {
    shown.append(text.substr(0, scheme + 3));
    detail::append_location(shown, text.substr(scheme + 3));
  } else if (text.find('@') != std::string_view::npos || text.find('?') != std::string_view::npos) {
    detail::append_location(shown, text);
  } else {
    shown = text;
  }
  return shown;
}

}  // namespace sequent::driver
