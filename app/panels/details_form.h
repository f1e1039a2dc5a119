// details_form.h: a form for the details of the selected concept, concepts or relation.
#pragma once
#include "app/session/map_session.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTimer>
#include <QWidget>

class QFormLayout;

namespace conspectus {

/// Typed text reaches the map after half a second, or when the field is left; typing in one field is one step of undo.
/// With several concepts it has the fields that make sense for all of them, empty where they differ.
class DetailsForm : public QWidget {
    Q_OBJECT
public:
    explicit DetailsForm(MapSession& session, QWidget* parent = nullptr);

    /// Writes what is being typed into the map now.
    void settle();
    void focusFirst();

signals:
    void done();  // Escape, or the button

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Subject { Nothing, Concept, Concepts, Relation };

    QPlainTextEdit* addText(const QString& name, int lines);
    QLineEdit* addLine(const QString& name);
    void addRow(const QString& name, QWidget* field);
    void changed(QWidget* field);
    void commit();
    void commitConcept(const QWidget* field);
    void commitConcepts(const QWidget* field);
    void commitRelation(QWidget* field);
    void commitLabels();

    void load();
    void loadConcept(const Concept& subject);
    void loadConcepts();
    void loadRelation(const Relation& relation);
    void loadLabels(const LocalizedTexts& labels);
    void showRows(const QList<QWidget*>& fields);
    QString nameOf(ConceptId id) const;
    ConceptId conceptNamed(const QString& name) const;

    MapSession& m_session;
    QFormLayout* m_rows;
    QPlainTextEdit* m_label;
    QTableWidget* m_labels;
    QLineEdit* m_from;
    QLineEdit* m_phrase;
    QLineEdit* m_to;
    QComboBox* m_type;
    QPlainTextEdit* m_definition;
    QPlainTextEdit* m_notes;
    QLineEdit* m_tags;
    QLineEdit* m_source;
    QLineEdit* m_link;
    QComboBox* m_style;
    QLabel* m_hint;
    QTimer m_pause;
    QWidget* m_edited = nullptr;  // holds changes that are not in the map yet
    QWidget* m_committed = nullptr;  // its changes are being written into the map
    bool m_isLoading = false;
    Subject m_subject = Subject::Nothing;
    std::vector<ConceptId> m_concepts;
    RelationId m_relation;
};

}  // namespace conspectus
