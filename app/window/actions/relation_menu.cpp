#include "app/window/actions/relation_menu.h"

#include "app/paint/numbers.h"
#include "app/session/map_session.h"
#include "core/query/propositions.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMost = 24;  // entries that fit on a screen

QString tr(const char* text, int count = -1)
{
    return QCoreApplication::translate("RelationMenu", text, nullptr, count);
}

/// Escaped for a menu, where & marks a mnemonic.
QString entryText(const QString& text) { return text.simplified().replace(u'&', QLatin1String("&&")); }

bool isHidden(const MapSession& session, const Relation& relation)
{
    return session.visible().indexOf(relation.from) < 0 || session.visible().indexOf(relation.to) < 0;
}

void show(MapSession& session, RelationId id)
{
    const Relation* relation = session.map().find(id);
    if (!relation)
        return;
    const ConceptId from = relation->from, to = relation->to;
    session.revealConcept(from);
    session.revealConcept(to);
    session.selectRelation(id);
}

void addEntry(QMenu& menu, MapSession& session, RelationId id)
{
    const Relation& relation = *session.map().find(id);
    const QString text = QString::fromStdString(sentence(session.map(), id, session.language().toStdString()));
    QAction* entry = menu.addAction(entryText(isHidden(session, relation) ? tr("Show: %1").arg(text) : text));
    QObject::connect(entry, &QAction::triggered, &session, [&session, id] { show(session, id); });
}

/// The relations of a block if all of them are among `wanted`.
void addWhole(QMenu& menu, MapSession& session, const PictureBlock& block, const std::vector<RelationId>& wanted)
{
    std::vector<RelationId> all;
    for (int r : block.relations)
        for (RelationId id : session.picture().relations[static_cast<std::size_t>(r)].relations)
            all.push_back(id);
    const auto isWanted = [&](RelationId id) {
        return std::ranges::find(wanted, id) != wanted.end();
    };
    if (all.size() < 2 || !std::ranges::all_of(all, isWanted))
        return;
    const QString phrase = block.phrase.lines.join(u' ');
    const QString count = counted(all.size());
    const auto number = static_cast<int>(all.size());
    QAction* entry = menu.addAction(entryText(phrase.isEmpty() ? tr("All %1 of the frame", number).arg(count)
                                                               : tr("All %1: %2", number).arg(count, phrase)));
    QObject::connect(entry, &QAction::triggered, &session,
                     [&session, all = std::move(all)] { session.selectRelations(all); });
}

}  // namespace

std::vector<RelationId> relationsToChoose(const MapSession& session)
{
    if (!session.selectedRelations().empty() || !session.map().find(session.current()))
        return session.selectedRelations();
    std::vector<RelationId> relations = session.map().relationsOf(session.current());
    std::erase_if(relations, [&](RelationId id) {
        const Relation& relation = *session.map().find(id);
        return session.visible().indexShowing(relation.from) < 0 || session.visible().indexShowing(relation.to) < 0;
    });
    return relations;
}

void fillRelationMenu(QMenu& menu, MapSession& session, const std::vector<RelationId>& relations)
{
    for (const PictureBlock& block : session.picture().blocks)
        addWhole(menu, session, block, relations);
    if (!menu.isEmpty())
        menu.addSeparator();
    for (std::size_t i = 0; i < std::min(relations.size(), kMost); ++i)
        addEntry(menu, session, relations[i]);
    if (relations.size() <= kMost)
        return;
    const std::size_t rest = relations.size() - kMost;
    menu.addAction(tr("and %1 more in the inspector", static_cast<int>(rest)).arg(counted(rest)))->setEnabled(false);
}

bool addRelationMenu(QMenu& menu, MapSession& session)
{
    const std::vector<RelationId>& selected = session.selectedRelations();
    const bool isOpen = selected.size() == 1 && !isHidden(session, *session.map().find(selected.front()));
    if (selected.empty() || isOpen)
        return false;
    fillRelationMenu(*menu.addMenu(tr("One of &these relations")), session, selected);
    return true;
}

}  // namespace conspectus
