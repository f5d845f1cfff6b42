// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/driver/error.hpp>
#include <sequent/driver/redaction.hpp>
#include <sequent/engine/url.hpp>

namespace sequent {

SEQUENT_INLINE url::url(const char* text) {
  if (text == nullptr) throw connection_error("the URL of the database is a null pointer");
  text_ = text;
}

SEQUENT_INLINE std::string_view url::scheme() const noexcept {
  if (is_path_) return "sqlite";
  const auto colon = text_.find(':');
  const auto equals = text_.find('=');
  if (colon == std::string::npos || equals < colon) return {};
  return std::string_view(text_).substr(0, colon);
}

SEQUENT_INLINE std::string url::redacted() const {
  return is_path_ ? text_ : driver::redacted(text_);
}

}  // namespace sequent
