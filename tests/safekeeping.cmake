# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(safekeeping USES safekeeping sync office receive portal gateway LINKS Qt6::Network SOURCES privatepostgres.cpp)
if(NOT WIN32)
  mocua_test(volumeencryption USES safekeeping)
endif()
