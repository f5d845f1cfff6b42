// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <vector>

namespace blog {

/// Names of tags as the blog has them: in small letters of ASCII, without blanks around them, sorted, each once. Throws
/// `invalid_input` for one that cannot be.
[[nodiscard]] std::vector<std::string> tag_names(const std::vector<std::string>& given);

}  // namespace blog
