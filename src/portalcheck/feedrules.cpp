// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkbench.h"

#include "changes.h"
#include "problem.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct FeedRuleText
{
    Q_DECLARE_TR_FUNCTIONS(PortalCheck)
};

RawAnswer pageAfter(CheckBench &bench, const QString &cursor, int limit)
{
    return bench.callAs(*bench.device,
                        {.method = "GET", .path = u"/v1/changes?cursor=%1&limit=%2"_s.arg(cursor).arg(limit)});
}

/// The whole feed; nothing if a page cannot be read, or it does not end.
std::optional<QList<ChangeItem>> wholeFeed(CheckBench &bench, int limit, QString *end = nullptr)
{
    constexpr int mostPages = 10'000;
    QList<ChangeItem> items;
    QString cursor;
    for (int i = 0; i < mostPages; ++i) {
        const auto page = readPage(pageAfter(bench, cursor, limit).body);
        if (!page || page->cursor.isEmpty())
            return std::nullopt;
        items += page->items;
        cursor = page->cursor;
        if (end)
            *end = cursor;
        if (!page->more)
            return items;
    }
    return std::nullopt;
}

Verdict feedHasNoGaps(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    QList<QUuid> made;
    for (int i = 0; i < 3; ++i) {
        const SignedOperation sent = bench.receipt(device, bench.dossier(device));
        bench.put(device, sent);
        made.append(sent.id);
    }
    constexpr int pageItems = 100;
    const auto items = wholeFeed(bench, pageItems);
    if (!items)
        return failed(FeedRuleText::tr("a page of the feed cannot be read"));
    QList<QUuid> seen;
    for (qsizetype i = 0; i < items->size(); ++i) {
        if (i > 0 && items->at(i).seq != items->at(i - 1).seq + 1)
            return failed(
                FeedRuleText::tr("the numbers jump from %1 to %2").arg(items->at(i - 1).seq).arg(items->at(i).seq));
        if (made.contains(items->at(i).opId))
            seen.append(items->at(i).opId);
    }
    return seen == made ? passed() : failed(FeedRuleText::tr("what was applied is not in the feed once and in order"));
}

Verdict smallPagesAreTheSame(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    QString cursor;
    if (!wholeFeed(bench, 100, &cursor))
        return failed(FeedRuleText::tr("a page of the feed cannot be read"));
    for (int i = 0; i < 3; ++i)
        bench.put(device, bench.receipt(device, bench.dossier(device)));
    const RawAnswer first = pageAfter(bench, cursor, 1);
    const RawAnswer again = pageAfter(bench, cursor, 1);
    if (first.body != again.body)
        return failed(FeedRuleText::tr("the same cursor gives another page"));
    int count = 0;
    for (bool more = true; more && count < 10; ++count) {
        const auto page = readPage(pageAfter(bench, cursor, 1).body);
        if (!page || page->items.size() > 1)
            return failed(FeedRuleText::tr("a page of the feed cannot be read"));
        cursor = page->cursor;
        more = page->more;
    }
    return count == 3 ? passed() : failed(FeedRuleText::tr("pages of one item do not add up"));
}

Verdict strangeCursorIs410(CheckBench &bench)
{
    return refusedAs(pageAfter(bench, u"khong-phai-cua-ai"_s, 10), 410, ProblemType::cursorUnknown);
}

Verdict snapshotLeadsToTheFeed(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const Dossier dossier = bench.dossier(device);
    bench.put(device, bench.receipt(device, dossier));
    const QString scope = device.enrolled.office.code;
    QString cursor;
    bool isThere = false;
    for (bool more = true; more;) {
        const RawAnswer answer =
            bench.callAs(device, {.method = "GET", .path = u"/v1/snapshots/%1?cursor=%2"_s.arg(scope, cursor)});
        const auto page = readPage(answer.body);
        if (answer.status != 200 || !page)
            return unexpected(u"200"_s, answer);
        for (const ChangeItem &item : page->items)
            isThere = isThere || item.id == dossier.id;
        cursor = page->cursor;
        more = page->more;
    }
    if (!isThere)
        return failed(FeedRuleText::tr("a dossier is missing in the snapshot"));
    const SignedOperation later = bench.receipt(device, bench.dossier(device));
    bench.put(device, later);
    const auto page = readPage(pageAfter(bench, cursor, 100).body);
    const bool goesOn = page && page->items.size() == 1 && page->items.first().opId == later.id;
    return goesOn ? passed() : failed(FeedRuleText::tr("the snapshot's cursor does not go on in the feed"));
}

Verdict versionIsTheEtag(CheckBench &bench)
{
    CheckDevice &device = *bench.device;
    const Dossier dossier = bench.dossier(device);
    bench.put(device, bench.receipt(device, dossier));
    const RawAnswer answer =
        bench.callAs(device, {.method = "GET", .path = "/v1/dossiers/"_L1 + dossier.id.toString(QUuid::WithoutBraces)});
    if (answer.status != 200)
        return unexpected(u"200"_s, answer);
    const qint64 version = QJsonDocument::fromJson(answer.body).object().value("version"_L1).toInteger();
    const QByteArray tag = '"' + QByteArray::number(version) + '"';
    return version > 0 && answer.header("etag") == tag ? passed()
                                                       : failed(FeedRuleText::tr("the version and the ETag differ"));
}

} // namespace

QList<CheckRule> feedRules()
{
    return {
        {"6", "feed-has-no-gaps", QT_TRANSLATE_NOOP("PortalCheck", "The feed tells each change once, without gaps"),
         feedHasNoGaps},
        {"6", "small-pages-are-the-same", QT_TRANSLATE_NOOP("PortalCheck", "A cursor always leads to the same page"),
         smallPagesAreTheSame},
        {"6", "strange-cursor-is-410", QT_TRANSLATE_NOOP("PortalCheck", "An unknown cursor is 410"),
         strangeCursorIs410},
        {"6", "snapshot-leads-to-the-feed",
         QT_TRANSLATE_NOOP("PortalCheck", "A snapshot is whole and ends in the feed"), snapshotLeadsToTheFeed},
        {"6", "version-is-the-etag", QT_TRANSLATE_NOOP("PortalCheck", "A dossier's version is its ETag"),
         versionIsTheEtag},
    };
}
