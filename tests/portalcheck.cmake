# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(portalcheck USES gateway portal sync office LINKS Qt6::Network PkgConfig::HTTPLIB
  SOURCES privatepostgres.cpp twistedportal.cpp)
add_dependencies(tst_portalcheck mocua-portal-check)
