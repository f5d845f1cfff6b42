// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

namespace blog {

/// What a client has sent is no object of JSON.
class malformed_body : public std::runtime_error {
 public:
  malformed_body() : std::runtime_error("the body must be an object of JSON") {}
};

/// The members of an object that a client has sent. Reading one throws `invalid_input` where it is of another type.
class request_body {
 public:
  /// Throws `malformed_body`, also for what is not UTF-8.
  explicit request_body(const std::string& text);

  [[nodiscard]] std::string text(const char* field) const;
  [[nodiscard]] std::int64_t id(const char* field) const;
  [[nodiscard]] int version() const;

  // Empty where there is none.
  [[nodiscard]] std::optional<std::string> text_if_there(const char* field) const;
  [[nodiscard]] std::optional<std::vector<std::string>> texts_if_there(const char* field) const;

 private:
  boost::json::object members_;
};

}  // namespace blog
