// cthd: keeps a provincial action programme as plain files.
#include "cli/run.h"
#include "cli/system.h"

int main(int count, char** arguments) {
    auto context = cthd::system_context();
    return cthd::run({arguments + 1, arguments + count}, context);
}
