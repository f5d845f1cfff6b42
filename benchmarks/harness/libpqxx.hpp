// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <string>

#include <pqxx/pqxx>

#include "harness/libpq.hpp"
#include "harness/reading.hpp"

/// libpqxx as its manual shows it.
namespace benchmarks::pqxx_library {

inline std::shared_ptr<pqxx::connection> connect(const std::string& url) {
  auto opened = std::make_shared<pqxx::connection>(url);
  pqxx::nontransaction(*opened).exec("SET timezone TO 'UTC'");
  return opened;
}

inline reading decode(const pqxx::row& row) {
  return {.id = row[0].as<std::int64_t>(),
          .title = row[1].as<std::string>(),
          .note = row[2].is_null() ? std::nullopt : std::optional(row[2].as<std::string>()),
          .amount = row[3].as<int>(),
          .ratio = row[4].as<double>(),
          .taken = libpq::timestamp_from(row[5].c_str()),
          .valid = row[6].as<bool>()};
}

}  // namespace benchmarks::pqxx_library
