// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

enum class importance { required, important, standard, optional, extra };

template <>
inline constexpr auto sq::enum_names<importance> =
    std::array{sq::enumerator{importance::required, "required"}, sq::enumerator{importance::important, "important"},
               sq::enumerator{importance::standard, "standard"}, sq::enumerator{importance::optional, "optional"},
               sq::enumerator{importance::extra, "extra"}};

template <class As>
struct sections_schema {
  static constexpr sq::name table_name = "sections";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};

template <class As>
struct packages_schema {
  static constexpr sq::name table_name = "packages";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "architecture", std::string> architecture;
  sq::col<As, "version", std::string> version;
  sq::col<As, "section_id", std::optional<std::int64_t>, sq::references<sections_schema, "id">> section_id;
  sq::col<As, "priority", std::optional<importance>> priority;
  sq::col<As, "size_kib", std::optional<std::int64_t>> size_kib;
  sq::col<As, "homepage", std::optional<std::string>> homepage;
  sq::col<As, "installed_on", std::optional<sq::date>> installed_on;
  static constexpr auto constraints = sq::constraints(sq::unique_on<"name", "architecture">);
};

template <class As>
struct dependencies_schema {
  static constexpr sq::name table_name = "dependencies";
  sq::col<As, "package_id", std::int64_t, sq::references<packages_schema, "id">> package_id;
  sq::col<As, "needs", std::string, sq::index> needs;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"package_id", "needs">);
};

inline constexpr sq::table<sections_schema> sections;
inline constexpr sq::table<packages_schema> packages;
inline constexpr sq::table<dependencies_schema> dependencies;
