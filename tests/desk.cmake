# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(desktheme USES desk LINKS mocua_resources)
mocua_test(deskreceive USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp receivepagetest.h)
mocua_test(deskentry USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp receivepagetest.h)
mocua_test(deskassist USES desk LINKS mocua_resources mocua_translations PkgConfig::ZBAR SOURCES deskfixture.cpp receivepagetest.h)
mocua_test(deskpages USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp)
mocua_test(desksigning USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp)
mocua_test(deskqueue USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp)
mocua_test(charts USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp)
mocua_test(deskreview USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp reviewfixture.cpp)
mocua_test(desktasks USES desk LINKS mocua_resources mocua_translations SOURCES deskfixture.cpp)
