// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/options.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/postgres/session.hpp>
#include <sequent/driver/postgres/type_catalog.hpp>
#include <sequent/driver/statement_cache.hpp>
#include <sequent/driver/statement_key.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver::postgres {

/// The text of a statement, and under which name the server knows it.
struct statement {
  std::string text;
  std::optional<kept_key> key;  ///< Without one, it is never prepared.
  std::string name = {};        ///< Empty while it is not prepared.
  std::vector<oid> parameter_types = {};
};

/// A session with the statements that are prepared in it: what runs statements, and mends what can be mended.
class channel {
 public:
  explicit channel(const options& settings);

  session& native_session() noexcept { return session_; }
  const session& native_session() const noexcept { return session_; }

  /// The statement of that key, prepared already; null if there is none.
  local_ptr<statement>* find(const statement_key& key) noexcept { return statements_.find(key); }

  /// Prepares the statement if it has a key and is not prepared, and runs it. Throws `sql_error`, `connection_error`.
  ///
  /// Where a table has changed below the statement, or the server has forgotten it, it is prepared anew and runs once
  /// more; inside a transaction, which is lost then, the next run does that.
  result run(const local_ptr<statement>& running, const parameters& values);

  /// Runs all commands of a text by the simple protocol.
  void run_script(std::string_view script);

  void commit();

  transaction_watch& watch() noexcept { return watch_; }

  /// The types of this server.
  type_catalog& types() noexcept { return types_; }

  /// How many columns the rows of a statement have; 0 where it gives none. Asks the server, and does not run it.
  std::size_t column_count(const local_ptr<statement>& asked, const parameters& values);

 private:
  bool is_prepared(const statement& asked, const parameters& values) const;
  result describe_unnamed(const std::string& text, const parameters& values);
  result run_once(statement& running, const parameters& values);
  result run_unprepared(const statement& running, const parameters& values);
  void prepare(const local_ptr<statement>& preparing, const parameters& values);
  void forget(statement& forgotten);
  void forget_all() noexcept;
  result deallocate(const std::string& name);
  /// Frees the names of statements that left the cache, some at a time. Tidiness only: it never fails. In a
  /// transaction, which a failure would take with it, it waits for many of them, and for these sets a savepoint.
  void deallocate_forgotten();
  void leave_copy(const result& answer);
  void note_command(const result& answer, std::string_view text);
  void check(const result& answer, std::string_view text, std::size_t parameter_count);
  result checked(result answer, std::string_view text, std::size_t parameter_count);

  session session_;
  transaction_watch watch_;
  type_catalog types_{session_};
  statement_cache<local_ptr<statement>> statements_;
  std::vector<std::string> forgotten_;  // Names that only the server still knows.
  bool can_deallocate_ = true;
  std::uint64_t names_given_ = 0;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/channel.ipp>
#endif
