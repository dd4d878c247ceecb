// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfupdating.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct PdfUpdatingText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

using Handle = QPDFObjectHandle;

constexpr qsizetype idBytes = 4096; // The end differs from revision to revision.
constexpr int printAndLocked = 4 + 128;
constexpr int signaturesExistAndAppendOnly = 3;

Error pdfError(const QString &code, const QString &message, const QString &detail)
{
    return Error{ErrorKind::BadInput, code, message, detail, u"file"_s};
}

Error brokenPdf(const QString &detail)
{
    return pdfError(u"broken-pdf"_s,
                    PdfUpdatingText::tr("This file is no PDF that can be signed: digitise the paper anew, then sign."),
                    detail);
}

qint64 lastStart(const QByteArray &pdf)
{
    const qsizetype at = pdf.lastIndexOf("startxref");
    return at < 0 ? -1 : pdf.mid(at + 9, 40).simplified().split(' ').first().toLongLong();
}

/// An incremental update under way: what is changed or new, by its number.
class Update
{
public:
    explicit Update(const QByteArray &original) : m_original(original)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.setAttemptRecovery(false);
        m_pdf.processMemoryFile("paper", original.constData(), static_cast<size_t>(original.size()));
        m_first = static_cast<int>(m_pdf.getObjectCount()) + 1;
        m_next = std::max(m_first, m_pdf.getTrailer().getKey("/Size").getIntValueAsInt());
    }

    QPDF &pdf() { return m_pdf; }
    void change(Handle object) { m_changed[object.getObjectID()] = object; }
    /// In the place of an object that is written by hand.
    Handle placeholder() { return m_pdf.makeIndirectObject(Handle::newDictionary()); }

    Handle add(Handle object)
    {
        Handle made = m_pdf.makeIndirectObject(object);
        change(made);
        return made;
    }
    /// Everything that hangs on it and is new.
    void addReachable(Handle from)
    {
        if (from.isIndirect()) {
            if (from.getObjectID() < m_first || m_changed.count(from.getObjectID()) > 0)
                return;
            change(from);
        }
        if (from.isStream())
            return addReachable(from.getDict());
        if (from.isArray()) {
            for (int i = 0; i < from.getArrayNItems(); ++i)
                addReachable(from.getArrayItem(i));
        } else if (from.isDictionary()) {
            for (const std::string &key : from.getKeys())
                addReachable(from.getKey(key));
        }
    }
    /// The original with all that behind it; `byHand` stands last, at that offset.
    QByteArray written(int byHand, const QByteArray &body, qsizetype &bodyAt)
    {
        QByteArray pdf = m_original;
        if (!pdf.endsWith('\n'))
            pdf += '\n';
        for (auto &[number, object] : m_changed) {
            m_offsets[number] = {pdf.size(), object.getGeneration()};
            pdf += QByteArray::number(number) + ' ' + QByteArray::number(object.getGeneration()) + " obj\n" +
                   bodyOf(object) + "\nendobj\n";
        }
        m_offsets[byHand] = {pdf.size(), 0};
        pdf += QByteArray::number(byHand) + " 0 obj\n";
        bodyAt = pdf.size();
        pdf += body + "\nendobj\n";
        const qint64 previous = lastStart(m_original);
        const bool isTable = m_original.mid(previous, 16).trimmed().startsWith("xref");
        pdf += isTable ? table(pdf.size(), previous) : crossStream(pdf.size(), previous);
        return pdf;
    }

private:
    struct Place
    {
        qsizetype offset = 0;
        int generation = 0;
    };

    static QByteArray bytes(const std::string &text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

    static QByteArray bodyOf(Handle object)
    {
        if (!object.isStream())
            return bytes(object.unparseResolved());
        const auto content = object.getRawStreamData();
        Handle dictionary = object.getDict().shallowCopy();
        dictionary.replaceKey("/Length", Handle::newInteger(static_cast<long long>(content->getSize())));
        const QByteArray inner(reinterpret_cast<const char *>(content->getBuffer()),
                               static_cast<qsizetype>(content->getSize()));
        return bytes(dictionary.unparse()) + "\nstream\n" + inner + "\nendstream";
    }

    /// Keys of a trailer that both forms have.
    QByteArray trailerKeys(int size, qint64 previous)
    {
        Handle old = m_pdf.getTrailer();
        QByteArray keys = "/Size " + QByteArray::number(size) + " /Root " + bytes(old.getKey("/Root").unparse()) +
                          " /Prev " + QByteArray::number(previous);
        if (old.hasKey("/Info"))
            keys += " /Info " + bytes(old.getKey("/Info").unparse());
        const QByteArray end = m_original.last(std::min<qsizetype>(m_original.size(), idBytes));
        const QByteArray fresh =
            QCryptographicHash::hash(QByteArray(end + QByteArray::number(m_original.size())), QCryptographicHash::Md5)
                .toHex();
        Handle id = old.getKey("/ID");
        const bool hasId = id.isArray() && id.getArrayNItems() == 2;
        keys += " /ID [" + (hasId ? bytes(id.getArrayItem(0).unparse()) : '<' + fresh + '>') + " <" + fresh + ">]";
        return keys;
    }

    QByteArray table(qsizetype at, qint64 previous)
    {
        QByteArray text = "xref\n";
        for (const auto &[number, place] : m_offsets) {
            text += QByteArray::number(number) + " 1\n" + QByteArray::number(place.offset).rightJustified(10, '0') +
                    ' ' + QByteArray::number(place.generation).rightJustified(5, '0') + " n\r\n";
        }
        const int size = std::max(m_next, m_offsets.rbegin()->first + 1);
        return text + "trailer\n<< " + trailerKeys(size, previous) + " >>\nstartxref\n" + QByteArray::number(at) +
               "\n%%EOF\n";
    }

    QByteArray crossStream(qsizetype at, qint64 previous)
    {
        const int own = std::max(m_next, m_offsets.rbegin()->first + 1);
        m_offsets[own] = {at, 0};
        QByteArray rows;
        QByteArray index;
        for (const auto &[number, place] : m_offsets) {
            index += QByteArray::number(number) + " 1 ";
            rows += '\1';
            for (int shift = 32; shift >= 0; shift -= 8)
                rows += static_cast<char>((place.offset >> shift) & 0xff);
            rows += static_cast<char>(place.generation >> 8);
            rows += static_cast<char>(place.generation & 0xff);
        }
        return QByteArray::number(own) + " 0 obj\n<< /Type /XRef /W [1 5 2] /Index [" + index.trimmed() + "] /Length " +
               QByteArray::number(rows.size()) + ' ' + trailerKeys(own + 1, previous) + " >>\nstream\n" + rows +
               "\nendstream\nendobj\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    }

    const QByteArray m_original;
    QPDF m_pdf;
    int m_first = 0; ///< The first number that is new here.
    int m_next = 0;
    std::map<int, Handle> m_changed;
    std::map<int, Place> m_offsets;
};

Handle parsed(Update &update, const QByteArray &text)
{
    return Handle::parse(&update.pdf(), text.toStdString());
}

/// Where a mark of that size stands at the top right of a page as it is looked at, and how it is turned for that.
struct MarkPlace
{
    double left, bottom, width, height;
    QByteArray matrix;
};

MarkPlace markPlace(QPDFPageObjectHelper page, QSizeF mark, double edge)
{
    const auto box = page.getMediaBox().getArrayAsRectangle();
    Handle turned = page.getAttribute("/Rotate", false);
    const int rotation = turned.isInteger() ? (turned.getIntValueAsInt() % 360 + 360) % 360 : 0;
    const double w = mark.width();
    const double h = mark.height();
    switch (rotation) {
    case 90: // Its top right corner is the top left one of the paper's own.
        return {box.llx + edge, box.ury - edge - w, h, w, "[0 1 -1 0 0 0]"};
    case 180:
        return {box.llx + edge, box.lly + edge, w, h, "[-1 0 0 -1 0 0]"};
    case 270:
        return {box.urx - edge - h, box.lly + edge, h, w, "[0 -1 1 0 0 0]"};
    default:
        return {box.urx - edge - w, box.ury - edge - h, w, h, "[1 0 0 1 0 0]"};
    }
}

/// The mark as a form of the paper, and where it stands.
QByteArray shownMark(Update &update, QPDF &markPdf, QPDFPageObjectHelper page, const SignatureField &field,
                     QByteArray &rectangle)
{
    markPdf.setSuppressWarnings(true);
    markPdf.processMemoryFile("mark", field.mark.constData(), static_cast<size_t>(field.mark.size()));
    QPDFPageObjectHelper source = QPDFPageDocumentHelper(markPdf).getAllPages().at(0);
    const auto box = source.getMediaBox().getArrayAsRectangle();
    Handle form = update.pdf().copyForeignObject(source.getFormXObjectForPage());
    const MarkPlace place = markPlace(page, {box.urx - box.llx, box.ury - box.lly}, field.edge);
    form.getDict().replaceKey("/Matrix", parsed(update, place.matrix));
    update.addReachable(form);
    const auto number = [](double value) -> QByteArray { return QByteArray::number(value, 'f', 2) + ' '; };
    rectangle = '[' + number(place.left) + number(place.bottom) + number(place.left + place.width) +
                number(place.bottom + place.height) + ']';
    return QByteArray::fromStdString(form.unparse());
}

/// Adds to an array that may stand in its owner or be an object of its own.
void append(Update &update, Handle owner, const std::string &key, Handle item)
{
    Handle array = owner.getKey(key);
    if (!array.isArray()) {
        owner.replaceKey(key, Handle::newArray());
        array = owner.getKey(key);
    }
    array.appendItem(item);
    if (array.isIndirect())
        update.change(array);
    else if (owner.isIndirect())
        update.change(owner);
}

void enterInForm(Update &update, Handle root, Handle field)
{
    Handle form = root.getKey("/AcroForm");
    if (!form.isDictionary()) {
        root.replaceKey("/AcroForm", Handle::newDictionary());
        form = root.getKey("/AcroForm");
    }
    append(update, form, "/Fields", field);
    form.replaceKey("/SigFlags", Handle::newInteger(signaturesExistAndAppendOnly));
    if (form.isIndirect())
        update.change(form);
    Handle extensions = root.getKey("/Extensions");
    if (!extensions.isDictionary()) {
        root.replaceKey("/Extensions", Handle::newDictionary());
        extensions = root.getKey("/Extensions");
    }
    extensions.replaceKey("/ESIC", parsed(update, "<< /BaseVersion /1.7 /ExtensionLevel 2 >>"));
    if (extensions.isIndirect())
        update.change(extensions);
    update.change(root);
}

bool forbidsChanges(Handle root)
{
    Handle permissions = root.getKey("/Perms");
    Handle certified = permissions.isDictionary() ? permissions.getKey("/DocMDP") : Handle::newNull();
    Handle references = certified.isDictionary() ? certified.getKey("/Reference") : Handle::newNull();
    if (!references.isArray() || references.getArrayNItems() == 0 || !references.getArrayItem(0).isDictionary())
        return false;
    Handle terms = references.getArrayItem(0).getKey("/TransformParams");
    return terms.isDictionary() && terms.getKey("/P").isInteger() && terms.getKey("/P").getIntValueAsInt() == 1;
}

QByteArray signatureBody(const SignatureField &field, QByteArray &range, qsizetype &rangeAt, qsizetype &gapAt)
{
    QByteArray body =
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (" + field.at.toLatin1() + ")";
    if (!field.reason.isEmpty())
        body += " /Reason " + QByteArray::fromStdString(Handle::newUnicodeString(field.reason.toStdString()).unparse());
    body += " /ByteRange ";
    rangeAt = body.size();
    range = QByteArray("[0 ").leftJustified(40, ' ') + ']';
    body += range + " /Contents ";
    gapAt = body.size();
    return body + '<' + QByteArray(field.room * 2, '0') + "> >>";
}

/// "Signature1" or the next that no field has.
QByteArray freeFieldName(Handle root)
{
    Handle form = root.getKey("/AcroForm");
    Handle fields = form.isDictionary() ? form.getKey("/Fields") : Handle::newNull();
    std::set<std::string> names;
    for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
        Handle field = fields.getArrayItem(i);
        if (field.isDictionary() && field.getKey("/T").isString())
            names.insert(field.getKey("/T").getUTF8Value());
    }
    QByteArray name;
    for (int number = 1; name.isEmpty() || names.count(name.toStdString()) > 0; ++number)
        name = "Signature" + QByteArray::number(number);
    return name;
}

SpacedPdf updated(const QByteArray &original, const SignatureField &field)
{
    QPDF markPdf; // Must live until all is written.
    Update update(original);
    Handle root = update.pdf().getRoot();
    QPDFPageObjectHelper page = QPDFPageDocumentHelper(update.pdf()).getAllPages().at(0);
    Handle pageObject = page.getObjectHandle();
    QByteArray rectangle = "[0 0 0 0]";
    QByteArray appearance;
    if (!field.mark.isEmpty())
        appearance = "/AP << /N " + shownMark(update, markPdf, page, field, rectangle) + " >>";
    const QByteArray text = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (" + freeFieldName(root) + ") /F " +
                            QByteArray::number(printAndLocked) + " /Rect " + rectangle + appearance + " >>";
    Handle widget = update.add(parsed(update, text));
    widget.replaceKey("/P", pageObject);
    append(update, pageObject, "/Annots", widget);
    enterInForm(update, root, widget);
    Handle signature = update.placeholder();
    widget.replaceKey("/V", signature);

    QByteArray range;
    qsizetype rangeAt = 0;
    qsizetype gapAt = 0;
    const QByteArray body = signatureBody(field, range, rangeAt, gapAt);
    qsizetype bodyAt = 0;
    SpacedPdf spaced;
    spaced.pdf = update.written(signature.getObjectID(), body, bodyAt);
    spaced.gap = bodyAt + gapAt;
    spaced.afterGap = spaced.gap + field.room * 2 + 2;
    const QByteArray real = "[0 " + QByteArray::number(spaced.gap) + ' ' + QByteArray::number(spaced.afterGap) + ' ' +
                            QByteArray::number(spaced.pdf.size() - spaced.afterGap) + ']';
    spaced.pdf.replace(bodyAt + rangeAt, range.size(), real.leftJustified(range.size(), ' '));
    return spaced;
}

} // namespace

Result<SpacedPdf> withSignatureField(const QByteArray &original, const SignatureField &field)
{
    try {
        QPDF looked;
        looked.setSuppressWarnings(true);
        looked.setAttemptRecovery(false);
        looked.processMemoryFile("paper", original.constData(), static_cast<size_t>(original.size()));
        if (looked.isEncrypted()) {
            return pdfError(
                u"encrypted-pdf"_s,
                PdfUpdatingText::tr("This PDF is encrypted: it cannot be signed. Digitise the paper itself."),
                u"encrypted"_s);
        }
        if (forbidsChanges(looked.getRoot())) {
            return pdfError(u"no-changes-allowed"_s,
                            PdfUpdatingText::tr("Whoever certified this PDF allows no further signature."),
                            u"DocMDP 1"_s);
        }
        return updated(original, field);
    } catch (const std::exception &fault) {
        return brokenPdf(QString::fromUtf8(fault.what()).left(120));
    }
}

QByteArray withMessage(SpacedPdf spaced, const QByteArray &message)
{
    spaced.pdf.replace(spaced.gap + 1, message.size() * 2, message.toHex());
    return spaced.pdf;
}
