// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>

namespace sequent {

/// Where a database is: `postgresql://…`, libpq's `key=value` words, `sqlite::memory:` or `sqlite:///file.db`.
class url {
 public:
  url(std::string text) : text_(std::move(text)) {}
  url(const char* text) : text_(text) {}

  /// The whole text, with the password if there is one. Not for messages.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  /// What stands before the first `:` ("postgresql", "sqlite"); empty for libpq's `key=value` words.
  [[nodiscard]] std::string_view scheme() const noexcept;

  /// The text with the password replaced by `***`, for messages and logs.
  [[nodiscard]] std::string redacted() const;

 private:
  std::string text_;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/url.ipp>
#endif
