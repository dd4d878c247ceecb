// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetable.h"

#include "clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

#define SCANNED_PAGE "SELECT id, component, stage, revision, is_dropped, arrived_at, document, text FROM page "

QJsonObject findingsJson(const PageFindings &findings)
{
    return {{u"skew"_s, findings.skew},
            {u"sharpness"_s, findings.sharpness},
            {u"turns"_s, findings.quarterTurns},
            {u"blank"_s, findings.isBlank},
            {u"photo"_s, findings.isPhoto},
            {u"colour"_s, findings.hasColour},
            {u"cut"_s, findings.isCutAtEdge},
            {u"glare"_s, findings.hasGlare},
            {u"born"_s, findings.isBornDigital},
            {u"bytes"_s, findings.bytes},
            {u"codes"_s, QJsonArray::fromStringList(findings.codes)},
            {u"trouble"_s, findings.trouble}};
}

PageFindings findingsOf(const QJsonObject &json)
{
    PageFindings findings;
    findings.skew = json.value(u"skew").toDouble();
    findings.sharpness = json.value(u"sharpness").toDouble(1);
    findings.quarterTurns = json.value(u"turns").toInt();
    findings.isBlank = json.value(u"blank").toBool();
    findings.isPhoto = json.value(u"photo").toBool();
    findings.hasColour = json.value(u"colour").toBool();
    findings.isCutAtEdge = json.value(u"cut").toBool();
    findings.hasGlare = json.value(u"glare").toBool();
    findings.isBornDigital = json.value(u"born").toBool();
    findings.bytes = json.value(u"bytes").toInteger();
    findings.codes = json.value(u"codes").toVariant().toStringList();
    findings.trouble = json.value(u"trouble").toString();
    return findings;
}

QByteArray documentOf(const ScannedPage &page)
{
    const QRectF &crop = page.edit.crop;
    const QJsonObject json{
        {u"source"_s, page.source},
        {u"sourcePage"_s, page.sourcePage},
        {u"turns"_s, page.edit.quarterTurns},
        {u"crop"_s, crop.isNull() ? QJsonValue() : QJsonArray{crop.x(), crop.y(), crop.width(), crop.height()}},
        {u"straight"_s, page.edit.straighten},
        {u"accepted"_s, page.isAccepted},
        {u"findings"_s, findingsJson(page.findings)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ScannedPage pageOf(const QSqlQuery &row)
{
    ScannedPage page;
    page.id = QUuid::fromRfc4122(row.value(0).toByteArray());
    page.component = row.value(1).toInt();
    page.stage = static_cast<PageStage>(row.value(2).toInt());
    page.revision = row.value(3).toInt();
    page.isDropped = row.value(4).toBool();
    page.arrivedAt = fromIsoOfficeTime(row.value(5).toString());
    const QJsonObject json = QJsonDocument::fromJson(row.value(6).toByteArray()).object();
    page.source = json.value(u"source").toString();
    page.sourcePage = json.value(u"sourcePage").toInt();
    page.edit.quarterTurns = json.value(u"turns").toInt();
    page.edit.straighten = json.value(u"straight").toBool(true);
    if (const QJsonArray crop = json.value(u"crop").toArray(); crop.size() == 4)
        page.edit.crop = {crop[0].toDouble(), crop[1].toDouble(), crop[2].toDouble(), crop[3].toDouble()};
    page.isAccepted = json.value(u"accepted").toBool();
    page.findings = findingsOf(json.value(u"findings").toObject());
    page.text = row.value(7).toString();
    return page;
}

QVariant ownerOf(qint64 dossier)
{
    return dossier == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(dossier);
}

Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return {};
}

} // namespace

Result<QList<ScannedPage>> PageTable::pages(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<ScannedPage> pages;
    while ((*query)->next())
        pages.append(pageOf(**query));
    (*query)->finish();
    return pages;
}

Result<QList<ScannedPage>> PageTable::of(qint64 dossier)
{
    return pages(SCANNED_PAGE "WHERE dossier IS ? ORDER BY place, id", {ownerOf(dossier)});
}

Result<QList<ScannedPage>> PageTable::at(PageStage stage, int limit)
{
    return pages(SCANNED_PAGE "WHERE stage = ? AND is_dropped = 0 ORDER BY id LIMIT ?", {int(stage), limit});
}

Result<void> PageTable::put(qint64 dossier, const QList<ScannedPage> &pages)
{
    const auto pushed = m_connection.change("UPDATE page SET place = place + ? WHERE dossier IS ?",
                                            {static_cast<int>(pages.size()), ownerOf(dossier)});
    if (!pushed)
        return pushed.error();
    for (int place = 0; place < pages.size(); ++place) {
        const ScannedPage &page = pages[place];
        const auto put = m_connection.change(
            "INSERT INTO page (id, dossier, place, component, stage, revision, is_dropped, arrived_at, document, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET dossier = excluded.dossier, "
            "place = excluded.place, component = excluded.component, stage = excluded.stage, revision = "
            "excluded.revision, is_dropped = excluded.is_dropped, document = excluded.document, text = excluded.text",
            {page.id.toRfc4122(), ownerOf(dossier), place, page.component, int(page.stage), page.revision,
             int(page.isDropped), toIsoOfficeTime(page.arrivedAt), documentOf(page),
             page.text.isNull() ? QString(u""_s) : page.text});
        if (!put)
            return put.error();
    }
    return {};
}

Result<void> PageTable::append(qint64 dossier, const ScannedPage &page)
{
    const auto before = of(dossier);
    if (!before)
        return before.error();
    return put(dossier, *before + QList<ScannedPage>{page});
}

Result<void> PageTable::note(const QUuid &id, int revision, PageStage stage, const PageFindings &findings,
                             const QString &text)
{
    const auto found = pages(SCANNED_PAGE "WHERE id = ? AND revision = ?", {id.toRfc4122(), revision});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return {};
    ScannedPage page = found->first();
    page.findings = findings;
    return done(
        m_connection.change("UPDATE page SET stage = ?, document = ?, text = ? WHERE id = ?",
                            {int(stage), documentOf(page), text.isNull() ? QString(u""_s) : text, id.toRfc4122()}));
}

Result<void> PageTable::remove(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        if (const auto removed = m_connection.change("DELETE FROM page WHERE id = ?", {id.toRfc4122()}); !removed)
            return removed.error();
    }
    return {};
}

Result<QSet<QUuid>> PageTable::folders()
{
    const auto query = m_connection.run("SELECT id, json_extract(CAST(document AS TEXT), '$.source') FROM page");
    if (!query)
        return query.error();
    QSet<QUuid> folders;
    while ((*query)->next()) {
        folders.insert(QUuid::fromRfc4122((*query)->value(0).toByteArray()));
        folders.insert(QUuid::fromString((*query)->value(1).toString().section(u'/', 0, 0)));
    }
    (*query)->finish();
    return folders;
}

Result<QSet<QString>> PageTable::sources()
{
    const auto query = m_connection.run("SELECT json_extract(CAST(document AS TEXT), '$.source') FROM page");
    if (!query)
        return query.error();
    QSet<QString> sources;
    while ((*query)->next())
        sources.insert((*query)->value(0).toString());
    (*query)->finish();
    return sources;
}
