# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(workingcalendar USES core)
mocua_test(lunarcalendar USES core)
mocua_test(codes USES core)
mocua_test(money USES core)
mocua_test(corewords USES core)
mocua_test(catalogue USES core resources)
mocua_test(pagestack USES core)
mocua_test(period USES core)
mocua_test(portalclock USES core)
mocua_test(queueorder USES core resources)
