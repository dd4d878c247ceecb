# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A worker process with faults.
add_executable(trialworker trialworker.cpp)
set_target_properties(trialworker PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
target_link_libraries(trialworker PRIVATE mocua_flags Qt6::Core)
mocua_test(workerprocess USES paper)
target_compile_definitions(tst_workerprocess PRIVATE TRIAL_WORKER="$<TARGET_FILE:trialworker>")
add_dependencies(tst_workerprocess trialworker mocua-paperd)
mocua_test(pageswork USES paper scan LINKS Qt6::Gui SOURCES scannedpages.cpp)
add_dependencies(tst_pageswork mocua-paperd)

mocua_test(paperwords USES paper SOURCES ${CMAKE_SOURCE_DIR}/src/paperd/samplerows.cpp)
target_include_directories(tst_paperwords PRIVATE ${CMAKE_SOURCE_DIR}/src/paperd)

mocua_test(watchedfolder USES paper LINKS Qt6::Gui)

# Scanning, with SANE's test backend and a scanner made of code.
pkg_check_modules(SANE IMPORTED_TARGET sane-backends)
if(SANE_FOUND AND NOT WIN32)
  add_library(trialscanner MODULE faults/trialscanner.cpp)
  set_target_properties(trialscanner PROPERTIES PREFIX "" UNITY_BUILD OFF AUTOMOC OFF LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  mocua_test(sheetscanner USES paper LINKS Qt6::Gui)
  target_compile_definitions(tst_sheetscanner PRIVATE TRIAL_WORKER="$<TARGET_FILE:trialworker>"
    MOCUA_TRIAL_SCANNER="$<TARGET_FILE:trialscanner>")
  add_dependencies(tst_sheetscanner trialworker trialscanner mocua-paperd)
  mocua_test(sanestatuses USES paper LINKS Qt6::Gui)
  target_compile_definitions(tst_sanestatuses PRIVATE MOCUA_TRIAL_SCANNER="$<TARGET_FILE:trialscanner>")
  add_dependencies(tst_sanestatuses trialscanner mocua-paperd)
  mocua_test(scancommand LINKS Qt6::Gui)
  target_compile_definitions(tst_scancommand PRIVATE MOCUA_TRIAL_SCANNER="$<TARGET_FILE:trialscanner>")
  add_dependencies(tst_scancommand mocuactl trialscanner)
  if(NOT MOCUA_SANITIZE)
    target_compile_definitions(tst_sheetscanner PRIVATE MOCUA_FAILING_IO="${CMAKE_BINARY_DIR}/bin/failingio.so")
    add_dependencies(tst_sheetscanner failingio)
  endif()
endif()
