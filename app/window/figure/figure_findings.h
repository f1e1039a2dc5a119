// figure_findings.h: what pre-flight found, each with what can be done about it.
#pragma once
#include "app/publish/check/preflight.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QWidget>

namespace conspectus {

class FigureFindings : public QWidget {
    Q_OBJECT
public:
    explicit FigureFindings(QWidget* parent = nullptr);

    /// `isMendable`: by place in `findings`.
    void show(std::vector<Finding> findings, const std::vector<bool>& isMendable);
    void clear();
    /// Looking takes a while for so large a figure: it is done when it is asked for.
    void offer();
    const std::vector<Finding>& findings() const { return m_findings; }

signals:
    void checkAsked();
    void pointed(const std::vector<conspectus::Rect>& areas);  // at what the chosen finding is about
    void mendAsked(const conspectus::Finding& finding);
    void conceptAsked(conspectus::ConceptId subject);  // to be seen in the map

private:
    const Finding* chosen() const;
    void follow();

    std::vector<Finding> m_findings;
    std::vector<bool> m_isMendable;
    QLabel* m_verdict;
    QListWidget* m_list;
    QPushButton* m_check;
    QPushButton* m_mend;
    QPushButton* m_show;
};

}  // namespace conspectus
