// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <httplib.h>

#include "database.hpp"

namespace blog {

/// Answers requests of HTTP by a database, which must outlive the server. A request has a session of its own.
void serve_api(httplib::Server& server, database& db);

}  // namespace blog
