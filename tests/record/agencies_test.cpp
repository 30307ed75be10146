// How agencies.yaml and sections change when agencies begin, end and take over.
#include "record/agencies.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>

#include "base/text.h"
#include "read/load.h"
#include "record/fixture.h"
#include "support/scratch.h"

using namespace cthd;
using namespace cthd::test;

namespace {

constexpr Date march = std::chrono::year{2025} / 3 / 1;

/// A scratch copy of the made-up programme with other agencies.
class Agencies {
public:
    /// `text` has agencies.yaml; without it, it is that of the programme.
    explicit Agencies(const std::string& text = "") {
        if (!text.empty())
            std::ofstream{copy_.folder() / "agencies.yaml", std::ios::binary} << text;
        open();
    }

    Transaction& transaction() { return *transaction_; }

    /// The new text of a file; empty if it does not change. Verifies that the change only adds, and
    /// goes on from it.
    std::string changed(const std::string& file = "agencies.yaml") {
        transaction_->prepare();
        std::string text;
        for (const auto& [inside, before, after] : transaction_->changes()) {
            CHECK(only_adds(before->text, after->text));
            text = inside == file ? after->text : text;
        }
        transaction_->write();
        transaction_.reset();
        open();
        CHECK(headlines(transaction_->opened().loaded.diagnostics) == "");
        return text;
    }

    /// What `change` is refused with, else the new agencies.yaml.
    template <class Change>
    std::string after(const Change& change) {
        try {
            change(transaction());
        } catch (const Failure& refused) {
            open();
            return refused.what();
        }
        return changed();
    }

private:
    void open() {
        transaction_.reset();
        transaction_.emplace(copy_.folder(), "programme", Reading{.trees = true}, false);
    }

    ProgrammeCopy copy_;
    std::optional<Transaction> transaction_;
};

NewAgency health() {
    NewAgency entered;
    auto& agency = entered.agency;
    agency.id.value = "so-y-te";
    agency.name.value = "Sở Y tế";
    agency.short_name = Text{"SYT", {}};
    agency.aliases = {{"Sở Y tế tỉnh", {}}};
    agency.not_in_text = Text{"(Giả định) Lập năm 2025.", {}};
    agency.validity = Validity{.from = At<Date>{march, {}}, .to = {}, .basis = {"01/NQ", {}}};
    entered.groups = {{"các sở, ngành", {}}};
    return entered;
}

std::string added(Agencies& agencies, const NewAgency& entered) {
    const auto result = add_agencies(agencies.transaction(), {entered});
    if (result.problems.has_errors())
        return headlines(result.problems);
    return result.added.empty() ? "known" : agencies.changed();
}

/// A file with two agencies and a group. Each `{}` is filled with a text.
std::string small_file(const std::string& of_a, const std::string& members = "[a]") {
    return "# Đầu tệp\nagencies:\n  - id: a\n    name: A\n" + of_a +
           "  - {id: so-b, name: B}\ngroups:\n  - id: g\n    name: G\n    members: " + members +
           "\n";
}

std::string ended(const std::string& of_a) {
    Agencies agencies{small_file(of_a)};
    return agencies.after([](Transaction& transaction) {
        end_agency(transaction, "a", std::chrono::year{2026} / 6 / 30, "34/NQ");
    });
}

std::string succeeded(const std::string& of_a, const NewSuccession& succession) {
    Agencies agencies{small_file(of_a)};
    return agencies.after(
        [&](Transaction& transaction) { succeed_agency(transaction, "a", succession); });
}

}  // namespace

// --- new agencies -----------------------------------------------------------------------------

TEST_CASE("agencies: a new one stands behind the others, and in its groups") {
    Agencies agencies;
    const auto text = added(agencies, health());
    CHECK(text.find(R"(    not_in_text: giả định, để có huyện trong nhóm
  - id: so-y-te
    name: Sở Y tế
    short: SYT
    aliases:
      - Sở Y tế tỉnh
    not_in_text: "(Giả định) Lập năm 2025."
    validity: {from: 2025-03-01, basis: 01/NQ}
groups:
)") != std::string::npos);
    CHECK(text.find("members: [so-nong-nghiep, so-tai-chinh, so-cong-thuong, so-y-te]\n") !=
          std::string::npos);
    CHECK(added(agencies, health()) == "known");
    // Less that agrees is known too.
    NewAgency less;
    less.agency.id.value = "so-y-te";
    less.agency.name.value = "Sở Y tế";
    CHECK(added(agencies, less) == "known");
}

TEST_CASE("agencies: what is there otherwise is no new agency") {
    Agencies agencies;
    added(agencies, health());
    auto other = health();
    other.agency.name.value = "Sở Y học";
    other.agency.note = Text{"x", {}};
    other.agency.validity->from->value = march + std::chrono::months{1};
    other.groups = {{"ubnd-cac-huyen", {}}};
    CHECK(added(agencies, other) ==
          ":0:0: programme/agencies.yaml:23: 'so-y-te' is entered already, its 'name' is 'Sở Y tế' "
          "[id]\n"
          ":0:0: programme/agencies.yaml:23: 'so-y-te' is entered already, without 'note' [id]\n"
          ":0:0: programme/agencies.yaml:23: 'so-y-te' is entered already, its 'from' is "
          "'2025-03-01' [id]\n"
          ":0:0: programme/agencies.yaml:23: 'so-y-te' is entered already, but is no member of "
          "'ubnd-cac-huyen' [group]\n");
}

TEST_CASE("agencies: everything that is wrong with new ones is reported") {
    Agencies agencies;
    auto wrong = health();
    wrong.agency.id.value = "Sở";
    wrong.agency.short_name->value = "stc";
    wrong.agency.aliases.front().value = "các SỞ, ngành";
    wrong.agency.not_in_text.reset();
    wrong.agency.validity =
        Validity{.from = At<Date>{std::chrono::year{2020} / 7 / 1, {}}, .to = {}, .basis = {}};
    wrong.groups = {{"các cơ quan liên quan", {}}, {"nhom", {}}, {"stc", {}}};
    CHECK(added(agencies, wrong) ==
          ":0:0: 'Sở' is not the id of an agency [id]\n"
          ":0:0: 'các SỞ, ngành' is already the name of 'so-nganh' [id]\n"
          ":0:0: 'stc' is already the name of 'so-tai-chinh' [id]\n"
          ":0:0: the programme does not name 'Sở Y tế' [source]\n"
          ":0:0: the first day of 'Sở' has no basis [schema]\n"
          ":0:0: the date 2020-07-01 is before the programme was issued [date]\n"
          ":0:0: 'co-quan-lien-quan' is an open group, which has no members [group]\n"
          ":0:0: unknown group 'nhom' [group]\n"
          ":0:0: unknown group 'stc' [group]\n");
    auto undated = health();
    undated.agency.validity->from.reset();
    CHECK(added(agencies, undated) == ":0:0: 'so-y-te' has a basis, but no first day [schema]\n");
    // A name of the text needs no confirmation.
    NewAgency named;
    named.agency.id.value = "huyen-vung-cao";
    named.agency.name.value = "huyện vùng cao";
    CHECK(
        added(agencies, named).find("  - id: huyen-vung-cao\n    name: huyện vùng cao\ngroups:") !=
        std::string::npos);
}

TEST_CASE("agencies: of several new ones no two may share a name or an id") {
    Agencies agencies;
    auto again = health();
    again.agency.id.value = "y-te";
    again.agency.aliases.clear();
    const auto result = add_agencies(agencies.transaction(), {health(), health(), again});
    CHECK(result.added == std::vector<std::string>{"so-y-te"});
    CHECK(headlines(result.problems) ==
          ":0:0: the id so-y-te is already used at  [id]\n"
          ":0:0: 'Sở Y tế' is already the name of 'so-y-te' [id]\n"
          ":0:0: 'SYT' is already the name of 'so-y-te' [id]\n");
}

// --- the end ----------------------------------------------------------------------------------

TEST_CASE("agencies: the last day stands at the end of the entry, or behind the first day") {
    CHECK(ended("    note: >-\n      Ghi chú\n      dài.\n    # hết A\n\n") ==
          small_file("    note: >-\n      Ghi chú\n      dài.\n    # hết A\n"
                     "    validity: {to: 2026-06-30, basis: 34/NQ}\n\n"));
    CHECK(ended("    validity: {from: 2025-03-01, basis: 12/NQ}  # mới\n") ==
          small_file("    validity: {from: 2025-03-01, to: 2026-06-30, basis: 12/NQ; 34/NQ}  # "
                     "mới\n"));
    CHECK(ended("    validity:\n      basis: 12/NQ\n      from: 2025-03-01\n    note: x\n") ==
          small_file("    validity:\n      basis: 12/NQ; 34/NQ\n      from: 2025-03-01\n"
                     "      to: 2026-06-30\n    note: x\n"));
}

TEST_CASE("agencies: a second basis goes into the first, however that is written") {
    const auto basis = [](const std::string& before) {
        auto text = ended("    validity:\n      from: 2025-03-01\n      basis: " + before + "\n");
        text.erase(0, text.find("basis: ") + 7);
        return text.substr(0, text.find("  - {id: so-b"));
    };
    CHECK(basis("'12''NQ'  # x") == "'12''NQ; 34/NQ'  # x\n");
    CHECK(basis("\"12\\tNQ\"") == "\"12\\tNQ; 34/NQ\"\n");
    CHECK(basis(">-\n        12/NQ\n        ngày 1") ==
          ">-\n        12/NQ\n        ngày 1; 34/NQ\n");
    CHECK(basis(">\n        12/NQ") == ">\n        12/NQ; 34/NQ\n");
    CHECK(basis("|+\n        12/NQ\n\n") == "|+\n        12/NQ; 34/NQ\n\n\n");
    CHECK(basis("12/NQ\n        của tỉnh") == "12/NQ\n        của tỉnh; 34/NQ\n");
    // It says so already.
    CHECK(basis("34/NQ") == "34/NQ\n");
}

TEST_CASE("agencies: a plain basis gets quotes where it needs them now") {
    const auto basis = [](const std::string& before, const std::string& second) {
        Agencies agencies{small_file("    validity: {from: 2025-03-01, basis: " + before + "}\n")};
        auto text = agencies.after([&](Transaction& transaction) {
            end_agency(transaction, "a", std::chrono::year{2026} / 6 / 30, second);
        });
        text.erase(0, text.find("basis: ") + 7);
        return text.substr(0, text.find("}\n"));
    };
    CHECK(basis("12/NQ", "34/NQ, khoản 2") == "'12/NQ; 34/NQ, khoản 2'");
    CHECK(basis("12'NQ", "34'NQ, x") == "'12''NQ; 34''NQ, x'");
}

TEST_CASE("agencies: an end is recorded once, and does not contradict what is recorded") {
    Agencies agencies{small_file("    validity: {to: 2026-06-30, basis: 12/NQ; 34/NQ}\n")};
    const auto end = [&](int day, const std::string& basis) {
        return agencies.after([&](Transaction& transaction) {
            end_agency(transaction, "a", std::chrono::year{2026} / 6 / day, basis);
        });
    };
    CHECK(end(30, "34/NQ") == "");
    CHECK(end(30, "12/NQ") == "");
    CHECK(end(29, "34/NQ")
              .find("agencies.yaml:5: 'a' has ended already, on 30/6/2026: 12/NQ; "
                    "34/NQ\n") != std::string::npos);
    CHECK(end(30, "4/NQ").find("has ended already") != std::string::npos);
    CHECK(
        ended("    successors: [{from: 2025-03-01, to: so-b, basis: x}]\n")
            .starts_with("programme/agencies.yaml:3: 'a' has successors since 01/3/2025: so-b\n"));
}

// --- successors -------------------------------------------------------------------------------

TEST_CASE("agencies: successors stand at the end of the entry, one a line") {
    CHECK(succeeded(
              "    validity: {from: 2021-01-01, basis: x}\n",
              {.to = {"so-b", "so-c"}, .default_one = "so-c", .from = march, .basis = "01/NQ"}) ==
          small_file("    validity: {from: 2021-01-01, basis: x}\n    successors:\n"
                     "      - {from: 2025-03-01, to: so-b, basis: 01/NQ}\n"
                     "      - {from: 2025-03-01, to: so-c, basis: 01/NQ, default: true}\n"));
    const std::string basis =
        "Nghị quyết số 01/NQ-HĐND ngày 28/02/2025 của Hội đồng nhân dân tỉnh về sắp xếp";
    CHECK(
        succeeded("", {.to = {"so-b"}, .from = march, .basis = basis}) ==
        small_file("    successors:\n      - from: 2025-03-01\n        to: so-b\n        basis: " +
                   basis + "\n"));
}

TEST_CASE("agencies: a successor and a default can be added to those recorded") {
    const NewSuccession both{
        .to = {"so-b", "so-c"}, .default_one = "so-b", .from = march, .basis = "01/NQ"};
    CHECK(succeeded("    successors:\n    - from: 2025-03-01\n      to: so-b\n      basis: 01/NQ\n"
                    "    note: x\n",
                    both) ==
          small_file("    successors:\n    - from: 2025-03-01\n      to: so-b\n      basis: 01/NQ\n"
                     "      default: true\n    - {from: 2025-03-01, to: so-c, basis: 01/NQ}\n"
                     "    note: x\n"));
    CHECK(succeeded("    successors: [{from: 2025-03-01, to: so-b, basis: 01/NQ}]\n", both) ==
          small_file("    successors: [{from: 2025-03-01, to: so-b, basis: 01/NQ, default: true}, "
                     "{from: 2025-03-01, to: so-c,\n      basis: 01/NQ}]\n"));
    CHECK(succeeded("    successors:\n      - {from: 2025-03-01, to: so-c, basis: 01/NQ}\n"
                    "      - {from: 2025-03-01, to: so-b, basis: 01/NQ, default: true}\n",
                    both) == "");
}

TEST_CASE("agencies: successors do not contradict what is recorded") {
    const auto refused = [](const std::string& of_a, const NewSuccession& succession) {
        const auto text = succeeded(of_a, succession);
        return text.substr(0, text.find('\n'));
    };
    const NewSuccession to_b{.to = {"so-b"}, .from = march, .basis = "01/NQ"};
    CHECK(refused("    successors: [{from: 2025-03-01, to: so-c, basis: 01/NQ}]\n", to_b) ==
          "programme/agencies.yaml:5: 'a' already has the successor 'so-c'");
    CHECK(refused("    successors: [{from: 2025-03-02, to: so-b, basis: 01/NQ}]\n", to_b) ==
          "programme/agencies.yaml:5: 'so-b' takes over from 'a' on 02/3/2025: 01/NQ");
    CHECK(refused("    successors: [{from: 2025-03-01, to: so-b, basis: 02/NQ}]\n", to_b) ==
          "programme/agencies.yaml:5: 'so-b' takes over from 'a' on 01/3/2025: 02/NQ");
    CHECK(refused("    validity: {to: 2025-02-27, basis: x}\n", to_b) ==
          "programme/agencies.yaml:5: the last day of 'a' is 27/02/2025");
    CHECK(
        refused("    successors:\n"
                "      - {from: 2025-03-01, to: so-b, basis: 01/NQ, default: true}\n"
                "      - {from: 2025-03-01, to: so-c, basis: 01/NQ}\n",
                {.to = {"so-b", "so-c"}, .default_one = "so-c", .from = march, .basis = "01/NQ"}) ==
        "programme/agencies.yaml:6: 'so-b' is the default successor of 'a'");
    CHECK(refused("", {.to = {"so-b"}, .from = std::chrono::year{2020} / 7 / 1, .basis = "x"}) ==
          "the date 2020-07-01 is before the programme was issued");
    // One that ended the day before gets its successor now.
    CHECK(refused("    validity: {to: 2025-02-28, basis: x}\n", to_b) == "# Đầu tệp");
}

TEST_CASE("agencies: every way to write an entry and a group takes every change") {
    const std::vector<std::string> entries{
        "  - id: a\n    name: A\n",
        "  - {id: a, name: A}\n",
        "  - id: a\n    name: A\n    validity: {from: 2021-01-01, basis: x}\n",
        "  - {id: a, name: A, validity: {from: 2021-01-01, basis: x, y}}\n",
        "  -\n      id: a\n      validity:\n          from: 2021-01-01  # đầu\n"
        "          basis: |-\n            x\n      name: A\n      # cuối\n",
        "  - {id: a,\n     name: A}  # A\n",
        "  - name: >-\n      A\n    id: a\n\n\n",
    };
    const std::vector<std::string> groups{
        "  - {id: g, name: G, members: [a]}\n",
        "  - id: g\n    members:\n    - a\n    name: G\n",
        "  - id: g\n    name: G\n    members:\n        - a  # một\n        # cuối\n",
        "  - id: g\n    name: G\n    members: [\n      a,\n    ]\n",
    };
    int made = 0;
    for (const auto& entry : entries) {
        for (const auto& group : groups) {
            for (const std::string end : {"\n", "\r\n"}) {
                std::string text =
                    "agencies:\n" + entry + "  - {id: so-b, name: B}\ngroups:\n" + group;
                for (auto at = text.find('\n'); end == "\r\n" && at != std::string::npos;
                     at = text.find('\n', at + 2))
                    text.replace(at, 1, end);
                INFO(text);
                Agencies agencies{text};
                if (agencies.transaction().opened().loaded.diagnostics.has_errors())
                    continue;
                ++made;
                auto entered = health();
                entered.groups = {{"g", {}}};
                CHECK(added(agencies, entered).find("so-y-te") != std::string::npos);
                CHECK(succeed_agency(
                    agencies.transaction(), "so-b",
                    {.to = {"so-y-te"}, .default_one = "so-y-te", .from = march, .basis = "y: z"}));
                CHECK(end_agency(agencies.transaction(), "a", march, "cuối: 'x'"));
                CHECK(agencies.changed() != "");
                const auto& now = agencies.transaction().programme();
                CHECK(now.agencies.size() == 3);
                CHECK(now.agencies[0].validity->to->value == march);
                CHECK(now.agencies[0].validity->basis.value.ends_with("cuối: 'x'"));
                CHECK(now.agencies[1].successors.front().is_default);
                CHECK(now.groups.front().members.back().value == "so-y-te");
            }
        }
    }
    CHECK(made == 48);  // `basis: x, y` in { } is none of them
}

// --- choices ----------------------------------------------------------------------------------

namespace {

/// II.2.yaml or another section after choices of the agency `id`.
std::string chosen(const std::vector<NewChoice>& choices, const std::string& id,
                   const std::string& file) {
    Agencies agencies;
    for (const auto& choice : choices)
        CHECK(choose_successors(agencies.transaction(), id, choice));
    return agencies.changed(file);
}

}  // namespace

TEST_CASE(
    "agencies: a choice stands at the end of a task, before the tasks of a point or section") {
    const auto text = chosen({{{2, 1, 1}, {"so-x", "so-y"}},
                              {{2, 2, 0}, {"so-x"}},
                              {{2, 5, 0}, {"so-z"}},
                              {{2, 0, 0}, {"so-y"}}},
                             "so-cong-thuong", "II.2.yaml");
    CHECK(text.starts_with(R"(# Mục II.2 (giả định)
section: II.2
title: Chế biến, tiêu thụ mật ong
successors: {so-cong-thuong: [so-y]}
points:
  - letter: a
    heading: Sở Công Thương
    lead: [so-cong-thuong]
    tasks:
      - id: II.2.a.1
        text: Chủ trì, phối hợp với UBND các huyện xây dựng nhãn hiệu mật ong.
        coordinate: [ubnd-cac-huyen]
        successors: {so-cong-thuong: [so-x, so-y]}
  - letter: b
    heading: Sở Nông nghiệp
    lead: [so-nong-nghiep]
    inline: true
    tasks:
      - id: II.2.b
        text: Kiểm tra chất lượng mật ong.
        successors: {so-cong-thuong: [so-x]}
)"));
    CHECK(text.find("    lead: [ubnd-cac-huyen]\n    successors: {so-cong-thuong: [so-z]}\n"
                    "    tasks:\n      - id: II.2.đ.1\n") != std::string::npos);
    CHECK(chosen({{{3, 0, 0}, {"so-x"}}}, "so-a", "II.3.yaml")
              .find("lead: [so-nganh, ubnd-cac-huyen]\nsuccessors: {so-a: [so-x]}\ntasks:\n") !=
          std::string::npos);
    CHECK(chosen({{{3, 0, 2}, {"so-x"}}}, "so-a", "II.3.yaml")
              .ends_with("    related: [II.2.đ.1]\n    successors: {so-a: [so-x]}\n"));
}

TEST_CASE("agencies: a choice is recorded once, beside those of other agencies") {
    Agencies agencies;
    const NewChoice choice{{2, 1, 1}, {"so-x"}};
    CHECK(choose_successors(agencies.transaction(), "so-a", choice));
    agencies.changed();
    CHECK_FALSE(choose_successors(agencies.transaction(), "so-a", choice));
    CHECK(choose_successors(agencies.transaction(), "so-b", choice));
    CHECK(agencies.changed("II.2.yaml").find("successors: {so-a: [so-x], so-b: [so-x]}\n") !=
          std::string::npos);
    const auto& programme = agencies.transaction().programme();
    CHECK(recorded_choice(programme, "so-b", {2, 1, 1})->to.front().value == "so-x");
    CHECK(recorded_choice(programme, "so-c", {2, 1, 1}) == nullptr);
    CHECK(recorded_choice(programme, "so-b", {9, 1, 1}) == nullptr);
    const auto refused = [&](const NewChoice& other) {
        const auto text = agencies.after(
            [&](Transaction& transaction) { choose_successors(transaction, "so-a", other); });
        return text.substr(0, text.find('\n'));
    };
    CHECK(refused({{2, 1, 1}, {"so-y"}}) ==
          "programme/II.2.yaml:12: for II.2.a.1, so-x takes over from 'so-a'");
    CHECK(refused({{2, 1, 9}, {"so-y"}}) == "there is no task, point or section II.2.a.9");
    CHECK(refused({{7, 0, 0}, {"so-y"}}) == "there is no task, point or section II.7");
}
