// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "mappers.hpp"

template class sq::orm::mapper<blog::session, blog::user>;
template class sq::orm::mapper<blog::session, blog::post>;
template class sq::orm::mapper<blog::session, blog::comment>;
template class sq::orm::mapper<blog::session, blog::tag>;
