// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <support/sql.hpp>
#include <vector>

#include <sequent/ddl.hpp>

/// Texts that name all that a table has, and what they are in another file, where a table of another shape has the same
/// name.
namespace anonymous_namespace {

std::vector<std::string> texts_of_the_other_file();

template <class Table, class Row, class Patch, class Values>
std::vector<std::string> texts_of(const Table& table, const Row& row, const Patch& patch, const Values& values) {
  using shop::in_sqlite;
  return {std::string(sequent::sql<sequent::sqlite>(sequent::create_table(table))),
          in_sqlite(sequent::insert_into(table).values(row)),
          in_sqlite(sequent::update(table).set(patch).where(table.id == 1)),
          in_sqlite(sequent::select(table).from(table)),
          in_sqlite(sequent::select(values.n).from(values)),
          std::string(sequent::sql<sequent::sqlite>(sequent::drop_table(table)))};
}

}  // namespace anonymous_namespace
