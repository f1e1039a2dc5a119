// document.h: a map that is worked on: what it is now, the steps that led there, and the file that it belongs to.
#pragma once
#include "core/edit/history.h"
#include "core/model/change_set.h"

#include <memory>
#include <string>

namespace conspectus {

/// The file of a document as it was when the map was read from it or last saved in it.
struct DocumentFile {
    std::string path;  // as the program's catalogue of sources names it; empty: none yet
    std::shared_ptr<const std::string> bytes;  // null: not known
};

class Document {
public:
    Document() = default;
    explicit Document(ConceptMap map, DocumentFile file = {}) : m_map(std::move(map)), m_file(std::move(file)) { }

    /// A copy of it is a snapshot that later steps leave as it is.
    const ConceptMap& map() const { return m_map; }
    const History& history() const { return m_history; }
    const DocumentFile& file() const { return m_file; }
    void setFile(DocumentFile file) { m_file = std::move(file); }

    /// Each says what it changed, or leaves the document as it was.
    Result<ChangeSet> perform(Transaction transaction);
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();
    /// Undoes or redoes until so many steps are done, as far as that goes.
    ChangeSet goToStep(std::size_t done);

    bool isModified() const { return !m_history.isClean(); }
    /// Names the present state, for a file that is written while editing goes on.
    History::Mark mark() { return m_history.mark(); }
    /// What the file holds is the map as it was at that mark, or as it is now.
    void markSaved(History::Mark mark) { m_history.markClean(mark); }
    void markSaved() { m_history.markClean(); }
    /// No file holds the map as it is.
    void markUnsaved() { m_history.markDirty(); }
    void setUndoBudget(std::size_t bytes) { m_history.setBudget(bytes); }

private:
    ConceptMap m_map;
    History m_history;
    DocumentFile m_file;
};

}  // namespace conspectus
