// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door of the ORM: entities, sessions, relations, trees.

#include <sequent/config.hpp>
#include <sequent/orm/collect.hpp>
#include <sequent/orm/entities.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/session.hpp>
#include <sequent/orm/session_options.hpp>
#include <sequent/sequent.hpp>
