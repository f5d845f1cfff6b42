// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

namespace blog {

// The one place that names the databases. Every statement is checked against both, and the URL chooses when the program
// runs.
using database = sq::engine<sq::postgres, sq::sqlite>;
using transaction = sq::transaction<sq::postgres, sq::sqlite>;
using session = sq::session<sq::postgres, sq::sqlite>;

}  // namespace blog
