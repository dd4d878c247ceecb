# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(gateway USES gateway portal sync office receive LINKS Qt6::Network SOURCES privatepostgres.cpp)
add_dependencies(tst_gateway mocua-gateway)
set_tests_properties(gateway PROPERTIES TIMEOUT 600)
