#include "app/canvas/view/accessible_map.h"

#include "app/canvas/scene/narrator.h"
#include "app/canvas/view/map_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <unordered_map>

namespace conspectus {

namespace {

/// One concept as an item of the tree. A screen reader may keep it longer than its picture: then it is not valid.
class AccessibleConcept : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleConcept(MapView& view, QAccessibleInterface& tree, int index)
        : m_view(&view),
          m_tree(&tree),
          m_id(view.picture().concepts[static_cast<std::size_t>(index)].id),
          m_index(index)
    {
    }

    bool isValid() const override { return m_view && shown(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return m_tree; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    void setText(QAccessible::Text, const QString&) override { }

    QString text(QAccessible::Text wanted) const override
    {
        if (!isValid())
            return {};
        const Narrator* narrator = m_view->narrator();
        if (wanted == QAccessible::Name)
            return narrator ? narrator->nameOf(m_index) : shown()->label.lines.join(u' ');
        if (wanted == QAccessible::Description && narrator)
            return narrator->relationsOf(m_index);
        return {};
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_view->boxOnScreen(m_index).toAlignedRect();
        return {m_view->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = state.selectable = state.multiSelectable = true;
        state.selected = m_view->selection().holds(m_id);
        state.focused = m_view->hasFocus() && m_view->selection().current == m_id;
        state.offscreen = !m_view->boxOnScreen(m_index).intersects(m_view->rect());
        state.expandable = shown()->canFold;
        state.collapsed = shown()->hidden > 0;
        state.expanded = shown()->canFold && shown()->hidden == 0;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        QStringList names{setFocusAction()};
        if (isValid() && shown()->canFold)
            names << toggleAction();
        return names;
    }

    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction())
            emit m_view->requests().selectionAsked(selectionOf(m_id));
        else if (name == toggleAction())
            emit m_view->requests().foldAsked(m_id);
    }

    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const PictureConcept* shown() const
    {
        const auto& all = m_view->picture().concepts;
        const auto i = static_cast<std::size_t>(m_index);
        return i < all.size() && all[i].id == m_id ? &all[i] : nullptr;
    }

    QPointer<MapView> m_view;
    QAccessibleInterface* m_tree;
    ConceptId m_id;
    int m_index;
};

/// The canvas itself. Children are the concepts in reading order.
class AccessibleMap : public QAccessibleWidget {
public:
    explicit AccessibleMap(MapView* view) : QAccessibleWidget(view, QAccessible::Tree), m_view(view) { }

    ~AccessibleMap() override { forget(); }

    void forget()
    {
        for (const auto& [index, id] : m_items)
            QAccessible::deleteAccessibleInterface(id);
        m_items.clear();
    }

    /// Relations are no items of the tree: the description of the map says which are selected.
    QString text(QAccessible::Text wanted) const override
    {
        const std::vector<RelationId>& relations = m_view->selection().relations;
        if (wanted == QAccessible::Description && m_view->narrator() && !relations.empty())
            return m_view->narrator()->sentencesOf(relations);
        return QAccessibleWidget::text(wanted);
    }

    int childCount() const override { return static_cast<int>(m_view->picture().concepts.size()); }

    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_items.find(index);
        if (known != m_items.end())
            return QAccessible::accessibleInterface(known->second);
        auto* self = const_cast<AccessibleMap*>(this);
        auto* item = new AccessibleConcept(*m_view, *self, index);
        m_items.emplace(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const Hit hit = m_view->hitAt(m_view->mapFromGlobal(QPoint(x, y)));
        return hit.isConcept() ? child(hit.index) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* item) const override
    {
        for (const auto& [index, id] : m_items)
            if (QAccessible::accessibleInterface(id) == item)
                return index;
        return -1;
    }

    QAccessibleInterface* focusChild() const override
    {
        const int current = m_view->hasFocus() ? m_view->scene().currentIndex() : -1;
        return current >= 0 ? child(current) : nullptr;
    }

private:
    MapView* m_view;
    mutable std::unordered_map<int, QAccessible::Id> m_items;  // made so far, by index of the concept
};

QAccessibleInterface* describe(const QString&, QObject* object)
{
    auto* view = qobject_cast<MapView*>(object);
    return view ? new AccessibleMap(view) : nullptr;
}

}  // namespace

void installAccessibleMap()
{
    static const bool isInstalled = (QAccessible::installFactory(describe), true);
    Q_UNUSED(isInstalled);
}

void announceCurrent(MapView& view)
{
    const int current = QAccessible::isActive() ? view.scene().currentIndex() : -1;
    if (current < 0)
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(current);
    QAccessible::updateAccessibility(&event);
}

void announceRelations(MapView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void announceNewPicture(MapView& view)
{
    if (!QAccessible::isActive())
        return;
    if (auto* map = dynamic_cast<AccessibleMap*>(QAccessible::queryAccessibleInterface(&view)))
        map->forget();
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

}  // namespace conspectus
