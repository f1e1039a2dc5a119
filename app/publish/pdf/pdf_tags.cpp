#include "app/publish/pdf/pdf_tags.h"

#include "app/publish/alternative_text.h"
#include "app/publish/writers.h"
#include "app/publish/xml_builder.h"

#include <algorithm>

#define POINTERHOLDER_TRANSITION 4  // the library's own pointers are std::shared_ptr
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace conspectus {

namespace {

using Object = QPDFObjectHandle;
using Page = QPDFPageObjectHelper;

Object text(const QString& value) { return Object::newUnicodeString(value.toStdString()); }

Object integer(std::size_t value) { return Object::newInteger(static_cast<long long>(value)); }

bool isLanguage(const QString& language)
{
    return !language.isEmpty() && std::all_of(language.begin(), language.end(), [](QChar c) {
        return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

/// RDF/XML as in ISO 16684-1. The mark at its start is the one that readers look for.
std::string metadataOf(const PdfFigure& figure)
{
    XmlBuilder xml;
    xml.open("x:xmpmeta", {{"xmlns:x", "adobe:ns:meta/"}});
    xml.open("rdf:RDF", {{"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}});
    xml.open("rdf:Description",
             {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"},
              {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"}});
    const auto writeInLanguages = [&](std::string_view name, const QString& value) {
        xml.open(name);
        xml.open("rdf:Alt");
        xml.element("rdf:li", {{"xml:lang", "x-default"}}, escaped(value));
        xml.close();
        xml.close();
    };
    writeInLanguages("dc:title", figure.title);
    writeInLanguages("dc:description", figure.alternative);
    if (isLanguage(figure.language)) {
        xml.open("dc:language");
        xml.open("rdf:Bag");
        xml.element("rdf:li", {}, escaped(figure.language));
        xml.close();
        xml.close();
    }
    xml.element("xmp:CreatorTool", {}, "Conspectus");
    xml.close();
    xml.close();
    xml.close();
    const std::string document = xml.document();
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
        document.substr(document.find('\n') + 1) + "<?xpacket end=\"w\"?>";
}

/// Gives each part of the document a place in the tree of its structure.
class Tagger {
public:
    explicit Tagger(QPDF& document)
        : m_document(document), m_root(made({})), m_whole(element("/Document", m_root)), m_parents(Object::newArray())
    {
    }

    void tag(const PdfFigure& figure)
    {
        std::vector<Page> pages = QPDFPageDocumentHelper(m_document).getAllPages();
        Object shown = element("/Figure", m_whole);
        shown.replaceKey("/Alt", text(figure.alternative));
        if (!pages.empty())
            giveExtent(shown, pages.front());
        for (Page& page : pages)
            addContent(shown, page);
        for (Page& page : pages)
            addLinks(page);
        Object parentTree = made({{"/Nums", m_parents}});
        m_root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
        m_root.replaceKey("/K", m_whole);
        m_root.replaceKey("/ParentTree", parentTree);
        m_root.replaceKey("/ParentTreeNextKey", integer(m_nextKey));
        describe(figure);
    }

private:
    Object made(const std::map<std::string, Object>& entries)
    {
        return m_document.makeIndirectObject(Object::newDictionary(entries));
    }

    Object element(const char* kind, Object parent)
    {
        Object added = made({{"/Type", Object::newName("/StructElem")}, {"/S", Object::newName(kind)}, {"/P", parent}});
        if (!parent.isSameObjectAs(m_root))
            addKid(parent, added);
        return added;
    }

    static void addKid(Object parent, const Object& kid)
    {
        if (!parent.hasKey("/K"))
            parent.replaceKey("/K", Object::newArray());
        parent.getKey("/K").appendItem(kid);
    }

    /// In the tree that leads from content back to structure.
    std::size_t addParent(const Object& parent)
    {
        m_parents.appendItem(integer(m_nextKey));
        m_parents.appendItem(parent);
        return m_nextKey++;
    }

    static void giveExtent(Object figure, Page& page)
    {
        figure.replaceKey("/A",
                          Object::newDictionary({{"/O", Object::newName("/Layout")},
                                                 {"/Placement", Object::newName("/Block")},
                                                 {"/BBox", page.getMediaBox().shallowCopy()}}));
    }

    void addContent(const Object& figure, Page& page)
    {
        page.addPageContents(Object::newStream(&m_document, "/Figure <</MCID 0>> BDC\n"), true);
        page.addPageContents(Object::newStream(&m_document, "\nEMC\n"), false);
        Object dictionary = page.getObjectHandle();
        addKid(figure,
               Object::newDictionary({{"/Type", Object::newName("/MCR")}, {"/Pg", dictionary}, {"/MCID", integer(0)}}));
        Object contents = Object::newArray();
        contents.appendItem(figure);
        dictionary.replaceKey("/StructParents", integer(addParent(contents)));
        dictionary.replaceKey("/Tabs", Object::newName("/S"));
    }

    void addLinks(Page& page)
    {
        for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations("/Link")) {
            Object paragraph = element("/P", m_whole);
            Object link = element("/Link", paragraph);
            Object object = annotation.getObjectHandle();
            if (object.hasKey("/Contents"))
                link.replaceKey("/Alt", object.getKey("/Contents"));
            addKid(link,
                   Object::newDictionary(
                       {{"/Type", Object::newName("/OBJR")}, {"/Pg", page.getObjectHandle()}, {"/Obj", object}}));
            object.replaceKey("/StructParent", integer(addParent(link)));
        }
    }

    void describe(const PdfFigure& figure)
    {
        Object catalogue = m_document.getRoot();
        catalogue.replaceKey("/StructTreeRoot", m_root);
        catalogue.replaceKey("/MarkInfo", Object::newDictionary({{"/Marked", Object::newBool(true)}}));
        if (!catalogue.getKey("/ViewerPreferences").isDictionary())
            catalogue.replaceKey("/ViewerPreferences", Object::newDictionary());
        catalogue.getKey("/ViewerPreferences").replaceKey("/DisplayDocTitle", Object::newBool(true));
        if (isLanguage(figure.language))
            catalogue.replaceKey("/Lang", Object::newString(figure.language.toStdString()));
        Object metadata = Object::newStream(&m_document, metadataOf(figure));
        metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
        catalogue.replaceKey("/Metadata", metadata);
        Object trailer = m_document.getTrailer();
        if (!trailer.getKey("/Info").isDictionary())
            trailer.replaceKey("/Info", made({}));
        trailer.getKey("/Info").replaceKey("/Title", text(figure.title));
    }

    QPDF& m_document;
    Object m_root;
    Object m_whole;
    Object m_parents;
    std::size_t m_nextKey = 0;
};

}  // namespace

PdfFigure pdfFigureOf(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    return {spokenAlternative(map, picture, options), documentTitle(picture, options).simplified(), picture.language};
}

Result<std::string> tagged(const std::string& pdf, const PdfFigure& figure)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);  // a fault ends in an error
        document.processMemoryFile("figure", pdf.data(), pdf.size());
        Tagger(document).tag(figure);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setNewlineBeforeEndstream(true);
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception& failure) {
        return unexpected(ErrorCode::Output, std::string("The PDF could not be tagged: ") + failure.what() + ".");
    }
}

}  // namespace conspectus
