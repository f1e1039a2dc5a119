#include "app/window/dialogs/types_dialog.h"

#include "app/paint/numbers.h"
#include "app/panels/map_text.h"
#include "core/edit/relation_types.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace conspectus {

namespace {

QString titleOf(const RelationType& type) { return toQString(type.name.empty() ? type.phrase : type.name); }

QIcon swatch(const QColor& colour)
{
    QPixmap pixmap(20, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(pixmap.rect()), 3, 3);
    return QIcon(pixmap);
}

}  // namespace

TypesDialog::TypesDialog(MapSession& session, const Theme& theme, QWidget* parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Relation types"));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Relation types"));
    auto* adding = new QPushButton(tr("&Add"), this);
    m_remove = new QPushButton(tr("&Remove"), this);
    m_heir = new QComboBox(this);
    m_heir->setAccessibleName(tr("New type of its relations when it is removed"));
    m_fields = new QWidget(this);
    m_name = new QLineEdit(m_fields);
    m_phrase = new QLineEdit(m_fields);
    m_phraseShown = new QCheckBox(tr("&Write the phrase on the picture"), m_fields);
    m_hierarchy = new QComboBox(m_fields);
    m_hierarchy->addItems(
        {tr("no hierarchy"), tr("source above target (includes)"), tr("target above source (part of)")});
    m_line = new QComboBox(m_fields);
    m_line->addItems({tr("solid"), tr("dashed"), tr("dotted")});
    m_arrow = new QComboBox(m_fields);
    m_arrow->addItems({tr("none"), tr("at the target"), tr("at both ends")});
    m_colour = new QComboBox(m_fields);

    auto* form = new QFormLayout(m_fields);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Linking &phrase"), m_phrase);
    form->addRow(m_phraseShown);
    form->addRow(tr("&Hierarchy"), m_hierarchy);
    form->addRow(tr("&Line"), m_line);
    form->addRow(tr("A&rrow"), m_arrow);
    form->addRow(tr("&Colour"), m_colour);
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    auto* under = new QHBoxLayout;
    under->addWidget(adding);
    under->addWidget(m_remove);
    left->addLayout(under);
    left->addWidget(m_heir);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* right = new QVBoxLayout;
    right->addWidget(m_fields, 1);
    right->addWidget(buttons);
    auto* row = new QHBoxLayout(this);
    row->addLayout(left, 2);
    row->addLayout(right, 3);
    resize(640, 400);

    connect(adding, &QPushButton::clicked, this, &TypesDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &TypesDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
    connect(m_list, &QListWidget::currentRowChanged, this, &TypesDialog::loadType);
    for (QLineEdit* field : {m_name, m_phrase})
        connect(field, &QLineEdit::editingFinished, this, &TypesDialog::commit);
    connect(m_phraseShown, &QCheckBox::toggled, this, &TypesDialog::commit);
    for (QComboBox* field : {m_hierarchy, m_line, m_arrow, m_colour})
        connect(field, &QComboBox::activated, this, &TypesDialog::commit);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged})
        connect(&session, signal, this, &TypesDialog::load);
    setTheme(theme);
}

void TypesDialog::setTheme(const Theme& theme)
{
    m_theme = theme;
    const int chosen = m_colour->currentIndex();
    m_colour->clear();
    m_colour->addItem(swatch(theme.ink), tr("ink"));
    const QStringList names{tr("orange"), tr("sky blue"),  tr("green"), tr("yellow"),
                            tr("blue"),   tr("vermilion"), tr("purple")};
    for (std::size_t i = 1; i < theme.palette.size(); ++i)
        m_colour->addItem(swatch(theme.palette[i]), names.value(static_cast<int>(i) - 1));
    m_colour->setCurrentIndex(chosen);
    load();
}

RelationTypeId TypesDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? RelationTypeId{item->data(Qt::UserRole).toUInt()} : RelationTypeId{};
}

void TypesDialog::load()
{
    const RelationTypeId chosen = current();
    m_isLoading = true;
    m_list->clear();
    for (RelationTypeId id : m_session.map().relationTypes()) {
        const auto used = static_cast<int>(relationsOfType(m_session.map(), id));
        auto* item = new QListWidgetItem(
            tr("%1 (%2 relations)", nullptr, used).arg(titleOf(*m_session.map().find(id)), counted(used)), m_list);
        item->setData(Qt::UserRole, id.value);
        if (id == chosen)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    m_isLoading = false;
    loadType();
}

void TypesDialog::loadType()
{
    if (m_isLoading)
        return;
    const RelationType* type = m_session.map().find(current());
    m_fields->setEnabled(type != nullptr);
    m_remove->setEnabled(type != nullptr);
    m_heir->clear();
    if (!type)
        return;
    m_isLoading = true;
    m_name->setText(titleOf(*type));
    m_phrase->setText(toQString(type->phrase));
    m_phraseShown->setChecked(type->phraseShown);
    m_hierarchy->setCurrentIndex(static_cast<int>(type->hierarchy));
    m_line->setCurrentIndex(static_cast<int>(type->line));
    m_arrow->setCurrentIndex(static_cast<int>(type->arrow));
    m_colour->setCurrentIndex(std::clamp(type->colour, 0, m_colour->count() - 1));
    for (RelationTypeId id : m_session.map().relationTypes())
        if (id != type->id)
            m_heir->addItem(tr("its relations become %1").arg(titleOf(*m_session.map().find(id))), id.value);
    m_heir->setVisible(relationsOfType(m_session.map(), type->id) > 0 && m_heir->count() > 0);
    m_isLoading = false;
}

void TypesDialog::commit()
{
    const RelationType* before = m_session.map().find(current());
    if (m_isLoading || !before)
        return;
    RelationType after = *before;
    after.name = m_name->text().trimmed().toStdString();
    after.phrase = m_phrase->text().simplified().toStdString();
    after.phraseShown = m_phraseShown->isChecked();
    after.hierarchy = static_cast<Hierarchy>(m_hierarchy->currentIndex());
    after.line = static_cast<LineStyle>(m_line->currentIndex());
    after.arrow = static_cast<ArrowStyle>(m_arrow->currentIndex());
    after.colour = m_colour->currentIndex();
    if (!(after == *before) && !m_session.performOrSay(setType(m_session.map(), std::move(after))))
        load();
}

void TypesDialog::add()
{
    NewType made = addType(m_session.map(), tr("new type").toStdString());
    m_session.performOrSay(std::move(made.transaction));
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toUInt() == made.added.value)
            m_list->setCurrentRow(row);
    m_name->setFocus();
    m_name->selectAll();
}

void TypesDialog::remove()
{
    m_session.performOrSay(removeType(m_session.map(), current(), RelationTypeId{m_heir->currentData().toUInt()}));
}

}  // namespace conspectus
