# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

foreach(subject gateway gatewayfiles gatewayoperations gatewayqueue gatewayserver queueday)
  mocua_test(${subject} USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp)
endforeach()
mocua_test(gatewayuploads USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp faultyproxy.cpp)
add_dependencies(tst_gatewayserver mocua-gateway)
