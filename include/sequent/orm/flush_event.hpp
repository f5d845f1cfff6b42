// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

namespace sequent {

/// What a flush does with an object. An entity that has a member `before_flush(flush_event)` or
/// `after_flush(flush_event)` is told so, with the session behind it if it likes. Where the first takes a
/// `flush_event&`, it can make `update` of `remove`: the object stays. A member `validate()` that throws keeps what is
/// inserted or updated from being written; `after_load()` is called when it was read.
enum class flush_event { insert, update, remove };

}  // namespace sequent
