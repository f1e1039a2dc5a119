// phrase_editor.h: the field for the linking phrase of a new relation or of selected ones, over the picture.
#pragma once
#include "app/session/map_session.h"

#include <QPointer>

namespace conspectus {

class MapView;
class PhraseField;

/// One field at a time. What is entered is one step of undo.
class PhraseEditor : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    PhraseEditor(MapSession& session, MapView& view);

    /// Asks for the phrase of a new relation.
    void openForNew(ConceptId from, ConceptId to);
    /// Asks for another phrase of relations that all have the same one; says so if they differ.
    void openFor(const std::vector<RelationId>& relations);
    bool isOpen() const { return m_field; }

    /// Accepts what is typed; drops an empty field.
    void settle();
    void close();
    /// Moves the field to where its relation is on screen now.
    void place();

private:
    void open(const QString& text);
    void accept(const QString& text);
    QPointF middleOfLink() const;

    MapSession& m_session;
    MapView& m_view;
    QPointer<PhraseField> m_field;
    std::vector<RelationId> m_relations;  // that get the phrase; none: a new one, between these two
    ConceptId m_from, m_to;
};

/// Hides the field, gives the focus back to the view, and deletes the field later: it may be in an event of its own.
void closeField(QWidget* field, const QObject& listener, QWidget& view);

}  // namespace conspectus
