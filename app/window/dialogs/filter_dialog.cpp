#include "app/window/dialogs/filter_dialog.h"

#include "app/paint/numbers.h"
#include "app/panels/map_text.h"
#include "core/query/query_language.h"

#include <QDialogButtonBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace conspectus {

namespace {

constexpr int kMostChoices = 40;  // of tags and sources in a menu

QString quotedValue(const QString& field, const std::string& value)
{
    return field + QStringLiteral(":\"") + toQString(value) + QLatin1Char('"');
}

}  // namespace

FilterDialog::FilterDialog(MapSession& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_query(new QLineEdit(this)),
      m_conditions(new QMenu(this)),
      m_count(new QLabel(this)),
      m_types(new QListWidget(this))
{
    setWindowTitle(tr("Filter"));
    m_query->setAccessibleName(tr("Show concepts that"));
    m_query->setPlaceholderText(tr("Everything, or for example: tag:table-1 and not has:definition"));
    m_query->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_types->setAccessibleName(tr("Kinds of relation that are shown"));
    auto* add = new QToolButton(this);
    add->setText(tr("&Add a condition"));
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(m_conditions);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("&Show only these"), QDialogButtonBox::ActionRole);
    m_apply->setDefault(true);
    m_light = buttons->addButton(tr("&Highlight them"), QDialogButtonBox::ActionRole);
    QPushButton* clear = buttons->addButton(tr("&Clear"), QDialogButtonBox::ActionRole);

    auto* label = new QLabel(tr("Show concepts that:"), this);
    label->setBuddy(m_query);
    auto* typesLabel = new QLabel(tr("Kinds of &relation that are shown:"), this);
    typesLabel->setBuddy(m_types);
    auto* row = new QHBoxLayout;
    row->addWidget(m_query, 1);
    row->addWidget(add);
    auto* column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_count);
    column->addWidget(typesLabel);
    column->addWidget(m_types, 1);
    column->addWidget(buttons);
    resize(560, 420);

    connect(m_query, &QLineEdit::textChanged, this, &FilterDialog::look);
    connect(m_conditions, &QMenu::aboutToShow, this, &FilterDialog::fillConditions);
    connect(m_apply, &QPushButton::clicked, this, &FilterDialog::apply);
    connect(m_light, &QPushButton::clicked, this, &FilterDialog::light);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_session.clearFilter();
        load();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&session, &MapSession::mapOpened, this, &FilterDialog::load);
    connect(&session, &MapSession::mapChanged, this, &FilterDialog::look);
    load();
}

void FilterDialog::load()
{
    m_types->clear();
    const auto& without = m_session.view().scope.without;
    for (RelationTypeId id : m_session.map().relationTypes()) {
        const RelationType& type = *m_session.map().find(id);
        auto* item = new QListWidgetItem(toQString(type.name.empty() ? type.key : type.name), m_types);
        item->setData(Qt::UserRole, toQString(type.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::count(without, type.key) > 0 ? Qt::Unchecked : Qt::Checked);
    }
    m_query->setText(toQString(m_session.view().filter));
    look();
}

void FilterDialog::fillConditions()
{
    m_conditions->clear();
    const ConceptMap& map = m_session.map();
    std::set<std::string> tags, sources;
    for (ConceptId id : map.concepts()) {
        const Concept& subject = *map.find(id);
        tags.insert(subject.tags.begin(), subject.tags.end());
        if (!subject.source.empty())
            sources.insert(subject.source);
    }
    const auto offer = [&](QMenu* menu, const QString& text, const QString& condition) {
        connect(menu->addAction(withoutMnemonics(text)), &QAction::triggered, this,
                [this, condition] { addCondition(condition); });
    };
    const auto offerAll = [&](const QString& title, const QString& field, const std::set<std::string>& values) {
        QMenu* menu = m_conditions->addMenu(title);
        menu->setEnabled(!values.empty());
        int left = kMostChoices;
        for (const std::string& value : values)
            if (left-- > 0)
                offer(menu, toQString(value).simplified().left(60), quotedValue(field, value));
    };
    offerAll(tr("with the tag"), QStringLiteral("tag"), tags);
    offerAll(tr("from the source"), QStringLiteral("source"), sources);
    std::set<std::string> types;
    for (RelationTypeId id : map.relationTypes())
        types.insert(map.find(id)->name.empty() ? map.find(id)->key : map.find(id)->name);
    offerAll(tr("with the relation"), QStringLiteral("type"), types);
    QMenu* levels = m_conditions->addMenu(tr("on the level"));
    for (int level = 0; level < 6; ++level)
        offer(levels, QString::number(level), QStringLiteral("level:%1").arg(level));
    QMenu* degrees = m_conditions->addMenu(tr("with at least N relations"));
    for (int count : {1, 2, 3, 5, 10, 20})
        offer(degrees, QString::number(count), QStringLiteral("degree>=%1").arg(count));
    offer(m_conditions, tr("without a definition"), QStringLiteral("not has:definition"));
    offer(m_conditions, tr("without a source"), QStringLiteral("not has:source"));
    offer(m_conditions, tr("without any relation"), QStringLiteral("is:orphan"));
    if (const ConceptId current = m_session.current(); current.isValid())
        offer(m_conditions, tr("below %1").arg(nameIn(map, current, m_session.language())),
              QStringLiteral("under:\"%1\"").arg(toQString(map.find(current)->key)));
}

void FilterDialog::addCondition(const QString& condition)
{
    const QString before = m_query->text().trimmed();
    m_query->setText(before.isEmpty() ? condition : before + QStringLiteral(" and ") + condition);
}

void FilterDialog::look()
{
    const ConceptMap& map = m_session.map();
    const std::string text = m_query->text().trimmed().toStdString();
    bool isUsable = true;
    if (text.empty()) {
        m_count->setText(
            tr("All %1 concepts", nullptr, static_cast<int>(map.conceptCount())).arg(counted(map.conceptCount())));
    } else if (const Result<Query> query = parseQuery(text); !query) {
        isUsable = false;
        m_count->setText(toQString(query.error().message));
    } else if (const Result<QueryAnswer> found = answer(*query, map, Taxonomy(map)); !found) {
        isUsable = false;
        m_count->setText(toQString(found.error().message));
    } else {
        isUsable = !found->concepts.empty();
        m_count->setText(tr("%1 of %2 concepts", nullptr, static_cast<int>(map.conceptCount()))
                             .arg(counted(found->concepts.size()), counted(map.conceptCount())));
    }
    m_apply->setEnabled(isUsable);
    m_light->setEnabled(isUsable && !text.empty());
}

std::vector<std::string> FilterDialog::leftOut() const
{
    std::vector<std::string> keys;
    for (int row = 0; row < m_types->count(); ++row)
        if (m_types->item(row)->checkState() == Qt::Unchecked)
            keys.push_back(m_types->item(row)->data(Qt::UserRole).toString().toStdString());
    return keys;
}

void FilterDialog::apply()
{
    const QString query = m_query->text().trimmed();
    if (query.isEmpty())
        m_session.clearFilter();
    else if (!m_session.filterBy(query))
        return;
    m_session.leaveOutTypes(leftOut());
}

void FilterDialog::light()
{
    const Result<Query> query = parseQuery(m_query->text().trimmed().toStdString());
    if (!query)
        return;
    if (const Result<QueryAnswer> found = answer(*query, m_session.map(), Taxonomy(m_session.map())))
        m_session.setSpotlight({found->involved, found->relations});
}

}  // namespace conspectus
