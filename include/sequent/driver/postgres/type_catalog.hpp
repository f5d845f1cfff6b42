// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/session.hpp>

namespace sequent::driver::postgres {

/// What the server knows of a type that this library does not.
struct catalogued_type {
  std::string name;      ///< As SQL writes it.
  bool is_text = false;  ///< Whether its binary form is its text: enums, citext and their like.
};

/// The types of a server that are not built in. Each is asked for once in a session, when it is first met. Tables are
/// asked for by errors only, and again by each.
class type_catalog {
 public:
  explicit type_catalog(session& asked) noexcept : session_(&asked) {}

  /// Never throws for want of an answer: the type then has a number for a name, and no text. It is valid until the next
  /// call.
  const catalogued_type& find(oid type);

  /// The name of a table as SQL writes it; empty for want of an answer. It is valid until the next call.
  std::string_view name_of_table(oid table);

 private:
  bool can_ask() const;
  bool ask(oid type, catalogued_type& found) const;

  session* session_;
  std::unordered_map<oid, catalogued_type> known_;
  catalogued_type unknown_;
  std::string table_;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/type_catalog.ipp>
#endif
