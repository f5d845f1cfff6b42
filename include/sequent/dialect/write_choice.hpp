// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/dialect/statement_writer.hpp>
#include <sequent/statement/reading.hpp>

/// How `statement_writer` writes what is chosen at run time, and the terms of an order, which can be.
namespace sequent {

// An alternative has a slot that says whether it is there, and behind it those of its values.
constexpr void statement_writer::write_chosen(const node& said) {
  for (unsigned each = 0; each < said.count; ++each) {
    const unsigned behind_it = slot_ + 1 + slots_[slot_].extent;
    if (is_there(slot_++)) write(said.operand(each), detail::precedence::primary);
    slot_ = behind_it;
  }
}

constexpr void statement_writer::write_repeated(const node& said) {
  // SQLite takes no expression that is deeper than 1,000: long rows of them are cut into groups.
  constexpr unsigned longest = 256;
  const unsigned count = slots_[slot_++].number;
  const std::string_view joint = said.flag ? " OR " : " AND ";
  if (count == 0) put_boolean(sink_, !said.flag);
  for (unsigned each = 0; each < count; ++each) {
    if (each > 0) put(joint);
    if (count > longest && each % longest == 0) put("(");
    write(said.operand(), said.binding);
    if (count > longest && each % longest == longest - 1) put(")");
  }
}

/// What is sorted or grouped by, and no direction: by its number, where it is said by a label, since in GROUP BY the
/// name of a column would win over that of a label. False where a set operation has no such output.
constexpr bool statement_writer::write_key(const detail::query_info& query, const node& wanted) {
  if (query.has(part::compound)) {
    const unsigned output = detail::output_named(query.clause(0), wanted);
    if (output == 0) return false;
    sink_.put(std::size_t{output});
  } else if (wanted.kind == node_kind::label_reference) {
    sink_.put(std::size_t{detail::item_of(query, wanted).position});
  } else if (wanted.kind == node_kind::repeated && slots_[slot_].number == 0) {
    // Of no conditions. PostgreSQL sorts by no constant, and takes what is calculated for none.
    put("NOT ");
    put_boolean(sink_, wanted.flag);
    ++slot_;
  } else {
    write(wanted);
  }
  return true;
}

/// A term of an order or a group; false where nothing of it is there.
constexpr bool statement_writer::write_term(const detail::query_info& query, const node& term) {
  if (term.kind == node_kind::picked_order) return write_picked_order(query, term);
  if (term.kind != node_kind::chosen) {
    const bool is_ordered = term.kind == node_kind::order_term;
    write_key(query, is_ordered ? term.operand() : term);
    if (is_ordered) write_direction(term);
    return true;
  }
  // As a whole it may be an output of a set operation.
  if (query.has(part::compound) && write_key(query, term)) return true;
  for (unsigned each = 0; each < term.count; ++each) {
    const unsigned behind_it = slot_ + 1 + slots_[slot_].extent;
    if (is_there(slot_++)) write_term(query, term.operand(each));
    slot_ = behind_it;
  }
  return true;
}

// The number of a key is twice its place among those that are picked, and one more where it descends. In the text that
// has every choice it is 1.
constexpr bool statement_writer::write_picked_order(const detail::query_info& query, const node& said) {
  const unsigned base = slot_;
  bool is_any = false;
  for (unsigned place = 0; place <= said.count; ++place) {
    slot_ = base;
    for (unsigned each = 0; each < said.count; ++each) {
      const bound::slot& choice = slots_[slot_];
      const unsigned behind_it = slot_ + 1 + choice.extent;
      if (choice.number != 0 && choice.number / 2 == place) {
        if (is_any) put(", ");
        is_any = true;
        ++slot_;
        const node& term = said.operand(each);
        const bool is_ordered = term.kind == node_kind::order_term;
        write_key(query, is_ordered ? term.operand() : term);
        write_direction(
            choice.number % 2 != 0 ? expressions::direction::descending : expressions::direction::unsaid,
            is_ordered ? static_cast<expressions::null_order>(term.detail % 4U) : expressions::null_order::unsaid);
      }
      slot_ = behind_it;
    }
  }
  return is_any;
}

constexpr void statement_writer::write_order(const detail::query_info& query, unsigned base) {
  bool is_first = true;
  unsigned before = base;
  for (unsigned place = 0; place < query.count; before = behind(before, query.clause(place++).slots)) {
    const detail::clause_info& said = query.clause(place);
    if (said.what != part::order_by) continue;
    slot_ = before;
    for (unsigned each = 0; each < said.count; ++each) {
      const std::size_t start = sink_.size();
      put(is_first ? " ORDER BY " : ", ");
      if (write_term(query, said.expression(each))) {
        is_first = false;
      } else {
        sink_.cut_to(start);
      }
    }
  }
}

constexpr void statement_writer::write_terms(const detail::query_info& query, const detail::clause_info& said) {
  for (unsigned each = 0; each < said.count; ++each) {
    if (each > 0) put(", ");
    write_term(query, said.expression(each));
  }
}

}  // namespace sequent
