# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(digitise USES digitise LINKS Qt6::Gui SOURCES scannedpages.cpp)
mocua_test(pagecleaning USES digitise LINKS Qt6::Gui SOURCES scannedpages.cpp)
mocua_test(jbig2 USES digitise LINKS Qt6::Gui SOURCES scannedpages.cpp)
mocua_test(phonepictures USES digitise LINKS Qt6::Gui SOURCES scannedpages.cpp)
mocua_test(hostilepapers USES digitise LINKS Qt6::Gui SOURCES scannedpages.cpp)
mocua_test(archivepapers USES digitise signing print LINKS Qt6::Gui OpenSSL::Crypto SOURCES scannedpages.cpp trialauthority.cpp)
