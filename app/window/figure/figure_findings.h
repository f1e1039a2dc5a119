// figure_findings.h: lists the findings of the pre-flight check, with a button to mend the chosen one.
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

    /// `isMendable`: by index of `findings`.
    void show(std::vector<Finding> findings, const std::vector<bool>& isMendable);
    void clear();
    /// For a large figure, whose check takes a while: shows a button that starts it.
    void offer();
    const std::vector<Finding>& findings() const { return m_findings; }

signals:
    void checkAsked();
    void
    pointed(const std::vector<conspectus::Rect>& areas);  // the parts of the picture that the chosen finding is about
    void mendAsked(const conspectus::Finding& finding);
    void conceptAsked(conspectus::ConceptId subject);  // to be shown in the map

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
