#include "app/publish/html/html_template.h"

namespace conspectus {

std::string filled(std::string_view page, const Fillings& fillings)
{
    std::string out;
    while (true) {
        const auto begin = page.find("{{");
        const auto end = begin == std::string_view::npos ? begin : page.find("}}", begin);
        if (end == std::string_view::npos)
            return out += page;
        out += page.substr(0, begin);
        const auto filling = fillings.find(page.substr(begin + 2, end - begin - 2));
        if (filling != fillings.end())
            out += filling->second;
        page.remove_prefix(end + 2);
    }
}

}  // namespace conspectus
