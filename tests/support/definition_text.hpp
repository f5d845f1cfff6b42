// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/ddl.hpp>

/// What `write` writes in the words of a dialect.
template <class Dialect, class Write>
std::string written(Write&& write) {
  std::string text(2000, ' ');
  sequent::definition::writer out(sequent::definition_style<Dialect>.words(), text.data());
  write(out);
  text.resize(out.size());
  return text;
}

/// Whether a dialect lacks a feature that is needed for what `write` writes.
template <class Dialect, class Write>
bool lacks_a_feature(Write&& write) {
  sequent::definition::writer out(sequent::definition_style<Dialect>.words());
  write(out);
  return (out.features() & ~Dialect::features) != 0;
}

/// The definition of a column in a dialect.
template <class Dialect>
std::string column_text(const sequent::column_facts& column) {
  return written<Dialect>(
      [&](auto& out) { sequent::definition::write_column(out, sequent::definition_style<Dialect>, column); });
}
