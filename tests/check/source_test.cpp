#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "base/text.h"
#include "check/checks.h"
#include "check/shared.h"
#include "read/load.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace fs = std::filesystem;

namespace {

/// Two tasks, with their texts in each YAML style.
const std::string section = R"(section: II.1
title: Việc thứ nhất
lead: [so-tai-chinh]
intro: "Sở Tài chính
  lo việc:"
tasks:
  - id: II.1.1
    text: >-  # gấp
      Bố trí kinh phí
      cho các xã vùng cao.
  - id: II.1.2
    text: |
      Hướng dẫn

      thanh toán.
  - id: II.1.3
    text: 'Kiểm tra'
  - id: II.1.4
    text: Rà soát
      quy định.
)";

const std::string source = R"(
Số: /CTrHD-UBND

Nơi giả định, tháng 10
năm 2020

## **CHƯƠNG TRÌNH**
**Giả định**

Thực hiện Nghị quyết số 01/NQ-HĐND của HĐND tỉnh.

### I. MỤC ĐÍCH
1. Để kiểm thử.

### **II. NHIỆM VỤ**

**1. Việc thứ nhất**

Sở Tài chính lo việc:
- Bố trí kinh phí cho các

xã vùng cao.
- Hướng dẫn thanh toán.
- Kiểm tra
- Rà soát quy định.

# III. TỔ CHỨC
1. Các sở báo cáo.

**Nơi nhận:**
- Như trên.

**TM. UBND
CHỦ TỊCH**
Không Có Thật
)";

std::string replaced(std::string text, std::string_view old_words, std::string_view new_words) {
    const auto at = text.find(old_words);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_words.size(), new_words);
}

/// The problems when words of the section are replaced.
std::string problems(std::string_view old_words, std::string_view new_words) {
    const ProgrammeFrom from{
        {{"II.1.yaml", replaced(section, old_words, new_words)}, {"source.md", source}}};
    return headlines(from.problems);
}

std::string problems_of_source(const std::string& text) {
    return headlines(ProgrammeFrom{{{"II.1.yaml", section}, {"source.md", text}}}.problems);
}

}  // namespace

TEST_CASE("source: white space, Markdown marks and page breaks do not count") {
    CHECK(problems_of_source(source) == "");
}

TEST_CASE("source: a changed word is reported at its place, in every style of text") {
    CHECK(problems("vùng cao", "vùng sâu") ==
          "programme/II.1.yaml:10:23: error: the text says 'sâu.', the source says 'cao.' "
          "[source]\n");
    CHECK(problems("thanh toán", "thanh lý") ==
          "programme/II.1.yaml:15:13: error: the text says 'lý.', the source says 'toán.' "
          "[source]\n");
    CHECK(problems("Kiểm tra", "Kiểm soát") ==
          "programme/II.1.yaml:17:17: error: the text says 'soát', the source says 'tra' "
          "[source]\n");
    CHECK(problems("quy định", "quy chế") ==
          "programme/II.1.yaml:20:11: error: the text says 'chế.', the source says 'định.' "
          "[source]\n");
    CHECK(problems("lo việc", "làm việc") ==
          "programme/II.1.yaml:5:3: error: the text says 'làm', the source says 'lo' [source]\n");
}

TEST_CASE("source: a letter, a mark or a full stop is a changed word too") {
    CHECK(problems("thanh toán.", "thanh toán") ==
          "programme/II.1.yaml:15:13: error: the text says 'toán', the source says 'toán.' "
          "[source]\n");
    CHECK(problems("vùng cao.", "vung cao.") ==
          "programme/II.1.yaml:10:18: error: the text says 'vung', the source says 'vùng' "
          "[source]\n");
}

TEST_CASE("source: missing, doubled and superfluous words") {
    CHECK(problems("cho các xã", "cho xã") ==
          "programme/II.1.yaml:10:11: error: 'các' of the source is missing before this "
          "[source]\n");
    CHECK(problems("vùng cao.", "vùng vùng cao.") ==
          "programme/II.1.yaml:10:23: error: 'vùng' is repeated here; the source has it once "
          "[source]\n");
    CHECK(problems("xã vùng", "xã, bản vùng") ==
          "programme/II.1.yaml:10:15: error: the text says 'xã, bản', the source says 'xã' "
          "[source]\n");
    CHECK(problems("Kiểm tra", "Kiểm tra ngay") ==
          "programme/II.1.yaml:17:21: error: the source does not have 'ngay' here [source]\n");
}

TEST_CASE("source: text missing at the end of the programme is found") {
    CHECK(problems_of_source(source + "Thêm nữa\n") ==
          "programme/programme.yaml:12:69: error: 'Thêm nữa' of the source is missing after this "
          "[source]\n");
}

TEST_CASE("source: a source without words is an error") {
    const std::string expected =
        "programme/source.md:0:0: error: there is no text in source.md [source]\n";
    for (const std::string text : {"", "\n", "#\n** **\n"})
        CHECK(problems_of_source(text) == expected);
}

TEST_CASE("source: a name said to be from the text must be in it") {
    const auto named = [](const std::string& fields) {
        return headlines(ProgrammeFrom{{{"agencies.yaml",
                                         "agencies:\n"
                                         "  - {id: so-tai-chinh, name: Sở Tài chính}\n"
                                         "  - {id: so-y-te, name: Sở Y tế" +
                                             fields +
                                             "}\n"
                                             "groups:\n"
                                             "  - {id: so-nganh, name: Các sở, open: true}\n"}}}
                             .problems);
    };
    CHECK(named("") ==
          "programme/agencies.yaml:3:25: error: 'Sở Y tế' is not in the source under any of its "
          "names [source]\n");
    CHECK(named(", aliases: [HĐND tỉnh]") == "");
    CHECK(named(", not_in_text: giả định") == "");
}

namespace {

/// Every text of the document.
std::vector<Text*> all_texts(Programme& p) {
    std::vector<Text*> texts{&p.kind,
                             &p.title,
                             &p.dateline,
                             &p.preamble,
                             &p.purposes.heading,
                             &p.tasks_heading,
                             &p.organisation.heading,
                             &p.signatory.authority,
                             &p.signatory.position,
                             &p.signatory.name};
    for (auto* items : {&p.purposes.items, &p.organisation.items, &p.recipients}) {
        for (auto& item : *items)
            texts.push_back(&item);
    }
    for (auto& found : p.sections) {
        texts.push_back(&found.title);
        if (found.intro)
            texts.push_back(&*found.intro);
        for (auto& point : found.points) {
            if (point.heading)
                texts.push_back(&*point.heading);
            for (auto& task : point.tasks)
                texts.push_back(&task.text);
        }
    }
    return texts;
}

std::vector<Diagnostic> problems_of(const Programme& programme) {
    const Register registry{programme};
    const History history{programme};
    Diagnostics found;
    Registers registers{registry.programme()};
    check_source({registry, history, registers, *parse_date("2026-12-31"), true}, found);
    return found.sorted();
}

}  // namespace

TEST_CASE("source: a word of the shipped programme that is changed, missing, doubled or moved") {
    auto loaded = load_programme(fs::path{CTHD_SOURCE_DIR} / "programme", "programme");
    const auto texts = all_texts(loaded.programme);
    std::mt19937 random{2020};
    for (int round = 0; round < 200; ++round) {
        auto& text = *texts[random() % texts.size()];
        const auto old_text = text.value;
        std::vector<std::string> all;
        for (const auto word : words(old_text))
            all.emplace_back(word);
        const auto index = random() % all.size();
        const auto at = all.begin() + static_cast<std::ptrdiff_t>(index);
        const auto change = random() % 4;
        if (change == 0)
            all[index] += "x";
        else if (change == 1)
            all.erase(at);
        else if (change == 2)
            all.insert(at, all[index]);
        else
            std::swap(all.front(), all.back());
        text.value = join(all, " ");
        const auto found = problems_of(loaded.programme);
        INFO(old_text);
        INFO(text.value);
        if (all.empty() || text.value == squeeze(old_text)) {
            CHECK(headlines(found) == "");  // the reader reports a missing text
        } else {
            REQUIRE(!found.empty());
            if (change == 0) {
                const auto place = place_of_word(text, index);
                CHECK(found.front().place.file->path == place.file->path);
                CHECK(found.front().place.line == place.line);
                CHECK(found.front().place.column == place.column);
                CHECK(found.size() == 1);
            }
        }
        text.value = old_text;
    }
    CHECK(headlines(problems_of(loaded.programme)) == "");
}

TEST_CASE("source: any two texts of the shipped programme that are swapped") {
    auto loaded = load_programme(fs::path{CTHD_SOURCE_DIR} / "programme", "programme");
    const auto texts = all_texts(loaded.programme);
    std::mt19937 random{2020};
    for (int round = 0; round < 50; ++round) {
        auto& one = texts[random() % texts.size()]->value;
        auto& other = texts[random() % texts.size()]->value;
        std::swap(one, other);
        CHECK(problems_of(loaded.programme).empty() == (squeeze(one) == squeeze(other)));
        std::swap(one, other);
    }
}
