// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>

namespace sequent {

/// The root of what this library throws about databases.
class error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The database cannot be reached, or the session to it broke. The message never holds the password.
class connection_error : public error {
 public:
  using error::error;
};

/// The session broke while it committed: whether the transaction was kept cannot be known, and it is not run again.
///
/// Look for what the transaction wrote before you repeat it.
class transaction_in_doubt : public connection_error {
 public:
  using connection_error::connection_error;
};

/// The session broke while it committed, and the transaction was rolled back: nothing of it was kept, and it can be run
/// again.
class transaction_undone : public connection_error {
 public:
  using connection_error::connection_error;
};

/// The server asked for a password, and then refused: it is wrong, or its user may not get at this database.
class login_refused : public connection_error {
 public:
  using connection_error::connection_error;
};

/// No connection became free in time. The message says who holds them.
class pool_timeout : public error {
 public:
  using error::error;
};

/// The engine was drained: it lends no connections any more.
class pool_drained : public error {
 public:
  using error::error;
};

/// A value of the program that cannot be sent to the database. It was refused before anything was sent.
class encode_error : public error {
 public:
  using error::error;
};

/// A result that had to have a row had none.
class no_result_found : public error {
 public:
  using error::error;
};

/// A result that had to have at most one row had more.
class multiple_results_found : public error {
 public:
  using error::error;
};

/// What a database says about a statement that it refused.
struct sql_diagnostics {
  std::string message;
  std::string sqlstate;
  std::string statement;
  std::size_t position = 0;  ///< 1-based byte in `statement`; 0 where the database names no place.
  std::size_t parameter_count = 0;
  std::string detail;
  std::string hint;
  std::string constraint;
  std::string table;
  std::string column;
  std::string name;  ///< What the program calls the statement.
};

/// A statement failed.
///
/// `what()` is fit for a log: it names the SQLSTATE, the statement and the place in it, and no value. Servers quote
/// values in their details and in the messages of class 22; these are in `detail()` and `message()` only.
class sql_error : public error {
 public:
  explicit sql_error(sql_diagnostics diagnostics);

  const std::string& message() const noexcept { return diagnostics_->message; }
  const std::string& statement() const noexcept { return diagnostics_->statement; }
  const std::string& sqlstate() const noexcept { return diagnostics_->sqlstate; }  ///< Five characters, or empty.
  std::size_t position() const noexcept { return diagnostics_->position; }         ///< 1-based byte; 0 where unknown.
  std::size_t parameter_count() const noexcept { return diagnostics_->parameter_count; }
  const std::string& detail() const noexcept { return diagnostics_->detail; }
  const std::string& hint() const noexcept { return diagnostics_->hint; }
  /// What the program calls the statement, by `.named<"...">()`; empty where it has no name.
  const std::string& name() const noexcept { return diagnostics_->name; }

  /// Says of which statement it is, unless that is known. For the library.
  void note_name(std::string_view name);

 protected:
  const sql_diagnostics& diagnostics() const noexcept { return *diagnostics_; }

 private:
  // Shared, so that copying the exception cannot throw.
  std::shared_ptr<const sql_diagnostics> diagnostics_;
};

/// A constraint of the schema forbids the change (class 23).
class integrity_error : public sql_error {
 public:
  using sql_error::sql_error;

  // Each is empty where the database does not name it.
  const std::string& constraint() const noexcept { return diagnostics().constraint; }
  const std::string& table() const noexcept { return diagnostics().table; }
  const std::string& column() const noexcept { return diagnostics().column; }
};

class unique_violation : public integrity_error {
 public:
  using integrity_error::integrity_error;
};

class foreign_key_violation : public integrity_error {
 public:
  using integrity_error::integrity_error;
};

class not_null_violation : public integrity_error {
 public:
  using integrity_error::integrity_error;
};

class check_violation : public integrity_error {
 public:
  using integrity_error::integrity_error;
};

class exclusion_violation : public integrity_error {
 public:
  using integrity_error::integrity_error;
};

/// The transaction lost against a concurrent one; it may succeed if it is run again (40001).
class serialization_failure : public sql_error {
 public:
  using sql_error::sql_error;
};

/// The transaction was chosen to end a deadlock; it may succeed if it is run again (40P01).
class deadlock_detected : public sql_error {
 public:
  using sql_error::sql_error;
};

/// A transaction or savepoint is not what its function believes: it was not kept although the function returned, or it
/// was over before the function had.
///
/// Either a statement in it failed and the function caught the error (PostgreSQL gives up the transaction then), or the
/// database rolled it back by itself (SQLite: a full disk, RAISE(ROLLBACK), ON CONFLICT ROLLBACK), or the function ran
/// COMMIT or ROLLBACK. Also a COMMIT of the user's own, if the database answers it with a rollback. SQLSTATE, statement
/// and details are those of the first error, which is nested
/// (`std::rethrow_if_nested`), or 25P01 where there was none.
class broken_transaction : public sql_error {
 public:
  broken_transaction(sql_diagnostics diagnostics, std::exception_ptr first_error)
      : sql_error(std::move(diagnostics)), first_error_(std::move(first_error)) {}

  /// What failed first in the transaction; null where nothing did.
  const std::exception_ptr& first_error() const noexcept { return first_error_; }

  /// Whether the first error was a `serialization_failure` or `deadlock_detected`.
  bool may_succeed_again() const noexcept { return sqlstate() == "40001" || sqlstate() == "40P01"; }

 private:
  std::exception_ptr first_error_;
};

/// The statement was cancelled, or ran into the statement's time limit (57014).
class query_canceled : public sql_error {
 public:
  using sql_error::sql_error;
};

/// The database could not take a lock in the time given (55P03; SQLite: busy, locked).
class lock_not_available : public sql_error {
 public:
  using sql_error::sql_error;
};

/// A write in a transaction or a database that may only be read (25006).
class read_only_violation : public sql_error {
 public:
  using sql_error::sql_error;
};

/// The database cannot do that (class 0A).
class feature_not_supported : public sql_error {
 public:
  using sql_error::sql_error;
};

/// A value that the database refuses: out of range, a division by zero, text in a wrong encoding (class 22).
class data_error : public sql_error {
 public:
  using sql_error::sql_error;
};

/// The statement itself is wrong (class 42).
class programming_error : public sql_error {
 public:
  using sql_error::sql_error;
};

class syntax_error : public programming_error {
 public:
  using programming_error::programming_error;
};

class undefined_table : public programming_error {
 public:
  using programming_error::programming_error;
};

class undefined_column : public programming_error {
 public:
  using programming_error::programming_error;
};

/// A value of the database that its C++ type cannot hold. The value, where it is known, is in `detail()`.
class decode_error : public sql_error {
 public:
  decode_error(sql_diagnostics diagnostics, std::size_t column_index, std::size_t row_number = 0);

  std::size_t column_index() const noexcept { return column_index_; }  ///< 0-based column of the result.
  const std::string& column_name() const noexcept { return diagnostics().column; }
  const std::string& table_name() const noexcept { return diagnostics().table; }  ///< Empty where it is of none.
  std::size_t row_number() const noexcept { return row_number_; }  ///< 1-based row of the result; 0 where unknown.

 private:
  std::size_t column_index_;
  std::size_t row_number_;
};

/// Throws the `sql_error` that the SQLSTATE stands for.
[[noreturn]] void raise(sql_diagnostics diagnostics);

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/error.ipp>
#endif
