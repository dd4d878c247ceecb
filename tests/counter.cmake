# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(cataloguewatch USES counter office LINKS mocua_resources mocua_translations)
mocua_test(counter USES counter LINKS mocua_resources mocua_translations)
mocua_test(counteracts USES counter LINKS mocua_resources mocua_translations)
mocua_test(counterforms USES counter LINKS mocua_resources mocua_translations)
mocua_test(counterfinding USES counter LINKS mocua_resources mocua_translations)
mocua_test(counterpictures USES counter LINKS mocua_resources mocua_translations)
mocua_test(countercamera USES counter LINKS mocua_resources mocua_translations ZXing::ZXing SOURCES cardframes.cpp)
if(NOT WIN32)
  mocua_test(counterscanning USES counter LINKS mocua_resources mocua_translations util SOURCES inventedcards.cpp scancodecs.cpp typingengine.cpp)
endif()
mocua_test(counterdigitising USES counter LINKS mocua_resources mocua_translations SOURCES scannedpages.cpp)
add_dependencies(tst_counterdigitising mocua-paperd)
if(NOT WIN32)
  mocua_test(countersigning USES counter signing LINKS mocua_resources mocua_translations OpenSSL::Crypto Qt6::Network SOURCES trialauthority.cpp)
  add_dependencies(tst_countersigning mocua-paperd faultytoken)
endif()
