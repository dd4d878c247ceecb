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
