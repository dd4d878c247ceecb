# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(barcodes USES scan)
mocua_test(barcodereading USES scan LINKS ZXing::ZXing SOURCES cardframes.cpp)
mocua_test(zonereading USES scan)
mocua_test(keyscanner USES scan LINKS Qt6::Widgets SOURCES inventedcards.cpp scanleaks.cpp)
if(NOT WIN32)
  mocua_test(scannersources USES scan identify LINKS util SOURCES scancodecs.cpp typingengine.cpp)
endif()
