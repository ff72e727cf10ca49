# The test programs once more, out of builds that watch them as they run: build/sanitize watches memory and undefined
# behaviour, build/threads watches who touches what at the same time. bin/test builds what is named here and no more, for
# each of the two takes nearly as long to compile as the release.
#
# Both are built at -O0, for they are compiled more often than they run. In build/sanitize undefined behaviour is a trap,
# which is told as "ILL" with the line (a third less to compile than its sentence); a null pointer is told as "SEGV".
#
# Watched on PostgreSQL too is what the engine changes for memory and threads: db, and people at work in the whole house.

set(watching_sanitize
  "ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:handle_sigill=1"
  "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/leaks.txt:print_suppressions=0")
set(watching_threads "TSAN_OPTIONS=second_deadlock_stack=1:suppressions=${CMAKE_CURRENT_LIST_DIR}/races.txt")
add_custom_target(sanitize_tests)
add_custom_target(threads_tests)

# The path of a program as build/PRESET holds it; it is built with the others of that preset.
function(spark_program_of preset program path)
  add_dependencies(${preset}_tests ${program})
  get_target_property(folder ${program} BINARY_DIR)
  file(RELATIVE_PATH folder ${CMAKE_BINARY_DIR} ${folder})
  set(${path} ${CMAKE_SOURCE_DIR}/build/${preset}/${folder}/${program} PARENT_SCOPE)
endfunction()

# spark_watched(PRESET ENGINE NAME [FILTER]): all of NAME_tests, or those of its tests that match.
function(spark_watched preset engine name)
  if(ARGC GREATER 3)
    set(filter --gtest_filter=${ARGV3})
  endif()
  spark_program_of(${preset} ${name}_tests program)
  add_test(NAME ${name}_${preset}_${engine} COMMAND ${program} --gtest_brief=1 ${filter})
  set_tests_properties(${name}_${preset}_${engine} PROPERTIES TIMEOUT 1500
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

# That the builds watch at all: a fault of each kind must be told.
add_executable(faulty EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/faulty.cpp)
target_link_libraries(faulty PRIVATE spark_flags Threads::Threads)
function(spark_told preset fault words)
  spark_program_of(${preset} faulty program)
  add_test(NAME told_${fault} COMMAND ${program} ${fault})
  set_tests_properties(told_${fault} PROPERTIES PASS_REGULAR_EXPRESSION ${words} ENVIRONMENT "${watching_${preset}}")
endfunction()
spark_told(sanitize freed "AddressSanitizer: heap-use-after-free")
spark_told(sanitize overflow "AddressSanitizer: ILL")
spark_told(sanitize leak "LeakSanitizer: detected memory leaks")
spark_told(threads race "ThreadSanitizer: data race")
