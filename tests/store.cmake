# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
mocua_test(store USES store receive office)
mocua_test(storeopening USES store)
mocua_test(tally USES store receive office)
