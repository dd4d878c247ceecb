# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
if(NOT MOCUA_SANITIZE AND NOT WIN32)
  add_library(failingio MODULE faults/failingio.cpp)
  set_target_properties(failingio PROPERTIES PREFIX "" UNITY_BUILD OFF AUTOMOC OFF LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  target_link_libraries(failingio PRIVATE ${CMAKE_DL_LIBS})
  mocua_test(savefaults)
  add_dependencies(tst_savefaults failingio mocuactl)
endif()
mocua_test(commandline LINKS Qt6::Gui)
add_dependencies(tst_commandline mocuactl)
mocua_test(enrolling)
add_dependencies(tst_enrolling mocuactl mocua-gateway)
