#include "app/publish/pdf/pdf_binder.h"

#define POINTERHOLDER_TRANSITION 4  // the library's own pointers are std::shared_ptr
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>

namespace conspectus {

namespace {

constexpr double kPointsPerPx = 72.0 / 96;

using Object = QPDFObjectHandle;

Object text(const QString& value) { return Object::newUnicodeString(value.toStdString()); }

Object numbers(std::initializer_list<double> values)
{
    Object array = Object::newArray();
    for (double each : values)
        array.appendItem(Object::newReal(each, 2));
    return array;
}

/// An area of the page as a rectangle of PDF.
Object rectangle(QPDFPageObjectHelper& page, const QRectF& px)
{
    const double height = page.getMediaBox().getArrayItem(3).getNumericValue();
    const QRectF area(px.topLeft() * kPointsPerPx, px.size() * kPointsPerPx);
    return numbers({area.left(), height - area.bottom(), area.right(), height - area.top()});
}

/// All of the page is shown; nothing is printed beyond where it is cut.
void setBoxes(QPDFPageObjectHelper& page, const QRectF& trim)
{
    Object dictionary = page.getObjectHandle();
    dictionary.replaceKey("/CropBox", page.getMediaBox(true));
    dictionary.replaceKey("/BleedBox", rectangle(page, trim));
    dictionary.replaceKey("/TrimBox", rectangle(page, trim));
}

void addLink(QPDF& document, QPDFPageObjectHelper& page, const PdfLink& link)
{
    Object action = Object::newDictionary();
    action.replaceKey("/S", Object::newName("/URI"));
    action.replaceKey("/URI", Object::newString(link.address.toStdString()));
    Object annotation = Object::newDictionary();
    annotation.replaceKey("/Type", Object::newName("/Annot"));
    annotation.replaceKey("/Subtype", Object::newName("/Link"));
    annotation.replaceKey("/Rect", rectangle(page, link.area));
    annotation.replaceKey("/Border", numbers({0, 0, 0}));
    annotation.replaceKey("/Contents", text(link.address));
    annotation.replaceKey("/A", action);
    Object dictionary = page.getObjectHandle();
    if (!dictionary.getKey("/Annots").isArray())
        dictionary.replaceKey("/Annots", Object::newArray());
    dictionary.getKey("/Annots").appendItem(document.makeIndirectObject(annotation));
}

void addBookmarks(QPDF& document, std::vector<QPDFPageObjectHelper>& pages, const std::vector<PdfBookmark>& bookmarks)
{
    Object root = document.makeIndirectObject(Object::newDictionary());
    std::vector<Object> items;
    for (const PdfBookmark& bookmark : bookmarks) {
        if (bookmark.page >= pages.size())
            continue;
        Object target = Object::newArray();
        target.appendItem(pages[bookmark.page].getObjectHandle());
        target.appendItem(Object::newName("/Fit"));
        Object item = document.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Parent", root);
        item.replaceKey("/Dest", target);
        items.push_back(item);
    }
    if (items.empty())
        return;
    for (std::size_t i = 1; i < items.size(); ++i) {
        items[i].replaceKey("/Prev", items[i - 1]);
        items[i - 1].replaceKey("/Next", items[i]);
    }
    root.replaceKey("/Type", Object::newName("/Outlines"));
    root.replaceKey("/First", items.front());
    root.replaceKey("/Last", items.back());
    root.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
    document.getRoot().replaceKey("/Outlines", root);
    if (items.size() > 1)
        document.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

}  // namespace

Result<std::string> bound(const std::string& pdf, const PdfBinding& binding)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);  // a fault ends in an error
        document.processMemoryFile("pages", pdf.data(), pdf.size());
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
        for (const PdfLink& link : binding.links)
            if (link.page < pages.size())
                addLink(document, pages[link.page], link);
        addBookmarks(document, pages, binding.bookmarks);
        for (std::size_t i = 0; i < std::min(pages.size(), binding.trims.size()); ++i)
            setBoxes(pages[i], binding.trims[i]);
        if (!binding.language.isEmpty())
            document.getRoot().replaceKey("/Lang", Object::newString(binding.language.toStdString()));
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception& failure) {
        return unexpected(ErrorCode::Output, std::string("The PDF could not be bound: ") + failure.what() + ".");
    }
}

}  // namespace conspectus
