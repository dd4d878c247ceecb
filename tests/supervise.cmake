# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later
mocua_test(adoption USES supervise store receive office sync LINKS Qt6::Network)
mocua_test(dayclose USES supervise store receive office sync)
mocua_test(daylooks USES supervise store receive office sync)
mocua_test(enteredfigures USES supervise report store receive office sync)
mocua_test(reportfiling USES supervise store receive office sync)
mocua_test(meetingtasks USES supervise store receive office sync)
mocua_test(reviewtargets USES supervise store receive office sync)
foreach(subject dayclose daylooks enteredfigures reportfiling adoption meetingtasks reviewtargets)
  add_dependencies(tst_${subject} mocua-gateway)
endforeach()
