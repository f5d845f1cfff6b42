// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>

namespace sequent {

namespace detail {

/// A `std::filesystem::path`, without its header, which every file that makes an engine would have to read.
template <class Path>
concept file_path = requires(const Path& path) {
  { path.native() } -> std::same_as<const std::string&>;
  path.lexically_normal();
};

}  // namespace detail

/// Where a database is: `postgresql://…`, libpq's `key=value` words, `sqlite::memory:` or `sqlite:///file.db`; or the
/// path of a SQLite file.
class url {
 public:
  url(std::string text) : text_(std::move(text)) {}
  /// Throws `connection_error` where it is null.
  url(const char* text);
  /// A file of SQLite by its `std::filesystem::path`, which is taken byte for byte: nothing in it is decoded, and no
  /// name means a database in memory.
  template <detail::file_path Path>
  url(const Path& path) : text_(path.native()), is_path_(true) {}

  /// The whole text, with the password if there is one. Not for messages.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  /// Whether the text is the path of a file.
  [[nodiscard]] bool is_path() const noexcept { return is_path_; }

  /// What stands before the first `:` ("postgresql", "sqlite"); empty for libpq's `key=value` words.
  [[nodiscard]] std::string_view scheme() const noexcept;

  /// The text for messages and logs: `***` stands for everything that could be a password.
  [[nodiscard]] std::string redacted() const;

 private:
  std::string text_;
  bool is_path_ = false;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/url.ipp>
#endif
