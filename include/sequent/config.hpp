// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The one configuration header, and the only header that defines macros. Front doors include it first.

// A file that does not exist stops the compiler, as #error does not: nothing of what would follow hides the sentence.
#if __cplusplus < 202002L
#include <Sequent needs C++20: compile with -std=c++20 or newer>
#endif

#define SEQUENT_VERSION_MAJOR 0
#define SEQUENT_VERSION_MINOR 1
#define SEQUENT_VERSION_PATCH 0

// Marks what stands in an *.ipp file: compiled once into the library, or inline in every file that includes it.
#if defined(SEQUENT_HEADER_ONLY)
#define SEQUENT_INLINE inline
#else
#define SEQUENT_INLINE
#endif
