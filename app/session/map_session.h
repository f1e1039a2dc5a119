// map_session.h: one open map, the view that is shown of it and the picture of that view: what canvas and panels share.
#pragma once
#include "app/paint/picture.h"
#include "app/paint/spotlight.h"
#include "core/edit/history.h"
#include "core/layout/measures/measures.h"
#include "core/model/named_view.h"
#include "core/query/insights.h"
#include "core/view/visible_map.h"

#include <QObject>
#include <QSize>

#include <functional>
#include <memory>
#include <vector>

namespace conspectus {

class Arrangement;
class LayoutService;
struct MapSave;
struct Whereabouts;

/// Why a new picture came: the canvas decides by it whether to fit, glide or stay.
enum class PictureCause {
    Opened,  // another map: fit, no animation
    ViewChosen,  // another view, engine or language: fit, with animation
    Folded,  // concepts folded or unfolded: `anchor` keeps its pixel
    Edited,  // nothing recentres; `anchor` keeps its pixel
    Refined,  // the same view, better laid out (after the instant first picture): fit if it was fitted
};

/// A quiet message above the map.
struct Notice {
    enum class Kind { Info, Warning, Failure };
    Kind kind = Kind::Info;
    QString text;
    QStringList details;
    /// What one may do about it: buttons.
    struct Action {
        QString text;
        std::function<void()> run;
    };
    QList<Action> actions = {};
    bool isOffer = false;  // something is lost if it is not answered: it stays, whatever else is said meanwhile
};

/// GUI thread. Owns the map and its history; changes them only through edit transactions.
class MapSession : public QObject {
    Q_OBJECT
public:
    explicit MapSession(std::unique_ptr<LayoutService> layouts, QObject* parent = nullptr);
    ~MapSession() override;

    // The map.
    const ConceptMap& map() const;
    QString path() const;  // file, "builtin:NAME", or empty
    QString displayName() const;
    bool isModified() const;
    /// A map without concepts is a map, too. False where there is nothing at all: no concept, no file, no change.
    bool isOpen() const;
    /// On an error the open map stays as it was.
    Result<void> open(const QString& path);
    /// Takes a map that was read elsewhere (a MapLoader's thread) as if it had been opened from `path`. `asItWas`: the
    /// bytes that were read.
    void adopt(ConceptMap map, const QString& path, const std::vector<std::string>& warnings = {},
               std::shared_ptr<const std::string> asItWas = {});
    /// The same for a map that was lost with its program and found again: it has changes that no file has.
    void adoptUnsaved(ConceptMap map, const QString& path, std::shared_ptr<const std::string> asItWas = {});
    /// Writes in the format of the extension, and returns when it is on the disk: for tests and tools. A window saves
    /// with a MapSaver. A format that cannot hold all of a map makes a copy: path() stays.
    Result<void> save(const QString& path);
    /// The map as it is now, to be written by another thread; then endSave() takes what became of it.
    MapSave beginSave(const QString& path);
    Result<void> endSave(MapSave save);
    void giveUpSave();  // in place of endSave()
    bool isSaving() const;
    /// What the file held when the map was read from it or saved in it last; null: there is no file, or it is not
    /// known.
    const std::shared_ptr<const std::string>& asItWas() const;
    void setAsItWas(std::shared_ptr<const std::string> bytes);
    /// The map as it is now is what its file holds.
    void markSaved();
    Result<void> perform(Transaction transaction);
    /// The same for what an edit function gave; what cannot be done is said in a notice. A step that changes nothing is
    /// no step.
    bool performOrSay(Result<Transaction> step);
    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;  // of the step that undo() would take back; empty: none
    QString redoLabel() const;
    void undo();
    void redo();
    std::vector<std::string> stepLabels() const;  // of everything that can be undone and redone, the first done first
    std::size_t stepsDone() const;  // how many of them are
    /// Undoes or redoes until so many are done. One change of the picture.
    void goToStep(std::size_t done);
    /// Shows the map of another session from now on, in views of its own: changes are made there, and come back from
    /// there. `source` must outlive it.
    void follow(MapSession& source);
    /// Memory that the steps may take.
    void setUndoBudget(std::size_t bytes);

    // What is shown.
    const ViewSpec& view() const;
    QString viewName() const;  // of the named view it came from, or empty
    const VisibleMap& visible() const;
    const Taxonomy& taxonomy() const;  // of what is in the view's scope
    const Picture& picture() const;
    /// What picture() would be if these concepts stood `by` px away, and nothing else made way; nothing if that takes
    /// long.
    std::optional<Picture> pictureWhileDragged(const std::vector<ConceptId>& ids, Point by) const;
    LayoutMeasures layoutMeasures() const;  // of the picture
    double labelPx() const;  // em of the smallest label of the picture at fit
    std::string engine() const;
    /// Those of the catalogue that can show this map: "drawn" only if somebody placed its concepts.
    std::vector<std::string_view> engines() const;
    QString language() const;  // of the labels shown
    QStringList languages() const;  // that the map has labels in, its own first
    void showNamedView(const QString& name);
    void showWholeMap();
    void showView(ViewSpec view, PictureCause cause, ConceptId anchor = {});
    void setEngine(const std::string& name);
    /// A wish that outlives the map: where a map has no labels in it, they are shown in its own.
    void setLanguage(const QString& language);
    /// The canvas's size in px: what pictures are arranged for. Re-arranges when the shape changed much.
    void setTargetSize(QSize size);
    void toggleFold(ConceptId id);
    void foldToLevel(int level);  // 0: all open
    void showMoreLevels();
    void showFewerLevels();
    void showBranch();  // what is selected, and below it as deep as stays legible
    void foldOthers();  // all but the way to the current concept and what is below it
    void revealConcept(ConceptId id);  // opens what hides it
    /// The view that one is at, as a view to be kept: without a name.
    NamedView viewNow() const;
    /// Where one is, to come back to: the view, and where everything stands in it.
    Whereabouts whereabouts() const;
    void goTo(Whereabouts place);
    bool isArranging() const;
    /// Arranges the view anew, as one step that can be undone, and says how the pictures compare.
    void tidy();

    // Finding one's way.
    static constexpr int kMostHops = 5;
    /// The neighbourhood of a concept in place of the view that one is at; it follows the selection until it is left.
    void focusOn(ConceptId id, int hops);
    void setFocusHops(int hops);  // 1 to kMostHops
    bool isFocused() const;
    int focusHops() const;
    std::size_t neighbours() const;  // in the whole neighbourhood, shown or not
    void leaveFocus();
    /// Shows what the query finds; false, with a notice, if it finds nothing or is not understood.
    bool filterBy(const QString& query);
    /// Leaves relations of these types (by key) out of the view.
    void leaveOutTypes(std::vector<std::string> keys);
    bool isFiltered() const;
    void clearFilter();
    /// A view of just these.
    void showOnly(std::vector<ConceptId> ids);
    const Spotlight& spotlight() const;
    void setSpotlight(Spotlight lit);
    /// What concepts are coloured by; nothing: their level.
    std::optional<Measure> measure() const;
    void setMeasure(std::optional<Measure> measure);
    /// Keeps what is shown in the map under that name.
    bool storeView(const QString& name, std::optional<ViewCamera> camera = {});
    bool removeView(const QString& name);
    bool renameView(const QString& name, const QString& to);

    // Visited views.
    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();

    // Selection, shared by canvas, outline and inspector. Ids may be of hidden concepts.
    const std::vector<ConceptId>& selection() const;  // sorted
    ConceptId current() const;  // the one that keys act on; invalid when none
    const std::vector<RelationId>& selectedRelations() const;  // sorted; while there are any no concept is selected
    RelationId selectedRelation() const;  // the one; invalid when none is, or several are
    void select(std::vector<ConceptId> ids, ConceptId current);
    void selectRelation(RelationId id);
    void selectRelations(std::vector<RelationId> ids);

signals:
    void mapLeft();  // another one is about to be opened
    void mapOpened();
    void mapChanged();  // edited, undone, redone
    void modifiedChanged(bool modified);
    void saved(const QString& path);
    void viewChanged();  // what is shown was asked to change
    void pictureChanged(conspectus::PictureCause cause, conspectus::ConceptId anchor);
    void lookAsked(conspectus::ConceptId at, double zoom);  // where the view that was chosen looks
    void languageChanged();
    void selectionChanged();
    void spotlightChanged();
    void measureChanged();
    void arrangingChanged(bool busy);
    void noticed(const conspectus::Notice& notice);

private:
    void onEdited(std::shared_ptr<const Arrangement> standing);
    void walkHistory(std::size_t done);
    void followFocus();
    void selectWalked();
    void reportTidied();

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace conspectus
