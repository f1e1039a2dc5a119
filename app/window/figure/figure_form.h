// figure_form.h: the settings of a figure as fields.
#pragma once
#include "app/session/map_session.h"
#include "core/model/figure.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace conspectus {

class FigureForm : public QScrollArea {
    Q_OBJECT
public:
    explicit FigureForm(MapSession& session, QWidget* parent = nullptr);

    /// The name of the figure is not shown here.
    void setFigure(const Figure& figure);
    const Figure& figure() const { return m_figure; }
    /// The default alternative text, shown as a placeholder.
    void setMadeAlternative(const QString& text);
    /// Fills in the views, languages and themes to choose from again.
    void fillChoices();

signals:
    void changed();

private:
    void load();
    void commit();
    void commitContents();
    QDoubleSpinBox* addSize(const QString& title, const QString& unit, double most, int decimals,
                            const QString& zero = {});
    QCheckBox* addSwitch(const QString& title);
    QComboBox* addChoice(const QString& title);
    QPlainTextEdit* addText(const QString& title);
    void addHeading(const QString& title);

    MapSession& m_session;
    Figure m_figure;
    QFormLayout* m_rows;
    QComboBox* m_contents;
    QComboBox* m_column;
    QDoubleSpinBox *m_width, *m_height, *m_type, *m_leastType, *m_margin, *m_overlap, *m_resolution;
    QComboBox *m_theme, *m_language, *m_page, *m_text;
    QCheckBox *m_grey, *m_transparent, *m_legend, *m_source, *m_landscape, *m_tiled;
    QPlainTextEdit *m_caption, *m_alternative, *m_description;
    bool m_isLoading = true;  // while fields are filled: no changes are emitted
};

}  // namespace conspectus
