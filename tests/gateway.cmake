# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib) # trialprovider.cpp, trialaccounts.cpp
mocua_test(accounts USES portal LINKS Qt6::Network PkgConfig::HTTPLIB SOURCES trialaccounts.cpp)
mocua_test(counterofficers USES counter gateway LINKS mocua_resources mocua_translations Qt6::Network PkgConfig::HTTPLIB
  SOURCES privatepostgres.cpp trialaccounts.cpp)

foreach(subject gateway gatewayfiles handlinks gatewayoperations gatewayqueue gatewayserver queueday)
  mocua_test(${subject} USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp)
endforeach()
foreach(subject gatewaymetrics gatewayopenapi gatewayreadings gatewayscoping)
  mocua_test(${subject} USES gateway portal sync office resources LINKS Qt6::Network SOURCES privatepostgres.cpp routewalk.cpp)
endforeach()
foreach(subject gatewaylimits gatewaymigration gatewayprocesses)
  mocua_test(${subject} USES gateway portal sync office receive resources LINKS Qt6::Network SOURCES privatepostgres.cpp)
  add_dependencies(tst_${subject} mocua-gateway)
endforeach()
add_dependencies(tst_gatewayreadings mocua-gateway)
mocua_test(gatewayuploads USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp faultyproxy.cpp)
foreach(subject upstream relaying shareddossiers)
  mocua_test(${subject} USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp faultyproxy.cpp)
endforeach()
if(NOT MOCUA_SANITIZE AND NOT WIN32)
  mocua_test(killedsharing USES gateway portal sync receive office LINKS Qt6::Network SOURCES privatepostgres.cpp)
  add_dependencies(tst_killedsharing failingio mocuactl)
endif()
mocua_test(upstreamkills USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp)
add_dependencies(tst_upstreamkills mocua-gateway)
mocua_test(trackingpage USES gateway portal sync office LINKS Qt6::Network SOURCES privatepostgres.cpp browserpage.cpp)
foreach(subject ereceipts feeday gatewayadoption gatewayreports notices outward receipttroubles)
  mocua_test(${subject} USES gateway portal sync office receive LINKS Qt6::Network PkgConfig::HTTPLIB
    SOURCES privatepostgres.cpp trialprovider.cpp)
endforeach()
foreach(subject national nationalfaults)
  mocua_test(${subject} USES gateway portal sync office receive LINKS Qt6::Network PkgConfig::HTTPLIB
    SOURCES privatepostgres.cpp trialprovider.cpp trialnational.cpp)
endforeach()
add_dependencies(tst_nationalfaults mocua-gateway)
add_dependencies(tst_outward mocua-gateway)
add_dependencies(tst_gatewayserver mocua-gateway)

add_executable(accountpeer accountpeer.cpp)
target_link_libraries(accountpeer PRIVATE mocua_flags mocua_portal)
# A tus client and a sign-in service that are not ours: tests/peers/run --install fetches it, without it the test is skipped and says so.
add_test(NAME peers COMMAND ${CMAKE_SOURCE_DIR}/tests/peers/run $<TARGET_FILE:mocua-gateway> ${CMAKE_BINARY_DIR}/peers
  $<TARGET_FILE:accountpeer>)
set_tests_properties(peers PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 120 ENVIRONMENT "HOME=/nonexistent")
if(NOT MOCUA_SANITIZE AND NOT WIN32)
  mocua_test(killedplacing USES gateway portal sync office LINKS Qt6::Network)
  add_dependencies(tst_killedplacing mocua-gateway failingio)
endif()
