# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors

# What each component needs from the system. The build and the installed package both read this file, so that they ask
# for the same. The targets are global, because a subproject's users link them too.

if(POLICY CMP0167)
  cmake_policy(SET CMP0167 NEW) # Boost's own package file, not CMake's
endif()

# Sets `missing` to what could not be found, in prose, or to nothing.
macro(sequent_find_dependencies component missing)
  set(${missing} "")
  if("${component}" STREQUAL "query")
    if(NOT TARGET Boost::headers)
      find_package(Boost 1.75 QUIET GLOBAL)
    endif()
    if(NOT TARGET Boost::headers)
      set(${missing} "the headers of Boost 1.75 or newer")
    endif()
  elseif("${component}" STREQUAL "sqlite")
    find_package(SQLite3 3.38 QUIET GLOBAL)
    # The name that newer CMake gives it; the older one is deprecated there.
    if(TARGET SQLite::SQLite3 AND NOT TARGET SQLite3::SQLite3)
      add_library(SQLite3::SQLite3 ALIAS SQLite::SQLite3)
    endif()
    if(NOT TARGET SQLite3::SQLite3)
      set(${missing} "sqlite3 3.38 or newer")
    endif()
  elseif("${component}" STREQUAL "postgres")
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
      pkg_check_modules(sequent_libpqxx QUIET IMPORTED_TARGET GLOBAL libpqxx>=6.4)
      pkg_check_modules(sequent_libpq QUIET IMPORTED_TARGET GLOBAL libpq)
    endif()
    if(NOT TARGET PkgConfig::sequent_libpqxx OR NOT TARGET PkgConfig::sequent_libpq)
      set(${missing} "pkg-config, libpqxx 6.4 or newer, and libpq")
    endif()
  endif()
endmacro()
