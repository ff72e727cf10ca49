# Puts demo/*.json into the program. Included by src/CMakeLists.txt; run by itself (-P) it writes the source.
if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB texts ${FOLDER}/*.json)
  list(SORT texts)
  list(LENGTH texts count)
  set(rows "")
  foreach(path IN LISTS texts)
    get_filename_component(name ${path} NAME_WE)
    file(READ ${path} text)
    string(APPEND rows "    Part{\"${name}\", R\"story(${text})story\"},\n")
  endforeach()
  file(WRITE ${OUTPUT} "// Made from demo/*.json.
#include <array>

#include \"demo/story_parts.hpp\"

namespace demo {

std::span<const Part> parts() {
    static constexpr std::array<Part, ${count}> all{\n${rows}    };
    return all;
}

}  // namespace demo
")
  return()
endif()

file(GLOB spark_story CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/demo/*.json)
set(spark_story_source ${CMAKE_BINARY_DIR}/generated/demo/story_parts.cpp)
set(spark_story_writer ${CMAKE_CURRENT_LIST_DIR}/story.cmake)
add_custom_command(
  OUTPUT ${spark_story_source}
  COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/demo -DOUTPUT=${spark_story_source} -P ${spark_story_writer}
  DEPENDS ${spark_story} ${spark_story_writer}
  COMMENT "Embedding the story of the first house")
target_sources(demo PRIVATE ${spark_story_source})
