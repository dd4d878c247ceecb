// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackparts.h"

#include "scandecoding.h"

using namespace Qt::StringLiterals;

namespace {

/// What codes of a page say of those behind it.
struct PageMark
{
    QString dossier;
    int component = 0;
    bool isCover = false;
    bool isNextPaper = false;
};

std::optional<PageMark> markOf(const QStringList &codes, QDate today)
{
    std::optional<PageMark> found;
    for (const QString &text : codes) {
        const auto meaning = identified(text, today);
        if (!meaning)
            continue;
        if (const auto *cover = meaning->as<CoverCode>())
            return PageMark{cover->slip(), cover->component(), true, cover->isNextPaper()};
        if (found)
            continue;
        if (const auto *slip = meaning->as<SlipCode>())
            found = PageMark{slip->digits()};
        else if (const auto *code = meaning->as<DossierCode>())
            found = PageMark{code->text()};
        else if (const auto *token = meaning->as<TrackingToken>())
            found = PageMark{token->token};
    }
    return found;
}

/// Where pages go now.
struct Place
{
    QString dossier;
    int component = 0;
    int part = 0;
};

StackPart &partAt(QList<StackPart> &parts, const Place &place)
{
    for (StackPart &part : parts) {
        if (part.dossier == place.dossier && part.component == place.component && part.part == place.part)
            return part;
    }
    parts.append({place.dossier, place.component, place.part, {}});
    return parts.last();
}

/// Behind a general sheet; what was before the first one is the first paper.
Place nextPlace(QList<StackPart> &parts, const Place &now, QHash<QString, int> &lastParts)
{
    int &last = lastParts[now.dossier];
    const bool isUncounted = last == 0 && now.component == 0;
    if (StackPart *before = isUncounted ? &partAt(parts, now) : nullptr; before && !before->pages.isEmpty())
        before->part = ++last;
    return {now.dossier, 0, ++last};
}

} // namespace

QString StackPart::name() const
{
    QString name = dossier.isEmpty() ? u"pages"_s : dossier;
    if (component > 0)
        name += u"-%1"_s.arg(component, 3, 10, '0'_L1);
    if (part > 0)
        name += u"-part-%1"_s.arg(part);
    return name;
}

bool isCoverSheet(const QStringList &codes, QDate today)
{
    const auto mark = markOf(codes, today);
    return mark && mark->isCover;
}

StackParts stackParts(const QList<DigitisedPage> &pages, QDate today)
{
    StackParts found;
    Place place;
    QHash<QString, int> lastParts; ///< Of each dossier.
    bool isBehindCover = false;
    for (int i = 0; i < pages.size(); ++i) {
        const auto mark = markOf(pages[i].codes, today);
        const bool isBack = isBehindCover && !mark && pages[i].isBlank;
        isBehindCover = mark && mark->isCover;
        if (mark && mark->isNextPaper)
            place = nextPlace(found.parts, place, lastParts);
        else if (mark)
            place = {mark->dossier, mark->component, 0};
        if (isBehindCover || isBack)
            found.setAside.append(i);
        else
            partAt(found.parts, place).pages.append(i);
    }
    found.parts.removeIf([](const StackPart &part) { return part.pages.isEmpty(); });
    return found;
}
