// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include "entities.hpp"

// What sessions do with entities, for the files that work with them: it is compiled once, in mappers.cpp, and in none
// of these.
extern template class sq::orm::mapper<blog::session, blog::user>;
extern template class sq::orm::mapper<blog::session, blog::post>;
extern template class sq::orm::mapper<blog::session, blog::comment>;
extern template class sq::orm::mapper<blog::session, blog::tag>;
