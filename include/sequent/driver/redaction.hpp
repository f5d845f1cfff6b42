// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>

#include <sequent/config.hpp>

namespace sequent::driver {

/// A URL or libpq's `key=value` words, for messages: `***` stands for everything that could be a password.
///
/// It errs on the safe side. A password that was not escaped (`/`, `?`, `@`, `#`, `:`, `&`, blanks) goes as a whole,
/// and with it what cannot be told from it; of options, the values are shown of those that are known to hold no secret.
std::string redacted(std::string_view text);

/// The text with its %XX as the characters that they stand for.
std::string percent_decoded(std::string_view text);

}  // namespace sequent::driver

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/redaction.ipp>
#endif
