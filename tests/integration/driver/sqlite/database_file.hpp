// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace driver_test {

/// The path of a file that is not there yet, in a directory that goes with this object.
class database_file {
 public:
  database_file() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sequent-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::filesystem::filesystem_error("mkdtemp", {});
    directory_ = pattern;
  }
  database_file(const database_file&) = delete;
  database_file& operator=(const database_file&) = delete;
  ~database_file() { std::filesystem::remove_all(directory_); }

  std::string path() const { return (directory_ / "data.db").string(); }

 private:
  std::filesystem::path directory_;
};

}  // namespace driver_test
