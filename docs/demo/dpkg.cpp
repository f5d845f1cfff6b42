// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "dpkg.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

namespace {

using stanza = std::map<std::string, std::string, std::less<>>;

std::optional<std::string> field(const stanza& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> number(const std::optional<std::string>& text) {
  std::int64_t value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{}) return std::nullopt;
  return value;
}

std::optional<importance> importance_named(const std::optional<std::string>& name) {
  for (const auto& known : sq::enum_names<importance>) {
    if (name == known.name) return known.value;
  }
  return std::nullopt;
}

std::optional<sq::date> day_of(const std::filesystem::path& file) {
  std::error_code missing;
  const auto written = std::filesystem::last_write_time(file, missing);
  if (missing) return std::nullopt;
  const auto instant = std::chrono::file_clock::to_sys(written);
  return sq::date(std::chrono::floor<std::chrono::days>(instant));
}

std::optional<sq::date> day_of_installation(const std::filesystem::path& info, const std::string& name,
                                            const std::string& architecture) {
  const auto day = day_of(info / (name + ":" + architecture + ".list"));
  return day ? day : day_of(info / (name + ".list"));
}

/// The names in "libc6 (>= 2.34), awk | mawk:any": of alternatives the first, without version and architecture.
std::vector<std::string> names_in(std::string_view dependencies) {
  std::vector<std::string> names;
  while (!dependencies.empty()) {
    const auto comma = std::min(dependencies.find(','), dependencies.size());
    auto name = dependencies.substr(0, comma);
    dependencies.remove_prefix(std::min(comma + 1, dependencies.size()));
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    name = name.substr(0, name.find_first_of(" (|:"));
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.emplace_back(name);
  }
  return names;
}

std::optional<dpkg_package> package_of(const stanza& fields, const std::filesystem::path& info) {
  const auto name = field(fields, "Package");
  const auto status = field(fields, "Status");
  if (!name || !status || !status->ends_with(" installed")) return std::nullopt;
  const auto architecture = field(fields, "Architecture").value_or("all");
  auto needs = names_in(field(fields, "Pre-Depends").value_or("") + "," + field(fields, "Depends").value_or(""));
  return dpkg_package{.row = {.name = *name,
                              .architecture = architecture,
                              .version = field(fields, "Version").value_or("0"),
                              .section_id = std::nullopt,
                              .priority = importance_named(field(fields, "Priority")),
                              .size_kib = number(field(fields, "Installed-Size")),
                              .homepage = field(fields, "Homepage"),
                              .installed_on = day_of_installation(info, *name, architecture)},
                      .section = field(fields, "Section"),
                      .needs = std::move(needs)};
}

}  // namespace

std::vector<dpkg_package> read_dpkg_status(const std::filesystem::path& status) {
  std::ifstream file(status);
  if (!file) throw std::runtime_error("cannot read " + status.string());
  const auto info = status.parent_path() / "info";
  std::vector<dpkg_package> installed;
  stanza fields;
  const auto finish_stanza = [&] {
    if (auto package = package_of(fields, info)) installed.push_back(std::move(*package));
    fields.clear();
  };
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      finish_stanza();
    } else if (const auto colon = line.find(": "); line.front() != ' ' && colon != std::string::npos) {
      fields[line.substr(0, colon)] = line.substr(colon + 2);
    }
  }
  finish_stanza();
  return installed;
}
