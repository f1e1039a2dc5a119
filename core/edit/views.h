// views.h: edits of the named views that a map keeps, and of what names them.
#pragma once
#include "core/edit/transaction.h"
#include "core/model/named_view.h"

namespace conspectus {

/// Replaces the view with the same name, or adds it at the end.
Result<Transaction> storeView(const ConceptMap& map, NamedView view);

/// Figures and stops that name the view name it by its new name afterwards. Errors: there is no such view, `to` is
/// blank, or another view is called so.
Result<Transaction> renameView(const ConceptMap& map, const std::string& name, const std::string& to);

/// Figures that show the view get what it shows as their own, so that they stay the same pictures. Error: there is no
/// such view.
Result<Transaction> removeView(const ConceptMap& map, const std::string& name);

}  // namespace conspectus
