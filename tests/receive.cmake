# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
mocua_test(receive USES receive office)
mocua_test(certifying USES receive office)
mocua_test(dossierlife USES receive office)
mocua_test(duplicates USES receive office)
mocua_test(filing USES receive office)
mocua_test(breaks USES receive office)
mocua_test(lateentry USES receive office)
mocua_test(peoplelist USES receive office)
mocua_test(feeledger USES receive office)
mocua_test(reconciling USES receive office)
mocua_test(vietqr USES receive scan LINKS Qt6::Gui PkgConfig::ZBAR)
