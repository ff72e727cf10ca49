# Puts migrations/*.sql into the program. Included by src/CMakeLists.txt; run by itself (-P) it writes the source.
if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB texts ${FOLDER}/[0-9]*.sql)
  list(SORT texts)
  list(LENGTH texts count)
  set(rows "")
  foreach(path IN LISTS texts)
    get_filename_component(name ${path} NAME_WE)
    string(REGEX MATCH "^0*([1-9][0-9]*)_" number ${name})
    if(NOT number)
      message(FATAL_ERROR "${name}.sql: a migration is named NNNN_what.sql")
    endif()
    set(number ${CMAKE_MATCH_1})
    file(READ ${path} text)
    string(APPEND rows "    Migration{${number}, \"${name}\", R\"migration(${text})migration\"},\n")
  endforeach()
  file(READ ${FOLDER}/views.sql views)
  file(WRITE ${OUTPUT} "// Made from migrations/*.sql.
#include <array>

#include \"db/migrate.hpp\"

namespace db {

std::span<const Migration> migrations() {
    static constexpr std::array<Migration, ${count}> all{\n${rows}    };
    return all;
}

std::string_view views() { return R\"views(${views})views\"; }

}  // namespace db
")
  return()
endif()

file(GLOB spark_migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.sql)
set(spark_migrations_named ${spark_migrations})
list(TRANSFORM spark_migrations_named REPLACE ".*/" "")
list(JOIN spark_migrations_named "," spark_migrations_named)
set(spark_migrations_source ${CMAKE_BINARY_DIR}/generated/db/migrations.cpp)
set(spark_migrations_writer ${CMAKE_CURRENT_LIST_DIR}/migrations.cmake)
add_custom_command(
  OUTPUT ${spark_migrations_source}
  # Named, so that one that was renamed or taken away makes it run again.
  COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/migrations -DOUTPUT=${spark_migrations_source}
          -DNAMED=${spark_migrations_named} -P ${spark_migrations_writer}
  DEPENDS ${spark_migrations} ${spark_migrations_writer}
  COMMENT "Embedding the migrations")
target_sources(db PRIVATE ${spark_migrations_source})
