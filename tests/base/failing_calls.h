// System calls that fail on purpose, to test how failures are handled.
#pragma once

namespace cthd::test {

enum class Call { rename, unlink, fsync_of_folder };

/// Makes a system call fail with `error` (an errno) from the `first` time (1-based) on, until
/// destroyed. At most one object for each call at a time.
class FailingCall {
public:
    FailingCall(Call call, int error, int first = 1);
    ~FailingCall();
    FailingCall(const FailingCall&) = delete;
    FailingCall& operator=(const FailingCall&) = delete;

private:
    Call call_;
};

}  // namespace cthd::test
