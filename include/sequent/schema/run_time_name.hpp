// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sequent/schema/identifier.hpp>

namespace sequent {

/// A name that is given at run time and that no table can have, or none in this statement. It is thrown before anything
/// is sent.
class invalid_name : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

namespace detail {

/// The name of a table that is known only at run time, and of the namespace that the table is in; whole as it is made.
class run_time_name {
 public:
  /// An empty `schema` names none. Throws `invalid_name` for a table without a name, for a NUL byte, and for what is no
  /// UTF-8.
  run_time_name(std::string_view schema, std::string_view table);

  [[nodiscard]] std::string_view schema() const noexcept { return {text_.data(), schema_size_}; }
  [[nodiscard]] std::string_view table() const noexcept { return {text_.data() + schema_size_ + 1, table_size()}; }

  /// Both names, so that no other two have the same content: a NUL byte stands behind each.
  [[nodiscard]] std::string_view content() const noexcept { return text_; }

  /// Throws `invalid_name` where a name is longer than `longest` bytes; 0 stands for no limit.
  void require_length(std::size_t longest) const;
  /// Throws `invalid_name` where a common table expression of the statement has the name of the table, and would be
  /// read in its place.
  void require_not_hidden_by(std::string_view cte) const;

 private:
  [[nodiscard]] std::size_t table_size() const noexcept { return text_.size() - schema_size_ - 2; }

  std::string text_;
  std::size_t schema_size_;
};

/// How many bytes the character of UTF-8 at the beginning of a text has; 0 where there is none (RFC 3629, section 4).
inline std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
  const unsigned first = byte(0);
  if (first < 0x80U) return 1;
  const std::size_t length = 2U + (first >= 0xE0U ? 1U : 0U) + (first >= 0xF0U ? 1U : 0U);
  if (first < 0xC2U || first > 0xF4U || text.size() < length) return 0;
  for (std::size_t place = 1; place < length; ++place) {
    if ((byte(place) & 0xC0U) != 0x80U) return 0;
  }
  // Neither the longer form of a shorter character, nor half of a pair of UTF-16, nor what is behind the last one.
  const bool is_in_range = (first != 0xE0U || byte(1) >= 0xA0U) && (first != 0xEDU || byte(1) < 0xA0U) &&
                           (first != 0xF0U || byte(1) >= 0x90U) && (first != 0xF4U || byte(1) < 0x90U);
  return is_in_range ? length : 0;
}

inline void require_name(std::string_view name) {
  if (name.find('\0') != std::string_view::npos)
    throw invalid_name("sequent: the name of a table or a schema has a NUL byte, which no database takes in a name");
  for (std::size_t place = 0; place < name.size();) {
    const std::size_t length = utf8_length(name.substr(place));
    if (length == 0)
      throw invalid_name("sequent: the name of a table or a schema is no UTF-8 text: convert it from its encoding");
    place += length;
  }
}

inline run_time_name::run_time_name(std::string_view schema, std::string_view table) : schema_size_(schema.size()) {
  if (table.empty()) throw invalid_name("sequent: a table has no empty name: give .named() the name that it has");
  require_name(schema);
  require_name(table);
  text_.reserve(schema.size() + table.size() + 2);
  text_.append(schema).append(1, '\0').append(table).append(1, '\0');
}

inline void run_time_name::require_length(std::size_t longest) const {
  if (longest == 0 || (table_size() <= longest && schema_size_ <= longest)) return;
  const std::size_t size = table_size() > longest ? table_size() : schema_size_;
  throw invalid_name("sequent: the name of a table or a schema has " + std::to_string(size) +
                     " bytes in UTF-8, and this database would cut it after " + std::to_string(longest) +
                     ", where it could be another's: choose a shorter one");
}

inline void run_time_name::require_not_hidden_by(std::string_view cte) const {
  if (schema_size_ > 0 || !is_same_folded(table(), cte)) return;
  throw invalid_name(
      "sequent: the table that is named at run time has the name of a common table expression of the "
      "statement ('" +
      std::string(cte) +
      "'), which would be read in its place: say its schema, too, by "
      ".in_schema(), or call the expression otherwise");
}

/// Throws `invalid_name` for the name of a schema that is empty.
inline void require_schema_name(std::string_view schema) {
  if (schema.empty()) throw invalid_name("sequent: a schema has no empty name: give .in_schema() the name that it has");
}

}  // namespace detail
}  // namespace sequent
