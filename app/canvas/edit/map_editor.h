// map_editor.h: edits of the session's map, made where the picture shows what they change.
#pragma once
#include "app/session/map_session.h"
#include "core/edit/growing.h"

#include <QPointer>

namespace conspectus {

class LabelField;
class MapView;
class PhraseEditor;

/// Adds, names and links concepts. Everything goes through core/edit; one thing that a person does is one step of undo,
/// so adding a concept and giving it its first name are one.
class MapEditor : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    MapEditor(MapSession& session, MapView& view);
    ~MapEditor() override;

    // A new concept gets a label field at once; dropping the field removes the concept again.
    void addChild();
    void addSibling();
    void addSiblingBefore();
    void addParent();
    void addFree();
    void addFreeAt(Point place);  // and pins it there
    /// Adds the concept of `growth` in the same way.
    void grow(const Result<Growth>& growth);

    /// Opens the field of the current concept's label, or of the phrase that all selected relations have.
    void rename();

    /// Asks for the phrase of a new relation from the other selected concept to the current one; two must be selected.
    void connectSelected();
    void reverseSelected();
    bool canConnect() const;

    void connect(ConceptId from, ConceptId to);

    /// Accepts what is being typed as it is, before something else happens to the map.
    void settle();

private:
    void openLabel(ConceptId id, bool isNew);
    /// What became of a label: it named a concept, or was a relation to another one ("phrase -> label").
    enum class Accepted { Nothing, Named, Linked };
    Accepted acceptLabel(const QString& text);
    Accepted acceptProposition(ConceptId added, const QString& phrase, const QString& label);
    void goOnBelow(const QString& text);
    void goOnBeside(const QString& text);
    void goOnAbove(const QString& text);
    void selectParent();
    ConceptId conceptCalled(const QString& label) const;
    void dropLabel();
    void closeFields();
    void placeFields();

    MapSession& m_session;
    MapView& m_view;
    QPointer<LabelField> m_label;
    ConceptId m_named;  // whose label it is
    bool m_isNew = false;
    ConceptId m_grownFrom;  // current before the new one was added
    std::unique_ptr<PhraseEditor> m_phrases;
};

}  // namespace conspectus
