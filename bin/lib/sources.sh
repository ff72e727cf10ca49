# Names the C++ files that are ours.

cpp_files() {
    local folders=() folder
    for folder in src tests bench; do
        if [ -d "$folder" ]; then folders+=("$folder"); fi
    done
    find "${folders[@]}" -name '*.[ch]pp' | LC_ALL=C sort
}
