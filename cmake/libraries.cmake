# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors

# The targets that users link:
#   sequent::query     schemas, expressions, statements, SQL text; no database library
#   sequent::sqlite    and an engine for SQLite
#   sequent::postgres  and an engine for PostgreSQL
#   sequent::sequent   all of them
# sequent::runtime is what the two databases share; it comes along by itself.

include(${CMAKE_CURRENT_LIST_DIR}/sequent-dependencies.cmake)

function(sequent_require component)
  sequent_find_dependencies(${component} missing)
  if(missing)
    string(TOUPPER ${component} option)
    message(FATAL_ERROR "sequent::${component} needs ${missing}. "
                        "The databases are optional: SEQUENT_WITH_POSTGRES=OFF, SEQUENT_WITH_SQLITE=OFF.")
  endif()
endfunction()

# Non-template code stands in *.ipp files beside its headers. Each becomes one translation unit here.
function(sequent_compiled_sources output)
  set(stubs)
  foreach(source IN LISTS ARGN)
    cmake_path(REPLACE_EXTENSION source LAST_ONLY .cpp OUTPUT_VARIABLE stub)
    set(stub ${PROJECT_BINARY_DIR}/compiled/${stub})
    file(CONFIGURE OUTPUT ${stub} CONTENT "#include <${source}>\n")
    list(APPEND stubs ${stub})
  endforeach()
  set(${output} ${stubs} PARENT_SCOPE)
endfunction()

# sequent_add_library(<name> SOURCES <ipp>... LINK <target>...)
function(sequent_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  set(target sequent_${name})
  if(SEQUENT_HEADER_ONLY OR NOT arg_SOURCES)
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${arg_LINK})
  else()
    sequent_compiled_sources(sources ${arg_SOURCES})
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC ${arg_LINK})
    sequent_warn(${target})
  endif()
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  add_library(sequent::${name} ALIAS ${target})
endfunction()

file(GLOB_RECURSE compiled RELATIVE ${PROJECT_SOURCE_DIR}/include CONFIGURE_DEPENDS include/sequent/*.ipp)
set(postgres_sources ${compiled})
set(sqlite_sources ${compiled})
set(runtime_sources ${compiled})
set(postgres_files "^sequent/(driver/postgres/|[a-z]+/[a-z_/]*postgres)")
set(sqlite_files "^sequent/(driver/sqlite/|[a-z]+/[a-z_/]*sqlite)")
list(FILTER postgres_sources INCLUDE REGEX ${postgres_files})
list(FILTER sqlite_sources INCLUDE REGEX ${sqlite_files})
list(FILTER runtime_sources EXCLUDE REGEX ${postgres_files})
list(FILTER runtime_sources EXCLUDE REGEX ${sqlite_files})

sequent_require(query)
sequent_add_library(query LINK Boost::headers)
target_compile_features(sequent_query INTERFACE cxx_std_20)
# A subproject's headers are the system's to its users, as an installed package's are: their warnings are about their own code.
set(as_system)
if(NOT PROJECT_IS_TOP_LEVEL)
  set(as_system SYSTEM)
endif()
target_include_directories(
  sequent_query ${as_system} INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
if(SEQUENT_HEADER_ONLY)
  # On the target that all others link, so that no program can mix the two ways.
  target_compile_definitions(sequent_query INTERFACE SEQUENT_HEADER_ONLY)
endif()

sequent_add_library(runtime SOURCES ${runtime_sources} LINK sequent_query)
set(components query)
if(SEQUENT_WITH_SQLITE)
  sequent_require(sqlite)
  sequent_add_library(sqlite SOURCES ${sqlite_sources} LINK sequent_runtime SQLite3::SQLite3)
  list(APPEND components sqlite)
endif()
if(SEQUENT_WITH_POSTGRES)
  sequent_require(postgres)
  sequent_add_library(
    postgres SOURCES ${postgres_sources} LINK sequent_runtime PkgConfig::sequent_libpqxx PkgConfig::sequent_libpq)
  list(APPEND components postgres)
endif()

list(TRANSFORM components PREPEND sequent_ OUTPUT_VARIABLE all_targets)
sequent_add_library(sequent LINK ${all_targets})
