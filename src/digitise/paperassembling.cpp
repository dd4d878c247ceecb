// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperassembling.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace {

struct PaperAssembling
{
    Q_DECLARE_TR_FUNCTIONS(PaperAssembling)
};

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

QPDFObjectHandle streamOf(QPDF &pdf, const QByteArray &bytes)
{
    return QPDFObjectHandle::newStream(&pdf, bytes.toStdString());
}

std::string filterName(EncodedPicture::Filter filter)
{
    switch (filter) {
    case EncodedPicture::Filter::Jpeg:
        return "/DCTDecode";
    case EncodedPicture::Filter::Jbig2:
        return "/JBIG2Decode";
    case EncodedPicture::Filter::Ccitt:
        break;
    }
    return "/CCITTFaxDecode";
}

QPDFObjectHandle pictureObject(QPDF &pdf, const EncodedPicture &picture)
{
    QPDFObjectHandle object = QPDFObjectHandle::newStream(&pdf);
    const bool isJpeg = picture.filter == EncodedPicture::Filter::Jpeg;
    const auto width = QPDFObjectHandle::newInteger(picture.size.width());
    QPDFObjectHandle parameters = QPDFObjectHandle::newNull();
    if (picture.filter == EncodedPicture::Filter::Ccitt) {
        parameters = QPDFObjectHandle::newDictionary();
        parameters.replaceKey("/K", QPDFObjectHandle::newInteger(-1));
        parameters.replaceKey("/Columns", width);
        parameters.replaceKey("/Rows", QPDFObjectHandle::newInteger(picture.size.height()));
    }
    object.replaceStreamData(picture.bytes.toStdString(), QPDFObjectHandle::newName(filterName(picture.filter)),
                             parameters);
    QPDFObjectHandle dictionary = object.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", width);
    dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(picture.size.height()));
    dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(isJpeg ? 8 : 1));
    dictionary.replaceKey("/ColorSpace",
                          QPDFObjectHandle::newName(isJpeg && !picture.isGrey ? "/DeviceRGB" : "/DeviceGray"));
    return object;
}

/// The text layer as a form that can be drawn on the page. Its PDF must live until the paper is written.
QPDFObjectHandle textObject(QPDF &pdf, const QByteArray &layer, std::vector<std::shared_ptr<QPDF>> &sources)
{
    const auto source = std::make_shared<QPDF>();
    source->processMemoryFile("text", layer.constData(), size_t(layer.size()));
    sources.push_back(source);
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(*source).getAllPages().at(0);
    return pdf.copyForeignObject(page.getFormXObjectForPage());
}

void addPicturePage(QPDF &pdf, const PaperPage &page, std::vector<std::shared_ptr<QPDF>> &sources)
{
    const EncodedPicture &sharp = page.picture->sharpest();
    const double width = sharp.size.width() * 72.0 / sharp.dpi;
    const double height = sharp.size.height() * 72.0 / sharp.dpi;
    QPDFObjectHandle objects = QPDFObjectHandle::newDictionary();
    objects.replaceKey("/Ground", pdf.makeIndirectObject(pictureObject(pdf, page.picture->ground)));
    std::string content = "q " + number(width) + " 0 0 " + number(height) + " 0 0 cm /Ground Do";
    for (const EncodedInk &ink : page.picture->inks) {
        QPDFObjectHandle stencil = pictureObject(pdf, ink.stencil);
        stencil.getDict().removeKey("/ColorSpace");
        stencil.getDict().replaceKey("/ImageMask", QPDFObjectHandle::newBool(true));
        QPDFObjectHandle colours = pictureObject(pdf, ink.colours);
        colours.getDict().replaceKey("/Mask", pdf.makeIndirectObject(stencil));
        const std::string name = "/Ink" + std::to_string(objects.getKeys().size());
        objects.replaceKey(name, pdf.makeIndirectObject(colours));
        content += " " + name + " Do";
    }
    content += " Q\n";
    if (!page.textLayer.isEmpty()) {
        objects.replaceKey("/Text", textObject(pdf, page.textLayer, sources));
        content += "q /Text Do Q\n";
    }
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", objects);
    QPDFObjectHandle handle = QPDFObjectHandle::newDictionary();
    handle.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    handle.replaceKey("/MediaBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, width, height)));
    handle.replaceKey("/Resources", resources);
    handle.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(handle)), false);
}

/// A page taken over keeps what is seen on it; what would run or call out when it is opened or clicked goes.
void disarm(QPDFPageObjectHelper page)
{
    QPDFObjectHandle handle = page.getObjectHandle();
    handle.removeKey("/AA");
    for (QPDFAnnotationObjectHelper &annotation : page.getAnnotations()) {
        QPDFObjectHandle own = annotation.getObjectHandle();
        own.removeKey("/AA");
        QPDFObjectHandle action = own.getKey("/A");
        QPDFObjectHandle kind = action.isDictionary() ? action.getKey("/S") : action;
        if (kind.isName() && kind.getName() != "/GoTo" && kind.getName() != "/URI")
            own.removeKey("/A");
        else if (action.isDictionary())
            action.removeKey("/Next");
    }
}

/// A font that is drawn with letters of its own, as an archive asks. The parts of a composite font are looked at by
/// themselves.
bool isEmbedded(QPDFObjectHandle font)
{
    QPDFObjectHandle kind = font.getKey("/Subtype");
    if (kind.isName() && (kind.getName() == "/Type0" || kind.getName() == "/Type3"))
        return true;
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    return descriptor.isDictionary() &&
           (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") || descriptor.hasKey("/FontFile3"));
}

/// Whether what was taken over from other PDFs may stand in an archive; our own pages may.
bool isArchivable(QPDF &pdf)
{
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.isDictionaryOfType("/Font") && !isEmbedded(object))
            return false;
        QPDFObjectHandle filter = object.isStream() ? object.getDict().getKey("/Filter") : QPDFObjectHandle();
        if (filter.isInitialized() && filter.unparse().find("/LZWDecode") != std::string::npos)
            return false;
    }
    return true;
}

QByteArray metadata(const QString &title, const QDateTime &at, bool isArchive)
{
    const QByteArray when = at.toUTC().toString(Qt::ISODate).toUtf8();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">" +
           QByteArray(isArchive ? "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" : "") +
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + title.toHtmlEscaped().toUtf8() +
           "</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>" + when +
           "</xmp:CreateDate><pdf:Producer>mocua</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>\n"
           "<?xpacket end=\"w\"?>";
}

void declareArchive(QPDF &pdf, const QString &title, const QDateTime &at)
{
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle xmp = streamOf(pdf, metadata(title, at, isArchivable(pdf)));
    xmp.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", pdf.makeIndirectObject(xmp));
    QPDFObjectHandle profile = streamOf(pdf, QColorSpace(QColorSpace::SRgb).iccProfile());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", QPDFObjectHandle::newName("/OutputIntent"));
    intent.replaceKey("/S", QPDFObjectHandle::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", QPDFObjectHandle::newString("sRGB"));
    intent.replaceKey("/DestOutputProfile", pdf.makeIndirectObject(profile));
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);
    QPDFObjectHandle information = QPDFObjectHandle::newDictionary();
    information.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
    information.replaceKey("/Producer", QPDFObjectHandle::newString("mocua"));
    information.replaceKey("/CreationDate",
                           QPDFObjectHandle::newString(at.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
}

Error notAssembled(const QString &detail)
{
    return {ErrorKind::BadInput,
            u"paper-not-assembled"_s,
            PaperAssembling::tr("The pages cannot be put into one PDF: one of the files is damaged or locked."),
            detail,
            {}};
}

Error notWritten()
{
    return {ErrorKind::StorageFailed,
            u"paper-not-written"_s,
            PaperAssembling::tr("The PDF cannot be written there: check the folder and the free space."),
            {},
            {}};
}

} // namespace

Result<QByteArray> paperOf(const QList<PaperPage> &pages, const QString &title, const QDateTime &at)
{
    try { // QPDF reports by exceptions.
        QPDF pdf;
        pdf.emptyPDF();
        std::vector<std::shared_ptr<QPDF>> sources;
        QHash<QString, std::shared_ptr<QPDF>> files;
        for (const PaperPage &page : pages) {
            if (page.picture) {
                addPicturePage(pdf, page, sources);
                continue;
            }
            std::shared_ptr<QPDF> &file = files[page.sourceFile];
            if (!file) {
                file = std::make_shared<QPDF>();
                file->setSuppressWarnings(true);
                if (page.source.isEmpty())
                    file->processFile(QFile::encodeName(page.sourceFile).constData());
                else // It lives as long as the pages do.
                    file->processMemoryFile("source", page.source.constData(), size_t(page.source.size()));
            }
            QPDFPageObjectHelper taken = QPDFPageDocumentHelper(*file).getAllPages().at(size_t(page.sourcePage - 1));
            disarm(taken);
            QPDFPageDocumentHelper(pdf).addPage(taken, false);
        }
        declareArchive(pdf, title, at);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setMinimumPDFVersion("1.7");
        writer.setNewlineBeforeEndstream(true);
        writer.setPreserveEncryption(false);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
    } catch (const std::exception &failure) {
        return notAssembled(QString::fromLatin1(typeid(failure).name()));
    }
}

Result<qint64> writePaper(const QList<PaperPage> &pages, const QString &title, const QDateTime &at, const QString &path)
{
    const auto paper = paperOf(pages, title, at);
    if (!paper)
        return paper.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*paper) != paper->size() || !file.commit())
        return notWritten();
    return paper->size();
}
