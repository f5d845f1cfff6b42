// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>

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

/// Whether `is_sought(reader, first word)` holds of a command. It may read on, up to the end of the command, of which
/// it leaves the `;` or the end of the text in `word`.
template <class Check>
bool has_command(std::string_view text, Check&& is_sought) noexcept {
  command_reader reader(text);
  std::string_view word = reader.next();
  while (!word.empty()) {
    if (word != ";" && is_sought(reader, word)) return true;
    while (!word.empty() && word != ";") word = reader.next();
    if (word == ";") word = reader.next();
  }
  return false;
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

SEQUENT_INLINE bool rolls_back_transaction(std::string_view text) noexcept {
  return detail::has_command(text, [](command_reader& reader, std::string_view& word) {
    if (!detail::is_word(word, "ROLLBACK") && !detail::is_word(word, "ABORT")) return false;
    do {
      word = reader.next();
      if (detail::is_word(word, "TO") || detail::is_word(word, "PREPARED")) return false;
    } while (!word.empty() && word != ";");
    return true;
  });
}

SEQUENT_INLINE bool copies_data(std::string_view text) noexcept {
  return detail::has_command(text, [](command_reader& reader, std::string_view& word) {
    if (!detail::is_word(word, "COPY")) return false;
    do {
      word = reader.next();
      if (detail::is_word(word, "STDIN") || detail::is_word(word, "STDOUT")) return true;
    } while (!word.empty() && word != ";");
    return false;
  });
}

}  // namespace sequent::driver::postgres
