# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors

# SEQUENT_COMPILERS: g++ and every clang++ from 16 on that this machine has, each once.
find_program(SEQUENT_GXX g++ REQUIRED)
mark_as_advanced(SEQUENT_GXX)
set(SEQUENT_COMPILERS ${SEQUENT_GXX})
foreach(version RANGE 30 16 -1)
  find_program(found clang++-${version} NO_CACHE)
  if(found)
    list(APPEND SEQUENT_COMPILERS ${found})
  endif()
  unset(found)
endforeach()

# On other systems the only clang has no version in its name.
find_program(SEQUENT_CLANGXX clang++)
mark_as_advanced(SEQUENT_CLANGXX)
if(SEQUENT_CLANGXX)
  execute_process(COMMAND ${SEQUENT_CLANGXX} -dumpversion OUTPUT_VARIABLE clang_version
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REGEX MATCH "^[0-9]+" clang_major "${clang_version}")
  if(clang_version VERSION_GREATER_EQUAL 16 AND NOT SEQUENT_COMPILERS MATCHES "clang[+][+]-${clang_major}")
    list(APPEND SEQUENT_COMPILERS ${SEQUENT_CLANGXX})
  endif()
endif()

# SEQUENT_INCLUDE_OPTIONS: how to find our headers and those that they include. /usr/include must not be named: the
# standard library's headers would lose their place in the search.
set(SEQUENT_INCLUDE_OPTIONS -I${PROJECT_SOURCE_DIR}/include)
foreach(target IN ITEMS Boost::headers SQLite3::SQLite3 PkgConfig::sequent_libpqxx PkgConfig::sequent_libpq)
  get_target_property(folders ${target} INTERFACE_INCLUDE_DIRECTORIES)
  foreach(folder IN LISTS folders)
    if(folder AND NOT folder STREQUAL "/usr/include")
      list(APPEND SEQUENT_INCLUDE_OPTIONS -isystem${folder})
    endif()
  endforeach()
endforeach()
list(REMOVE_DUPLICATES SEQUENT_INCLUDE_OPTIONS)
