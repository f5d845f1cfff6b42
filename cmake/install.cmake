# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the Sequent authors

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/sequent)

install(DIRECTORY include/sequent TYPE INCLUDE FILES_MATCHING PATTERN "*.hpp" PATTERN "*.ipp")
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# One export file for each target, so that a user of sequent::sqlite needs nothing of PostgreSQL.
foreach(component IN LISTS components ITEMS runtime sequent)
  install(TARGETS sequent_${component} EXPORT sequent-${component}-targets)
  install(EXPORT sequent-${component}-targets NAMESPACE sequent:: DESTINATION ${package_dir})
endforeach()

configure_package_config_file(cmake/sequent-config.cmake.in sequent-config.cmake INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break users: 0.1 does not stand in for 0.2.
write_basic_package_version_file(sequent-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/sequent-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/sequent-config-version.cmake
              cmake/sequent-dependencies.cmake
        DESTINATION ${package_dir})
