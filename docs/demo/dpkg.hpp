// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "schema.hpp"

/// A package as dpkg knows it.
struct dpkg_package {
  sq::insertable<packages_schema> row;
  std::optional<std::string> section;
  std::vector<std::string> needs;
};

/// Reads the installed packages from a dpkg status file (deb822 format, see deb822(5)). The day of installation, which
/// the file does not have, is that of the package's list of files in `info/` beside it. Throws std::runtime_error if it
/// cannot be read.
std::vector<dpkg_package> read_dpkg_status(const std::filesystem::path& status);
