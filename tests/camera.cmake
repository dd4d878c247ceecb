# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

mocua_test(camera USES camera LINKS ZXing::ZXing SOURCES cardframes.cpp videofile.cpp)
