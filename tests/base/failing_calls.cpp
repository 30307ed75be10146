#include "base/failing_calls.h"

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>

namespace {

/// How a call fails; it works normally while `error` is 0.
struct Failing {
    int error = 0;
    int calls_before = 0;
};

std::array<Failing, 3> failing_calls;

/// Whether this call must fail; sets errno if so.
bool fails(cthd::test::Call call) {
    auto& failing = failing_calls.at(static_cast<std::size_t>(call));
    if (failing.error == 0 || failing.calls_before-- > 0)
        return false;
    failing.calls_before = 0;
    errno = failing.error;
    return true;
}

template <class Function>
Function* original(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// These replace the functions of the C library in the whole test program.

extern "C" int rename(const char* from, const char* to) noexcept {
    static const auto call = original<int(const char*, const char*)>("rename");
    return fails(cthd::test::Call::rename) ? -1 : call(from, to);
}

extern "C" int unlink(const char* path) noexcept {
    static const auto call = original<int(const char*)>("unlink");
    return fails(cthd::test::Call::unlink) ? -1 : call(path);
}

extern "C" int fsync(int descriptor) {
    static const auto call = original<int(int)>("fsync");
    struct stat status = {};
    const bool is_folder = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
    return is_folder && fails(cthd::test::Call::fsync_of_folder) ? -1 : call(descriptor);
}

namespace cthd::test {

FailingCall::FailingCall(Call call, int error, int first) : call_(call) {
    failing_calls.at(static_cast<std::size_t>(call)) = {error, first - 1};
}

FailingCall::~FailingCall() {
    failing_calls.at(static_cast<std::size_t>(call_)) = {};
}

}  // namespace cthd::test
