# The test programs once more, out of builds that watch them as they run: build/sanitize watches memory and undefined
# behaviour, build/threads watches who touches what at the same time. bin/test builds what is named here and no more, for
# each of the two takes as long to compile as the release.
#
# Watched on PostgreSQL too is what the engine changes for memory and threads: db, and people at work in the whole house.

set(watching_sanitize
  "ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1"
  "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/leaks.txt:print_suppressions=0"
  "UBSAN_OPTIONS=print_stacktrace=1")
set(watching_threads "TSAN_OPTIONS=second_deadlock_stack=1:suppressions=${CMAKE_CURRENT_LIST_DIR}/races.txt")

# spark_watched(PRESET ENGINE NAME [FILTER]): the program NAME_tests of build/PRESET, or those of its tests that match.
function(spark_watched preset engine name)
  if(NOT TARGET ${preset}_tests)
    add_custom_target(${preset}_tests)
  endif()
  add_dependencies(${preset}_tests ${name}_tests)
  get_target_property(folder ${name}_tests BINARY_DIR)
  file(RELATIVE_PATH folder ${CMAKE_BINARY_DIR} ${folder})
  if(ARGC GREATER 3)
    set(filter --gtest_filter=${ARGV3})
  endif()
  add_test(NAME ${name}_${preset}_${engine}
    COMMAND ${CMAKE_SOURCE_DIR}/build/${preset}/${folder}/${name}_tests --gtest_brief=1 ${filter})
  set_tests_properties(${name}_${preset}_${engine} PROPERTIES TIMEOUT 600
    ENVIRONMENT "SPARK_TEST_DB=${engine};${watching_${preset}}")
endfunction()

foreach(name IN LISTS rooms ITEMS contract engines)
  spark_watched(sanitize sqlite ${name})
endforeach()
spark_watched(sanitize postgresql db)
spark_watched(sanitize postgresql contract Crowd.*:Nodes.*)

foreach(name core db http)
  spark_watched(threads sqlite ${name})
endforeach()
spark_watched(threads postgresql db)
foreach(engine sqlite postgresql)
  spark_watched(threads ${engine} contract Crowd.*:Nodes.*)
endforeach()
