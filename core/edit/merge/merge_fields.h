// merge_fields.h: one field after two people changed it: the parts of merging that know nothing of maps.
#pragma once
#include "core/model/concept.h"

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

/// `ours` becomes what both made of `base`. False where both changed it to different things: then it stays as it is.
template <class T> bool mergeValue(const T& base, T& ours, const T& theirs)
{
    if (ours == theirs || theirs == base)
        return true;
    if (!(ours == base))
        return false;
    ours = theirs;
    return true;
}

/// `ours` becomes the set that both made of `base`: what either added is in it, what either took out is not. Ours comes
/// first, in its order. Elements can be compared by `<`.
template <class T> void mergeSet(const std::vector<T>& base, std::vector<T>& ours, const std::vector<T>& theirs)
{
    const std::set<T> was(base.begin(), base.end()), mine(ours.begin(), ours.end()),
        other(theirs.begin(), theirs.end());
    std::erase_if(ours, [&](const T& each) { return was.contains(each) && !other.contains(each); });
    std::set<T> added;
    for (const T& each : theirs)
        if (!was.contains(each) && !mine.contains(each) && added.insert(each).second)
            ours.push_back(each);
}

/// A set that limits what is shown, where no element means no limit. False, and nothing done, where one of the two took
/// the limit away or set the first one while the other changed it.
template <class T> bool mergeLimit(const std::vector<T>& base, std::vector<T>& ours, const std::vector<T>& theirs)
{
    if (mergeValue(base, ours, theirs))
        return true;
    if (base.empty() || ours.empty() || theirs.empty())
        return false;
    std::vector<T> both = ours;
    mergeSet(base, both, theirs);
    if (both.empty())
        return false;
    ours = std::move(both);
    return true;
}

/// Texts by language. `conflict(language, theirs)` is called where both changed one; ours stays. Where one of the two
/// took the text out, the other's stays.
template <class Conflict>
void mergeTexts(const LocalizedTexts& base, LocalizedTexts& ours, const LocalizedTexts& theirs, Conflict conflict)
{
    if (mergeValue(base, ours, theirs))
        return;
    const auto table = [](const LocalizedTexts& texts) {
        std::map<std::string, std::string> byLanguage;
        for (const LocalizedText& each : texts)
            byLanguage.emplace(each.language, each.text);
        return byLanguage;
    };
    std::map<std::string, std::string> was = table(base), mine = table(ours), other = table(theirs), all = mine;
    all.insert(other.begin(), other.end());
    ours.clear();
    for (const auto& [language, any] : all) {
        std::string text = mine[language];
        if (!mergeValue(was[language], text, other[language])) {
            if (text.empty())
                text = other[language];
            else if (!other[language].empty())
                conflict(language, other[language]);
        }
        if (!text.empty())
            ours.push_back({language, std::move(text)});
    }
}

/// By name; several of one name by their place among them. `conflict(theirs)` is called where both changed one; ours
/// stays.
template <class Conflict>
void mergeAttributes(const Attributes& base, Attributes& ours, const Attributes& theirs, Conflict conflict)
{
    if (mergeValue(base, ours, theirs))
        return;
    using Name = std::pair<std::string, int>;
    const auto names = [](const Attributes& attributes) {
        std::map<std::string, int> counts;
        std::vector<Name> result;
        for (const Attribute& each : attributes)
            result.emplace_back(each.name, counts[each.name]++);
        return result;
    };
    const auto table = [&](const Attributes& attributes) {
        std::map<Name, const Attribute*> byName;
        const std::vector<Name> all = names(attributes);
        for (std::size_t i = 0; i < all.size(); ++i)
            byName.emplace(all[i], &attributes[i]);
        return byName;
    };
    const Attributes before = ours;
    const auto was = table(base), mine = table(before), other = table(theirs);
    const auto in = [](const auto& list, const Name& name) -> const Attribute* {
        const auto found = list.find(name);
        return found == list.end() ? nullptr : found->second;
    };
    const auto isSame = [](const Attribute* a, const Attribute* b) {
        return a && b ? *a == *b : !a && !b;
    };
    std::vector<Name> order = names(before);
    for (const Name& name : names(theirs))
        if (!mine.contains(name))
            order.push_back(name);
    ours.clear();
    for (const Name& name : order) {
        const Attribute *b = in(was, name), *o = in(mine, name), *t = in(other, name);
        const Attribute* chosen = isSame(o, b) ? t : isSame(t, b) || o ? o : t;
        if (o && t && !isSame(o, b) && !isSame(t, b) && !isSame(o, t))
            conflict(*t);
        if (chosen)
            ours.push_back(*chosen);
    }
}

struct MergedText {
    std::string text;
    bool isConflict = false;
};
/// A longer text that two people wrote on in: what theirs added follows ours. A conflict where theirs is not just ours
/// or the base's written on.
MergedText mergedText(const std::string& base, const std::string& ours, const std::string& theirs);

}  // namespace conspectus
