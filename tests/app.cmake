# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
mocua_test(oneday LINKS Qt6::Gui)
add_dependencies(tst_oneday mocua mocuactl mocua-gateway)
