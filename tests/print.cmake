# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(formtemplates USES print LINKS Qt6::Gui)
mocua_test(formpictures USES print LINKS Qt6::Gui)
mocua_test(forms USES print LINKS Qt6::Gui)
mocua_test(print USES print LINKS Qt6::Gui)
mocua_test(printing USES print LINKS Qt6::Gui Qt6::Network)
mocua_test(coversheets USES print LINKS Qt6::Gui SOURCES poorscans.cpp)
mocua_test(sheets USES print LINKS Qt6::Gui)
