// Calls of the system that fail, for the tests of what happens then.
#pragma once

namespace cthd::test {

enum class Call { rename, unlink, fsync_of_folder };

/// Lets a call fail with `error` (of errno), from the `first` (1-based) on, until it is destroyed.
/// One at a time for each call.
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
