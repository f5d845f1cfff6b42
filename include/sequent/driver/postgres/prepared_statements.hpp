// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/statement_cache.hpp>
#include <sequent/driver/statement_key.hpp>

namespace sequent::driver::postgres {

namespace detail {

/// The SQLSTATE for the name of a prepared statement that is not there, for one that is taken, and that of a statement
/// that was cancelled, or ran into a limit of time.
inline constexpr std::string_view unknown_name = "26000";
inline constexpr std::string_view taken_name = "42P05";
inline constexpr std::string_view canceled = "57014";

}  // namespace detail

/// The text of a statement, and under which name the server knows it.
struct statement {
  std::string text;
  std::optional<kept_key> key;  ///< Without one, it is never prepared.
  std::string name = {};        ///< Empty while it is not prepared.
  std::vector<oid> parameter_types = {};
};

/// The statements that a session has prepared, and the names that only the server still knows.
class prepared_statements {
 public:
  explicit prepared_statements(std::size_t capacity) : statements_(capacity) {}

  /// The statement of that key; null if there is none.
  local_ptr<statement>* find(const statement_key& key) noexcept { return statements_.find(key); }

  /// Whether a statement is to be prepared.
  bool keeps(const statement& asked) const noexcept { return asked.key.has_value() && statements_.capacity() > 0; }
  /// Whether it is prepared for values of these types.
  bool has(const statement& asked, const parameters& values) const {
    return !asked.name.empty() && std::equal(asked.parameter_types.begin(), asked.parameter_types.end(), values.types(),
                                             values.types() + values.count());
  }

  /// Gives it a name, under which it is about to be prepared for values of these types, and keeps it.
  void add(const local_ptr<statement>& preparing, const parameters& values);
  /// It was not prepared, or the server has forgotten it.
  void drop(const local_ptr<statement>& lost);
  /// It is to be prepared anew, and the server to forget it.
  void renew(const local_ptr<statement>& changed);
  /// The server has forgotten all.
  void forget_all() noexcept;

  std::size_t forgotten_count() const noexcept { return forgotten_.size(); }
  /// The names that the server may forget.
  std::vector<std::string> take_forgotten() noexcept { return std::exchange(forgotten_, {}); }
  /// The server, or a pooler before it, does not do that: then there is no use in asking again.
  void stop_forgetting() noexcept { can_forget_ = false; }

 private:
  void forget(statement& forgotten);
  void leave_cache(const local_ptr<statement>& leaving);

  statement_cache<local_ptr<statement>> statements_;
  std::vector<std::string> forgotten_;
  bool can_forget_ = true;
  std::uint64_t names_given_ = 0;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/prepared_statements.ipp>
#endif
