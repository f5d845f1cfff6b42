// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// What of Boost.JSON is no template, compiled once: so its headers are all that the blog needs.
#include <boost/json/src.hpp>
