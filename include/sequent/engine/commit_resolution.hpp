// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <functional>
#include <string>

#include <sequent/config.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::detail {

/// What became of the transaction with this mark, whose session was lost during COMMIT. `ask` is asked until it knows,
/// for ten seconds at most: the server may be starting again, or not have noticed yet. `unknown` also without a mark.
driver::commit_fate fate_of_commit(const std::string& mark,
                                   const std::function<driver::commit_fate(const std::string& mark)>& ask);

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/commit_resolution.ipp>
#endif
