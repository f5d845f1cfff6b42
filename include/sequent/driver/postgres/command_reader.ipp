// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <utility>

#include <sequent/driver/postgres/command_reader.hpp>

namespace sequent::driver::postgres {
namespace detail {

inline char capital(char letter) noexcept {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

inline bool begins_word(char character) noexcept {
  const char letter = capital(character);
  return (letter >= 'A' && letter <= 'Z') || letter == '_' || (character & 0x80) != 0;
}

inline bool continues_word(char character) noexcept {
  return begins_word(character) || (character >= '0' && character <= '9');
}

inline bool is_word(std::string_view word, std::string_view capitals) noexcept {
  return std::ranges::equal(word, capitals, {}, capital);
}

/// Reads on to the end of a command, past those in the body of a function (CREATE ... BEGIN ATOMIC ...; END).
inline void skip_command(command_reader& reader, std::string_view& word) noexcept {
  const bool may_have_body = is_word(word, "CREATE");
  bool is_in_body = false;
  std::string_view before;
  while (!word.empty() && (is_in_body || word != ";")) {
    if (may_have_body && is_word(before, "BEGIN") && is_word(word, "ATOMIC")) is_in_body = true;
    if (before == ";" && is_word(word, "END")) is_in_body = false;
    before = std::exchange(word, reader.next());
  }
}

/// Of how many commands `is_sought(reader, first word)` holds. It may read on, up to the end of the command, of which
/// it leaves the `;` or the end of the text in `word`.
template <class Check>
std::size_t count_commands(std::string_view text, Check&& is_sought) noexcept {
  std::size_t count = 0;
  command_reader reader(text);
  std::string_view word = reader.next();
  while (!word.empty()) {
    if (word != ";" && is_sought(reader, word)) ++count;
    skip_command(reader, word);
    if (word == ";") word = reader.next();
  }
  return count;
}

/// Whether one of these words stands in what is left of a command.
inline bool goes_on_with(command_reader& reader, std::string_view& word, std::string_view first,
                         std::string_view second) noexcept {
  do {
    word = reader.next();
    if (is_word(word, first) || is_word(word, second)) return true;
  } while (!word.empty() && word != ";");
  return false;
}

inline bool is_rollback(std::string_view word) noexcept {
  return is_word(word, "ROLLBACK") || is_word(word, "ABORT");
}

}  // namespace detail

SEQUENT_INLINE std::string_view command_reader::next() noexcept {
  while (at_ < text_.size()) {
    if (skip_comment() || skip_quoted() || skip_dollar_quoted()) continue;
    const std::size_t begin = at_++;
    if (text_[begin] == ';') return text_.substr(begin, 1);
    if (!detail::continues_word(text_[begin])) continue;
    // A number, and what stands directly behind it, is no word.
    const bool is_number = !detail::begins_word(text_[begin]);
    while (at_ < text_.size() && (detail::continues_word(text_[at_]) || text_[at_] == '$')) ++at_;
    if (is_number) continue;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (!detail::is_word(word, "E") || at_ == text_.size() || text_[at_] != '\'') return word;
    skip_to_quote('\'', true);
  }
  return {};
}

SEQUENT_INLINE bool command_reader::skip_comment() noexcept {
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("--")) {
    at_ = std::min(text_.find('\n', at_), text_.size());
    return true;
  }
  if (!rest.starts_with("/*")) return false;
  std::size_t depth = 0;  // Comments nest.
  do {
    const std::string_view mark = text_.substr(at_, 2);
    if (mark == "/*") ++depth;
    if (mark == "*/") --depth;
    at_ += mark == "/*" || mark == "*/" ? 2 : 1;
  } while (depth > 0 && at_ < text_.size());
  return true;
}

SEQUENT_INLINE bool command_reader::skip_quoted() noexcept {
  if (text_[at_] != '\'' && text_[at_] != '"') return false;
  skip_to_quote(text_[at_], false);
  return true;
}

// Where it has no escapes, a quote that is written twice is read as two texts, one behind the other.
SEQUENT_INLINE void command_reader::skip_to_quote(char quote, bool has_escapes) noexcept {
  do {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) at_ += has_escapes && text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + 1, text_.size());
  } while (has_escapes && at_ < text_.size() && text_[at_] == quote);
}

SEQUENT_INLINE bool command_reader::skip_dollar_quoted() noexcept {
  if (text_[at_] != '$') return false;
  std::size_t end = at_ + 1;
  if (end < text_.size() && detail::begins_word(text_[end]))
    while (end < text_.size() && detail::continues_word(text_[end])) ++end;
  if (end == text_.size() || text_[end] != '$') return false;
  const std::string_view mark = text_.substr(at_, end + 1 - at_);
  const std::size_t closing = text_.find(mark, end + 1);
  at_ = closing == std::string_view::npos ? text_.size() : closing + mark.size();
  return true;
}

SEQUENT_INLINE bool ends_transaction(std::string_view text) noexcept {
  const auto is_end = [](command_reader& reader, std::string_view& word) {
    if (detail::is_word(word, "PREPARE")) {
      word = reader.next();
      return detail::is_word(word, "TRANSACTION");
    }
    if (!detail::is_rollback(word) && !detail::is_word(word, "COMMIT") && !detail::is_word(word, "END")) return false;
    return !detail::goes_on_with(reader, word, "TO", "PREPARED");
  };
  return detail::count_commands(text, is_end) > 0;
}

SEQUENT_INLINE std::size_t rollback_count(std::string_view text) noexcept {
  return detail::count_commands(text, [](command_reader& reader, std::string_view& word) {
    return detail::is_rollback(word) && !detail::goes_on_with(reader, word, "PREPARED", "PREPARED");
  });
}

SEQUENT_INLINE bool copies_data(std::string_view text) noexcept {
  const auto is_copy = [](command_reader& reader, std::string_view& word) {
    return detail::is_word(word, "COPY") && detail::goes_on_with(reader, word, "STDIN", "STDOUT");
  };
  return detail::count_commands(text, is_copy) > 0;
}

}  // namespace sequent::driver::postgres
