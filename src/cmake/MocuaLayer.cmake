# SPDX-FileCopyrightText: 2026 the mocua authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with.
add_library(mocua_flags INTERFACE)
target_compile_definitions(mocua_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  MOCUA_VERSION="${PROJECT_VERSION}")
target_compile_options(mocua_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Wno-missing-field-initializers -fno-omit-frame-pointer)
if(MOCUA_WERROR)
  target_compile_options(mocua_flags INTERFACE -Werror)
endif()
if(MOCUA_SANITIZE)
  target_compile_options(mocua_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined)
  target_link_options(mocua_flags INTERFACE -fsanitize=address,undefined)
endif()
if(MOCUA_FUZZ)
  target_compile_options(mocua_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  target_link_options(mocua_flags INTERFACE -fsanitize=address,undefined)
endif()

# mocua_layer(NAME SOURCES … HEADERS … [USES other layers] [LINKS libraries seen in headers] [PRIVATE hidden libraries])
# One folder, one static library. Its headers are found by bare name only by the layers that name it in USES, so that
# a forbidden include does not compile.
function(mocua_layer NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;USES;LINKS;PRIVATE" ${ARGN})
  add_library(mocua_${NAME} STATIC ${ARG_SOURCES})
  target_sources(mocua_${NAME} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${ARG_HEADERS})
  target_link_libraries(mocua_${NAME} PRIVATE mocua_flags ${ARG_PRIVATE} PUBLIC Qt6::Core ${ARG_LINKS})
  foreach(used IN LISTS ARG_USES)
    target_link_libraries(mocua_${NAME} PUBLIC mocua_${used})
  endforeach()
endfunction()

# mocua_program(NAME SOURCES … USES layers … PRIVATE libraries)
function(mocua_program NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  add_executable(${NAME} ${ARG_SOURCES})
  target_link_libraries(${NAME} PRIVATE mocua_flags ${ARG_PRIVATE})
  foreach(used IN LISTS ARG_USES)
    target_link_libraries(${NAME} PRIVATE mocua_${used})
  endforeach()
endfunction()
