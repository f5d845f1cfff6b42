// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "request_body.hpp"

#include <limits>

#include <boost/json/parse.hpp>

#include "problem.hpp"

namespace blog {
namespace {

boost::json::object parsed(const std::string& text) {
  boost::json::error_code problem;
  boost::json::value value = boost::json::parse(text, problem);
  if (problem || !value.is_object()) throw malformed_body();
  return std::move(value.as_object());
}

std::string text_of(const boost::json::value& value, const char* field) {
  if (!value.is_string()) throw invalid_input(field, "this must be a text");
  return std::string(value.get_string());
}

}  // namespace

request_body::request_body(const std::string& text) : members_(parsed(text)) {}

std::string request_body::text(const char* field) const {
  auto found = text_if_there(field);
  if (!found) throw invalid_input(field, "this must be given");
  return *found;
}

std::int64_t request_body::id(const char* field) const {
  const auto* found = members_.if_contains(field);
  if (found == nullptr) throw invalid_input(field, "this must be given");
  if (!found->is_int64()) throw invalid_input(field, "this must be a whole number");
  return found->get_int64();
}

int request_body::version() const {
  const std::int64_t given = id("version");
  if (given < 1 || given > std::numeric_limits<int>::max()) throw invalid_input("version", "there is no such version");
  return static_cast<int>(given);
}

std::optional<std::string> request_body::text_if_there(const char* field) const {
  const auto* found = members_.if_contains(field);
  if (found == nullptr) return std::nullopt;
  return text_of(*found, field);
}

std::optional<std::vector<std::string>> request_body::texts_if_there(const char* field) const {
  const auto* found = members_.if_contains(field);
  if (found == nullptr) return std::nullopt;
  if (!found->is_array()) throw invalid_input(field, "this must be an array of texts");
  std::vector<std::string> texts;
  for (const auto& each : found->get_array()) texts.push_back(text_of(each, field));
  return texts;
}

}  // namespace blog
