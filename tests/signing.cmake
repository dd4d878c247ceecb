# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

if(NOT WIN32)
  # A token's driver with a token in whatever state a test asks for.
  add_library(faultytoken MODULE faultytoken.cpp)
  target_link_libraries(faultytoken PRIVATE mocua_flags OpenSSL::Crypto)
  target_include_directories(faultytoken SYSTEM PRIVATE ${P11KIT_INCLUDE_DIRS})
  set_target_properties(faultytoken PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  mocua_test(signing USES signing print LINKS Qt6::Gui OpenSSL::Crypto SOURCES trialauthority.cpp)
  mocua_test(signedchanges USES signing LINKS OpenSSL::Crypto SOURCES trialauthority.cpp)
  mocua_test(tokens USES signing LINKS OpenSSL::Crypto SOURCES trialauthority.cpp)
  add_dependencies(tst_tokens faultytoken)
  mocua_test(signwork USES signing paper LINKS OpenSSL::Crypto Qt6::Network SOURCES trialauthority.cpp)
  add_dependencies(tst_signwork faultytoken mocua-paperd)
endif()
