// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace {

using sequent::driver::transaction_watch;
using testing::HasSubstr;

std::exception_ptr failure(std::string sqlstate) {
  sequent::sql_diagnostics diagnostics;
  diagnostics.message = "the first reason";
  diagnostics.sqlstate = std::move(sqlstate);
  diagnostics.statement = "SELECT 1";
  return std::make_exception_ptr(sequent::sql_error(std::move(diagnostics)));
}

template <class Code>
sequent::broken_transaction broken_by(Code&& code) {
  try {
    code();
  } catch (const sequent::broken_transaction& broken) {
    return broken;
  }
  throw std::logic_error("nothing was thrown");
}

TEST(driver_transaction_watch, keeps_the_first_failure_until_it_is_forgiven) {
  transaction_watch watch;
  watch.note_failure(failure("40001"));
  EXPECT_EQ(watch.first_failure(), nullptr) << "nobody watches";
  watch.begin();
  watch.note_failure(failure("40001"));
  watch.note_failure(failure("25P02"));
  EXPECT_EQ(broken_by([&] { watch.raise_failed("transaction"); }).sqlstate(), "40001");
  watch.forgive();
  EXPECT_EQ(watch.first_failure(), nullptr);
  watch.note_failure(failure("40001"));
  watch.note_end();
  watch.forgive();
  EXPECT_NE(watch.first_failure(), nullptr) << "what is over cannot be mended";
  watch.finish();
  EXPECT_EQ(watch.first_failure(), nullptr);
}

TEST(driver_transaction_watch, the_error_has_the_first_failure_inside) {
  transaction_watch watch;
  watch.begin();
  watch.note_failure(failure("40P01"));
  const auto broken = broken_by([&] { watch.raise_failed("savepoint"); });
  EXPECT_THAT(broken.what(), HasSubstr("the savepoint was rolled back"));
  EXPECT_THAT(broken.what(), HasSubstr("the first reason [SQLSTATE 40P01]"));
  EXPECT_EQ(broken.statement(), "SELECT 1");
  EXPECT_TRUE(broken.may_succeed_again());
  EXPECT_THROW(std::rethrow_exception(broken.first_error()), sequent::sql_error);
  try {
    watch.raise_over();
  } catch (const std::exception& thrown) {
    EXPECT_THROW(std::rethrow_if_nested(thrown), sequent::sql_error);
  }
}

TEST(driver_transaction_watch, an_end_without_a_failure_is_the_functions_own) {
  transaction_watch watch;
  watch.begin();
  watch.note_end();
  const auto broken = broken_by([&] { watch.raise_over(); });
  EXPECT_THAT(broken.what(), HasSubstr("a COMMIT, a ROLLBACK or the like was run in it"));
  EXPECT_EQ(broken.sqlstate(), "25P01");
  EXPECT_EQ(broken.first_error(), nullptr);
  EXPECT_FALSE(broken.may_succeed_again());
}

TEST(driver_transaction_watch, what_could_not_be_undone_is_never_forgiven) {
  transaction_watch watch;
  watch.begin();
  EXPECT_FALSE(watch.is_spoiled());
  watch.spoil(failure("53200"));
  watch.note_failure(failure("40001"));
  watch.forgive();
  EXPECT_TRUE(watch.is_spoiled());
  EXPECT_EQ(broken_by([&] { watch.raise_failed("transaction"); }).sqlstate(), "53200");
  watch.finish();
  EXPECT_FALSE(watch.is_spoiled());
}

TEST(driver_transaction_watch, a_commit_that_was_none_has_the_first_failure_inside) {
  transaction_watch watch;
  EXPECT_EQ(broken_by([&] { watch.raise_not_committed(); }).sqlstate(), "25P01") << "nobody watches";
  watch.begin();
  watch.note_failure(failure("40001"));
  const auto broken = broken_by([&] { watch.raise_not_committed(); });
  EXPECT_THAT(broken.what(), HasSubstr("the COMMIT was answered with a rollback"));
  EXPECT_EQ(broken.sqlstate(), "40001");
}

}  // namespace
