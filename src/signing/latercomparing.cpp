// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latercomparing.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace {

using Handle = QPDFObjectHandle;
using Keys = std::set<std::string>;

void openRevision(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("revision", bytes.constData(), static_cast<size_t>(bytes.size()));
}

bool isSameStream(Handle before, Handle after)
{
    const auto first = before.getRawStreamData();
    const auto second = after.getRawStreamData();
    return first->getSize() == second->getSize() &&
           std::equal(first->getBuffer(), first->getBuffer() + first->getSize(), second->getBuffer());
}

/// Same but for those keys of a dictionary.
bool isSame(Handle before, Handle after, const Keys &but = {})
{
    if (before.isStream() != after.isStream())
        return false;
    if (before.isStream())
        return isSame(before.getDict(), after.getDict()) && isSameStream(before, after);
    if (!before.isDictionary() || !after.isDictionary())
        return before.unparseResolved() == after.unparseResolved();
    Keys keys = before.getKeys();
    keys.merge(after.getKeys());
    for (const std::string &key : keys) {
        if (but.count(key) == 0 && before.getKey(key).unparse() != after.getKey(key).unparse())
            return false;
    }
    return true;
}

/// The old items are still there in their order; what is new are fields of signatures.
bool growsBySignatures(Handle before, Handle after)
{
    if (before.isNull())
        before = Handle::newArray();
    if (!before.isArray() || !after.isArray() || after.getArrayNItems() < before.getArrayNItems())
        return before.unparse() == after.unparse();
    for (int i = 0; i < after.getArrayNItems(); ++i) {
        Handle item = after.getArrayItem(i);
        if (i < before.getArrayNItems()) {
            if (before.getArrayItem(i).unparse() != item.unparse())
                return false;
            continue;
        }
        const bool isSignature = item.isDictionary() && item.getKey("/FT").isName() &&
                                 item.getKey("/FT").getName() == "/Sig" && !item.hasKey("/A") && !item.hasKey("/AA");
        if (!isSignature)
            return false;
    }
    return true;
}

bool isSamePage(Handle before, Handle after)
{
    return isSame(before, after, {"/Annots"}) && growsBySignatures(before.getKey("/Annots"), after.getKey("/Annots"));
}

bool isSameForm(Handle before, Handle after)
{
    if (before.isNull())
        before = Handle::newDictionary();
    if (!after.isDictionary())
        return before.unparse() == after.unparse();
    return isSame(before, after, {"/Fields", "/SigFlags", "/DR", "/DA"}) &&
           growsBySignatures(before.getKey("/Fields"), after.getKey("/Fields"));
}

/// A field that waited for its signature may have got it.
Keys changeableOf(Handle field)
{
    const bool isWaiting = field.isDictionary() && field.getKey("/FT").isName() &&
                           field.getKey("/FT").getName() == "/Sig" && !field.hasKey("/V");
    return isWaiting ? Keys{"/V", "/AP", "/MK", "/M", "/F"} : Keys{};
}

bool isChanged(QPDF &before, QPDF &after)
{
    Handle oldRoot = before.getRoot();
    Handle newRoot = after.getRoot();
    // What signatures of other programs bring along: the evidence for later checks (DSS) and the form.
    const bool isSameRoot = oldRoot.getObjGen() == newRoot.getObjGen() &&
                            isSame(oldRoot, newRoot, {"/AcroForm", "/Extensions", "/DSS", "/Version", "/Perms"}) &&
                            isSameForm(oldRoot.getKey("/AcroForm"), newRoot.getKey("/AcroForm"));
    const auto oldPages = before.getAllPages();
    const auto newPages = after.getAllPages();
    if (!isSameRoot || oldPages.size() != newPages.size())
        return true;
    std::set<QPDFObjGen> looked{oldRoot.getObjGen()};
    for (size_t i = 0; i < oldPages.size(); ++i) {
        if (oldPages[i].getObjGen() != newPages[i].getObjGen() || !isSamePage(oldPages[i], newPages[i]))
            return true;
        looked.insert(oldPages[i].getObjGen());
        looked.insert(Handle(oldPages[i]).getKey("/Annots").getObjGen());
    }
    Handle form = oldRoot.getKey("/AcroForm");
    looked.insert(form.getObjGen());
    if (form.isDictionary())
        looked.insert(form.getKey("/Fields").getObjGen());
    for (Handle old : before.getAllObjects()) {
        const bool isStructure = old.isStream() && old.getDict().getKey("/Type").isName() &&
                                 (old.getDict().getKey("/Type").getName() == "/XRef" ||
                                  old.getDict().getKey("/Type").getName() == "/ObjStm");
        if (!isStructure && looked.count(old.getObjGen()) == 0 &&
            !isSame(old, after.getObjectByObjGen(old.getObjGen()), changeableOf(old)))
            return true;
    }
    return false;
}

} // namespace

bool isChangedSince(const QByteArray &pdf, qsizetype size)
{
    if (size == pdf.size())
        return false;
    try {
        const QByteArray first = pdf.first(size);
        QPDF before;
        openRevision(before, first);
        QPDF after;
        openRevision(after, pdf);
        return isChanged(before, after);
    } catch (const std::exception &) {
        return true;
    }
}
