# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(identify USES identify)
mocua_test(scandecoding USES identify SOURCES inventedcards.cpp scancodecs.cpp typingengine.cpp)
mocua_test(paperdifferences USES identify)
