// query_tree.h: an understood query as a tree; for the parser and for what answers it.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace conspectus {

/// Whole numbers from `least` to `most`.
struct QueryRange {
    int least = 0;
    int most = 0;

    bool holds(int value) const { return value >= least && value <= most; }
};

inline constexpr int kAnyNumber = 1'000'000'000;

/// Which relations lead from one term of a pattern to the next.
struct QueryEdge {
    enum class Direction { Forward, Backward, Both };
    Direction direction = Direction::Forward;
    std::vector<std::string> types;  // none: any
    QueryRange steps{1, 1};
};

struct QueryNode {
    enum class Kind {
        Everything,  // "?"
        Words,  // text: all of these words, anywhere in what is written of a concept
        Quoted,  // text: in a pattern the concept called so, elsewhere these words in a row
        Field,  // name, text: or name, range
        Not,
        And,
        Or,
        Pattern,  // parts and between them edges
    };
    Kind kind = Kind::Everything;
    std::string name;
    std::string text;
    QueryRange range;
    std::vector<std::shared_ptr<const QueryNode>> parts;
    std::vector<QueryEdge> edges;
};

/// Fields whose value is a text, and those whose value is a number or a range of numbers.
bool isTextField(const std::string& name);
bool isNumberField(const std::string& name);
/// All of them, for a sentence.
std::string queryFields();

}  // namespace conspectus
