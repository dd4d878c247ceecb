# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib) # trialprovider.cpp

foreach(subject gateway gatewayfiles gatewayoperations gatewayqueue gatewayserver queueday)
  mocua_test(${subject} USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp)
endforeach()
mocua_test(gatewayuploads USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp faultyproxy.cpp)
foreach(subject upstream relaying)
  mocua_test(${subject} USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp faultyproxy.cpp)
endforeach()
mocua_test(upstreamkills USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp)
add_dependencies(tst_upstreamkills mocua-gateway)
foreach(subject ereceipts feeday notices outward receipttroubles)
  mocua_test(${subject} USES gateway portal sync office receive LINKS Qt6::Network PkgConfig::HTTPLIB
    SOURCES privatepostgres.cpp trialprovider.cpp)
endforeach()
add_dependencies(tst_outward mocua-gateway)
add_dependencies(tst_gatewayserver mocua-gateway)
