# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(sync USES sync office receive portal LINKS Qt6::Network SOURCES faultyproxy.cpp)
add_dependencies(tst_sync mocua-gateway)
mocua_test(syncworker USES sync office receive portal LINKS Qt6::Network SOURCES faultyproxy.cpp)
add_dependencies(tst_syncworker mocua-gateway)
