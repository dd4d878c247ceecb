# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(subject sync syncfeed syncworker)
  mocua_test(${subject} USES sync office receive portal gateway LINKS Qt6::Network SOURCES faultyproxy.cpp)
  add_dependencies(tst_${subject} mocua-gateway)
endforeach()

mocua_test(passtiming USES sync)
mocua_test(filingties USES sync office receive supervise)
mocua_test(syncfiles USES sync office receive portal gateway LINKS Qt6::Network SOURCES faultyproxy.cpp)
add_dependencies(tst_syncfiles mocua-gateway)
mocua_test(officemode USES sync office receive portal gateway LINKS Qt6::Network SOURCES privatepostgres.cpp
  faultyproxy.cpp)
mocua_test(conflicts USES sync office receive portal gateway LINKS Qt6::Network SOURCES privatepostgres.cpp)
add_dependencies(tst_conflicts mocuactl)
mocua_test(carrying USES sync office receive portal gateway LINKS Qt6::Network SOURCES privatepostgres.cpp)
foreach(subject onlinedossiers movement elsewhere)
  mocua_test(${subject} USES sync office receive portal gateway LINKS Qt6::Network SOURCES privatepostgres.cpp)
endforeach()
mocua_test(bookleases USES sync office receive portal gateway LINKS Qt6::Network SOURCES privatepostgres.cpp
  faultyproxy.cpp)
