// recovery.h: copies of maps with unsaved changes, for the case that the program dies.
#pragma once
#include "core/model/concept_map.h"

#include <ctime>
#include <memory>

namespace conspectus {

/// A folder below a common root that belongs to one open map as long as this object lives. The system lets go of it
/// when the program dies, however it dies: then the map counts as lost (lostMaps()).
class RecoveryPlace {
public:
    /// The root is made if it is missing; nobody else may read it.
    static Result<RecoveryPlace> claim(const std::string& root);

    RecoveryPlace(RecoveryPlace&&) noexcept;
    RecoveryPlace& operator=(RecoveryPlace&&) noexcept;
    ~RecoveryPlace();  // an orderly end: the folder goes

    /// Replaces the copy as a whole, on disk when it returns. `document`: the file that the map belongs to, or empty.
    /// `asItWas`: the bytes of that file that the map was made from, null where it was made from none.
    Result<void> store(const ConceptMap& map, const std::string& document,
                       const std::shared_ptr<const std::string>& asItWas = {});

    /// The copy outlives this object: the next start of the program finds it.
    void leaveBehind();

    const std::string& path() const;

private:
    struct Claim;
    explicit RecoveryPlace(std::unique_ptr<Claim> claim);
    std::unique_ptr<Claim> m_claim;
};

/// A map whose program died before it was saved.
struct LostMap {
    std::string place;
    std::string document;  // empty: it was in no file yet
    std::time_t stored = 0;  // when the copy was made
};

/// Of all places below `root` that nobody owns, the latest first. Places without a whole copy are cleared away.
std::vector<LostMap> lostMaps(const std::string& root);
Result<ConceptMap> restored(const LostMap& lost);
/// The bytes of the document that the lost map was made from; null: of none, or none are known.
std::shared_ptr<const std::string> documentAsItWas(const LostMap& lost);
void forget(const LostMap& lost);

}  // namespace conspectus
