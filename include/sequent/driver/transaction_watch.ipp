// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver {
namespace detail {

/// Throws `broken_transaction` with the first failure inside, of which it takes the SQLSTATE and the statement.
[[noreturn]] inline void raise_broken(std::string message, const std::exception_ptr& failure) {
  sql_diagnostics diagnostics;
  diagnostics.message = std::move(message);
  if (!failure) {
    diagnostics.sqlstate = "25P01";
    throw broken_transaction(std::move(diagnostics), failure);
  }
  try {
    std::rethrow_exception(failure);
  } catch (const sql_error& first) {
    diagnostics.message.append(": ").append(first.message());
    diagnostics.sqlstate = first.sqlstate();
    diagnostics.statement = first.statement();
    diagnostics.position = first.position();
    diagnostics.parameter_count = first.parameter_count();
    diagnostics.detail = first.detail();
    diagnostics.hint = first.hint();
    diagnostics.name = first.name();
    std::throw_with_nested(broken_transaction(std::move(diagnostics), failure));
  } catch (const std::exception& first) {
    diagnostics.message.append(": ").append(first.what());
    diagnostics.sqlstate = "08006";
    std::throw_with_nested(broken_transaction(std::move(diagnostics), failure));
  }
}

}  // namespace detail

SEQUENT_INLINE void transaction_watch::raise_over() const {
  if (first_failure_)
    detail::raise_broken("the transaction is over, though its function has not returned: the database ended it",
                         first_failure_);
  detail::raise_broken(
      "the transaction is over, though its function has not returned: a COMMIT, a ROLLBACK or the like was run in it; "
      "leave that to transaction(), which commits when the function returns and rolls back when it throws",
      first_failure_);
}

SEQUENT_INLINE void transaction_watch::raise_failed(std::string_view what) const {
  std::string message = "the ";
  message.append(what).append(
      " was rolled back: a statement in it had failed, and its function caught the error and returned; let the error "
      "go on, or run what may fail in a savepoint of its own");
  detail::raise_broken(std::move(message), first_failure_);
}

SEQUENT_INLINE void transaction_watch::raise_not_committed() const {
  detail::raise_broken(
      "the COMMIT was answered with a rollback: a statement in the transaction had failed; let the error go on, or run "
      "what may fail in a savepoint of its own",
      first_failure_);
}

}  // namespace sequent::driver
