// Other programs while they are measured: started, waited for, weighed, stopped.
#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

namespace bench {

struct Ended {
    int code = 0;
    double seconds = 0;
    double peak_mib = 0;
    std::string output;  // what it wrote to stdout
};
// Runs it to its end; what it writes to stderr goes to build/bench/log. Throws when it can't be started.
Ended run_program(const std::vector<std::string>& words);
// The same; throws with its output when it does not end with 0.
Ended run_well(const std::vector<std::string>& words);

// A server that runs until it goes out of scope (SIGTERM).
class Server {
public:
    explicit Server(std::vector<std::string> words, unsigned short port);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();
    unsigned short port() const { return port_; }
    double ready_ms() const { return ready_ms_; }  // from its start to the first answer
    double resident_mib() const;
    double cpu_seconds() const;

private:
    pid_t process_;
    unsigned short port_;
    double ready_ms_ = 0;
};

unsigned short free_port();
std::string program(const std::string& name);  // beside this one
std::string folder();                          // build/bench, where worlds are kept

}  // namespace bench
