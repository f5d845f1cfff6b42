// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/driver/postgres/login.hpp>

namespace sequent::driver::postgres {
namespace detail {

inline std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    encoded.append(1, '%').append(1, digits[byte / 16U]).append(1, digits[byte % 16U]);
  }
  return encoded;
}

inline std::string quoted_word(std::string_view text) {
  std::string quoted = "'";
  for (const char each : text) {
    if (each == '\'' || each == '\\') quoted.push_back('\\');
    quoted.push_back(each);
  }
  return quoted + "'";
}

}  // namespace detail

SEQUENT_INLINE std::string with_login(std::string conninfo, std::string_view user, std::string_view password) {
  const bool is_url = conninfo.starts_with("postgres://") || conninfo.starts_with("postgresql://");
  // Of a word that is said twice, libpq takes the last.
  const auto add = [&](const char* keyword, std::string_view value) {
    if (value.empty()) return;
    const char in_url = conninfo.find('?') == std::string::npos ? '?' : '&';
    conninfo.append(1, is_url ? in_url : ' ').append(keyword).append("=");
    conninfo.append(is_url ? detail::percent_encoded(value) : detail::quoted_word(value));
  };
  add("user", user);
  add("password", password);
  return conninfo;
}

}  // namespace sequent::driver::postgres
