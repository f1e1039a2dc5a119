// hostile_map.h: a map whose texts would break a document that does not escape them.
#pragma once
#include "tests/support/sample_picture.h"

namespace conspectus {

inline const std::string kScript = "</text><script>alert(1)</script>";

inline SampleMap hostileMap()
{
    SampleMap sample;
    const ConceptId first = sample.add(kScript, "javascript:alert(1)");
    const ConceptId second = sample.add("\" onload=\"alert(2)\" & 'x' <![CDATA[ ]]>", "https://example.org/?a=1&b=2");
    sample.add("control \x01\x1b characters, a noncharacter \xef\xbf\xbf", "file:///etc/passwd");
    sample.link(first, second, sample.drives, kScript);
    return sample;
}

}  // namespace conspectus
