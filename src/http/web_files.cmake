# Puts web/dist into the program; where that is not built, a page that says so. Included by src/CMakeLists.txt, and then looked
# at in each build, since the files change their names; run by itself (-P) it writes the source.
#
# The web build leaves compressed forms (.br, .gz) beside the files. All are kept under the file's hash in PARTS and taken in by
# the assembler, which is many times faster than a compiler that reads arrays.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(spark_web_table ${CMAKE_BINARY_DIR}/generated/http/web_files.cpp)
  add_custom_target(web_files
    COMMAND ${CMAKE_COMMAND} -DDIST=${CMAKE_SOURCE_DIR}/web/dist -DTABLE=${spark_web_table}
            -DPARTS=${CMAKE_BINARY_DIR}/generated/http/web_parts -P ${CMAKE_CURRENT_LIST_DIR}/web_files.cmake
    BYPRODUCTS ${spark_web_table}
    COMMENT "Embedding the web front end")
  set_source_files_properties(${spark_web_table} PROPERTIES GENERATED ON)
  target_sources(http PRIVATE ${spark_web_table})
  add_dependencies(http web_files)
  return()
endif()
cmake_policy(VERSION 3.25)

if(NOT EXISTS ${DIST}/index.html)
  set(DIST ${CMAKE_CURRENT_LIST_DIR}/web_not_built)
endif()
file(MAKE_DIRECTORY ${PARTS})

set(type_html "text/html; charset=utf-8")
set(type_js "text/javascript; charset=utf-8")
set(type_css "text/css; charset=utf-8")
set(type_json "application/json")
set(type_webmanifest "application/manifest+json")
set(type_svg "image/svg+xml")
set(type_txt "text/plain; charset=utf-8")
set(type_map "application/json")
set(type_png "image/png")
set(type_jpg "image/jpeg")
set(type_webp "image/webp")
set(type_ico "image/x-icon")
set(type_woff2 "font/woff2")

# take_in(FORM SUFFIX): one symbol for the bytes of this form of the file, or nothing where there is no such form.
macro(take_in form suffix)
  set(view_${form} "{}")
  if(EXISTS ${DIST}/${path}${suffix})
    file(COPY_FILE ${DIST}/${path}${suffix} ${PARTS}/${hash}${suffix} ONLY_IF_DIFFERENT)
    file(SIZE ${PARTS}/${hash}${suffix} size)
    set(symbol web_${number}_${form})
    string(APPEND blobs
      "asm(\".pushsection .rodata\\n${symbol}: .incbin \\\"${PARTS}/${hash}${suffix}\\\"\\n.popsection\");\n")
    string(APPEND symbols "extern const char ${symbol}[];\n")
    set(view_${form} "{${symbol}, ${size}}")
  endif()
endmacro()

file(GLOB_RECURSE paths RELATIVE ${DIST} ${DIST}/*)
list(FILTER paths EXCLUDE REGEX "\\.(br|gz)$")
list(SORT paths)
list(LENGTH paths count)
set(number 0)
foreach(path IN LISTS paths)
  file(SHA256 ${DIST}/${path} hash)
  string(REGEX MATCH "[^.]*$" extension ${path})
  string(TOLOWER "${extension}" extension)
  set(type "application/octet-stream")
  if(DEFINED type_${extension})
    set(type "${type_${extension}}")
  endif()
  take_in(raw "")
  take_in(br .br)
  take_in(gz .gz)
  string(APPEND rows "    {\"/${path}\", \"${type}\", ${view_raw}, ${view_br}, ${view_gz},\n     \"${hash}\"},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${TABLE}.new "// Made by src/http/web_files.cmake.
#include <array>

#include \"http/static_files.hpp\"

${blobs}
extern \"C\" {
${symbols}}

namespace http {
namespace {

const std::array<StaticFile, ${count}> files{{
${rows}}};

}  // namespace

std::span<const StaticFile> static_files() { return files; }

}  // namespace http
")
file(COPY_FILE ${TABLE}.new ${TABLE} ONLY_IF_DIFFERENT)
file(REMOVE ${TABLE}.new)
