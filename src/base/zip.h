// ZIP archives, as far as a workbook is one.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace cthd {

/// `archive` with the text of its member `name` replaced by what `edit` makes of it. The other
/// members stay byte for byte; so does everything when `edit` changes nothing. Throws Failure when
/// there is no such member, or when the archive is damaged, encrypted, or of the kind for more than
/// 4 GiB.
std::string with_member(std::string_view archive, std::string_view name,
                        const std::function<std::string(std::string)>& edit);

}  // namespace cthd
