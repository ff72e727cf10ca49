#include "bench/program.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "bench/load.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

pid_t start(const std::vector<std::string>& words, int output) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int log = ::open((folder() + "/log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const pid_t process = ::fork();
    if (process == 0) {
        ::dup2(output < 0 ? log : output, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(log);
    if (process < 0) throw std::runtime_error("can't start " + words[0]);
    return process;
}

// A field of /proc/PID/status, such as VmRSS, in KiB.
double status_field(pid_t process, std::string_view name) {
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(name)) return std::stod(line.substr(name.size() + 1));
    return 0;
}

}  // namespace

Ended run_program(const std::vector<std::string>& words) {
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const auto began = Clock::now();
    const pid_t process = start(words, pipe[1]);
    ::close(pipe[1]);
    Ended ended;
    char bytes[4096];
    for (ssize_t count; (count = ::read(pipe[0], bytes, sizeof bytes)) > 0;)
        ended.output.append(bytes, static_cast<std::size_t>(count));
    ::close(pipe[0]);
    int status = 0;
    rusage usage{};
    ::wait4(process, &status, 0, &usage);
    ended.seconds = seconds_since(began);
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    ended.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
    return ended;
}

Ended run_well(const std::vector<std::string>& words) {
    auto ended = run_program(words);
    if (ended.code == 0) return ended;
    throw std::runtime_error(words[0] + " " + words.at(1) + " ended with " + std::to_string(ended.code) + " (see " +
                             folder() + "/log): " + ended.output);
}

Server::Server(std::vector<std::string> words, unsigned short port) : process_(0), port_(port) {
    const auto began = Clock::now();
    process_ = start(words, -1);
    for (;;) {
        try {
            if (ask(port_, request("GET", "/readyz")).status != 0) break;
        } catch (const std::runtime_error&) {
            if (seconds_since(began) > 30 || ::waitpid(process_, nullptr, WNOHANG) == process_)
                throw std::runtime_error(words[0] + " did not start (see " + folder() + "/log)");
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    ready_ms_ = seconds_since(began) * 1000;
}

Server::~Server() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

double Server::resident_mib() const { return status_field(process_, "VmRSS:") / 1024; }

double Server::cpu_seconds() const {
    std::ifstream file("/proc/" + std::to_string(process_) + "/stat");
    std::string word;
    double ticks = 0;
    for (int field = 1; file >> word; ++field)
        if (field == 14 || field == 15) ticks += std::stod(word);
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

unsigned short free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(socket);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

std::string program(const std::string& name) {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / name).string();
}

std::string folder() {
    static const std::string path = [] {
        const auto at = std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "bench";
        std::filesystem::create_directories(at);
        return at.string();
    }();
    return path;
}

}  // namespace bench
