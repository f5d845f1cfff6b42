// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace blog {

/// What was asked for is not there.
class not_found : public std::runtime_error {
 public:
  not_found(const std::string& kind, std::int64_t id)
      : std::runtime_error("there is no " + kind + " with the id " + std::to_string(id)) {}
};

/// A value that the blog does not take.
class invalid_input : public std::runtime_error {
 public:
  /// The field as clients call it, and a sentence about it that they may show.
  invalid_input(std::string field, const std::string& problem)
      : std::runtime_error(problem), field_(std::move(field)) {}
  [[nodiscard]] const std::string& field() const noexcept { return field_; }

 private:
  std::string field_;
};

}  // namespace blog
