# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors

# What holds for our own code only, and only where we are the top level: nothing here reaches a user's targets.

# A list for those who run a compiler themselves (the twins, the code blocks of the docs).
# Members left out of a designated initialiser are the point of `insertable` and `patch`; what must be given is checked by its type.
set(sequent_warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-missing-field-initializers -Werror)

function(sequent_warn target)
  if(SEQUENT_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE ${sequent_warnings})
  endif()
endfunction()

if(PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_EXTENSIONS OFF)
  if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(SEQUENT_CCACHE ccache)
    mark_as_advanced(SEQUENT_CCACHE)
    if(SEQUENT_CCACHE)
      # What precompiled headers need: that macros and dates in them are not asked for.
      set(CMAKE_CXX_COMPILER_LAUNCHER
          ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${SEQUENT_CCACHE})
    endif()
  endif()
endif()
