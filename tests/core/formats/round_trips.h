// round_trips.h: what every format that is read and written has to keep.
#pragma once
#include "tests/core/formats/reading.h"
#include "tests/support/sketch.h"

#include <rapidcheck/gtest.h>

namespace conspectus::test {

/// A random map; draws by rapidcheck.
ConceptMap anyMap();

/// Fails unless writing, reading and writing again gives the same bytes, and reading these the same map.
void expectStable(std::string_view format, const ConceptMap& map);

/// Reads `text` cut at every byte: a sound map or a sentence.
void expectSafeAtEveryCut(std::string_view format, std::string_view text);

/// For every file of the corpus' folder: it opens with the counts of the manifest, or says what it left out. Skips
/// where there is no corpus.
void expectCorpusAsCounted(std::string_view folder);

/// For every file of the corpus' folder: file -> map -> file -> map gives the same map and then the same bytes, and the
/// map survives as a document.
void expectCorpusStable(std::string_view folder);

}  // namespace conspectus::test
