// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/dialect/statement_writer.hpp>

/// How `statement_writer` writes the cases of a MERGE.
namespace sequent {

constexpr void statement_writer::write_case(const detail::clause_info& said) {
  put(said.is_matched ? " WHEN MATCHED" : " WHEN NOT MATCHED");
  if (said.target_count > 0) {
    put(" AND ");
    write(said.expression(), detail::precedence::conjunction);
  }
  put(" THEN");
  switch (said.merge) {
    case detail::merge_action::nothing:
      put(" DO NOTHING");
      break;
    case detail::merge_action::remove:
      put(" DELETE");
      break;
    case detail::merge_action::update:
      put(" UPDATE SET ");
      write_assignments(said, said.target_count);
      break;
    case detail::merge_action::insert:
      put(" INSERT");
      for (unsigned each = said.target_count; each + 1 < said.count; each += 2) {
        put(each == said.target_count ? " (" : ", ");
        put_identifier(said.expression(each).name);
      }
      for (unsigned each = said.target_count; each + 1 < said.count; each += 2) {
        put(each == said.target_count ? ") VALUES (" : ", ");
        write(said.expression(each + 1));
      }
      put(")");
      break;
  }
}

}  // namespace sequent
