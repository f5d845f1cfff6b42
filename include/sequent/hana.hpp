// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door for Boost.Hana's view of schemas: rows are Structs, and `columns(users)` is a tuple. It brings the
// concepts alone; include the algorithms that you use, or <boost/hana.hpp>.

#include <sequent/config.hpp>
#include <sequent/schema/hana.hpp>
