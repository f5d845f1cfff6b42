// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gmock/gmock.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/pooler.hpp>

namespace {

namespace sq = sequent;

TEST(unit_pooler, of_transactions_is_refused_what_relies_on_a_session) {
  sq::engine_options options{.pooler = sq::transaction_pooler};
  EXPECT_NO_THROW(sq::detail::require_fit_for_pooler(options, false));
  EXPECT_THROW(sq::detail::require_fit_for_pooler(options, true), sq::connection_error);
  options.reset_on_return = sq::reset_on_return::everything;
  EXPECT_THROW(sq::detail::require_fit_for_pooler(options, false), sq::connection_error);
}

TEST(unit_pooler, says_what_needs_a_session) {
  try {
    sq::detail::require_session(sq::transaction_pooler, "a listener");
    FAIL();
  } catch (const sq::error& refused) {
    EXPECT_THAT(std::string(refused.what()), testing::StartsWith("a listener needs a session that stays"));
  }
}

TEST(unit_pooler, that_is_none_refuses_nothing) {
  const sq::engine_options options{.reset_on_return = sq::reset_on_return::everything};
  EXPECT_NO_THROW(sq::detail::require_fit_for_pooler(options, true));
  EXPECT_NO_THROW(sq::detail::require_session(sq::pooler::none, "a listener"));
}

TEST(unit_pooler, of_transactions_has_no_statements_prepared) {
  EXPECT_EQ(sq::detail::kept_statements({}), 256U);
  EXPECT_EQ(sq::detail::kept_statements({.statement_cache_size = 5}), 5U);
  EXPECT_EQ(sq::detail::kept_statements({.prepare = sq::prepare::never}), 0U);
  EXPECT_EQ(sq::detail::kept_statements({.pooler = sq::transaction_pooler}), 0U);
}

}  // namespace
