// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/statement/statement.hpp>

namespace shop {

/// The text of a statement, or of an expression.
template <class Dialect, class Node>
std::string text_in(const Node& node) {
  if constexpr (sequent::statement<Node>) {
    return std::string(sequent::sql<Dialect>(node));
  } else {
    std::string text(4000, ' ');
    const auto slots = sequent::detail::slots_as_they_stand(node.bound_values);
    sequent::statement_writer writer(Dialect::info, slots, text.data());
    writer.write(sequent::detail::node_of<typename Node::tag>);
    text.resize(writer.size());
    return text;
  }
}

template <class Node>
std::string in_postgres(const Node& node) {
  return text_in<sequent::postgres>(node);
}

template <class Node>
std::string in_sqlite(const Node& node) {
  return text_in<sequent::sqlite>(node);
}

/// The text that both databases have in common, with PostgreSQL's placeholders; where they differ, both texts.
template <class Node>
std::string in_both(const Node& node) {
  const std::string postgres = in_postgres(node);
  std::string sqlite = in_sqlite(node);
  for (char& character : sqlite) {
    if (character == '?') character = '$';
  }
  return postgres == sqlite ? postgres : postgres + " | " + sqlite;
}

}  // namespace shop
