// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace blog {

/// Throws `invalid_input` about this field where a text is empty or blank, too long, or no text for a database.
void require_text(const std::string& field, std::string_view text, std::size_t most_characters);

}  // namespace blog
