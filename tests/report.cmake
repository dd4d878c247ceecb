# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(reportformula USES report)
mocua_test(reporttemplates USES report)
mocua_test(reporting USES report office receive)
mocua_test(reportwriting USES report LINKS Qt6::Gui)
mocua_test(reportexchange USES report LINKS PkgConfig::XLSXWRITER)
mocua_test(ministryreading USES report LINKS PkgConfig::XLSXWRITER)
