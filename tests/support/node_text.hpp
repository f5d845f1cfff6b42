// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/dialect/text_visitor.hpp>

/// How a dialect says a node that holds nothing.
template <class Dialect, class Node>
std::string node_text() {
  std::string text(1000, ' ');
  sequent::text_visitor<Dialect> visitor(text.data());
  visitor(static_cast<const Node*>(nullptr));
  text.resize(visitor.size());
  return text;
}

/// Whether a dialect lacks a feature that a node needs.
template <class Dialect, class Node>
bool lacks_a_feature() {
  sequent::text_visitor<Dialect> visitor;
  visitor(static_cast<const Node*>(nullptr));
  return (visitor.features() & ~Dialect::features) != 0;
}
