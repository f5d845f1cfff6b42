// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door for tables that are named at run time: `songs.named("device_7_songs")`, `users.in_schema(tenant)`.

#include <sequent/config.hpp>
#include <sequent/dialect/create_named.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/named_table.hpp>
