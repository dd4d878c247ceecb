// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes.h"

#include "clock.h"
#include "jsonwriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

Error unreadablePage()
{
    return {.kind = ErrorKind::NotReachable,
            .code = u"unreadable-answer"_s,
            .message = QCoreApplication::translate("changes", "The portal's answer cannot be read."),
            .detail = u"changes page JSON"_s};
}

ChangeItem itemFromJson(const QJsonObject &json)
{
    return {.seq = json.value("seq"_L1).toInteger(),
            .entity = json.value("entity"_L1).toString(),
            .id = QUuid::fromString(json.value("id"_L1).toString()),
            .version = json.value("version"_L1).toInteger(),
            .kind = json.value("kind"_L1).toString(),
            .opId = QUuid::fromString(json.value("opId"_L1).toString()),
            .deviceId = json.value("deviceId"_L1).toString(),
            .author = json.value("author"_L1).toString(),
            .authorName = json.value("authorName"_L1).toString(),
            .counter = json.value("counter"_L1).toInt(),
            .office = json.value("office"_L1).toString(),
            .occurredAt = fromIsoOfficeTime(json.value("occurredAt"_L1).toString()),
            .officialCode = json.value("officialCode"_L1).toString(),
            .changed = json.value("changed"_L1).toObject()};
}

} // namespace

QByteArray writtenItem(const ChangeItem &item)
{
    JsonWriter writer(item.changedBytes.size() + 512);
    writer.text("entity"_L1, item.entity);
    writer.ascii("id"_L1, item.id.toByteArray(QUuid::WithoutBraces));
    writer.number("version"_L1, item.version);
    writer.text("kind"_L1, item.kind);
    if (!item.opId.isNull())
        writer.ascii("opId"_L1, item.opId.toByteArray(QUuid::WithoutBraces));
    writer.text("deviceId"_L1, item.deviceId);
    writer.text("author"_L1, item.author);
    writer.text("authorName"_L1, item.authorName);
    writer.number("counter"_L1, item.counter);
    if (!item.office.isEmpty())
        writer.text("office"_L1, item.office);
    if (item.occurredAt.isValid())
        writer.text("occurredAt"_L1, toIsoOfficeTime(item.occurredAt));
    writer.text("officialCode"_L1, item.officialCode);
    writer.raw("changed"_L1, item.changedBytes.isEmpty() ? QJsonDocument(item.changed).toJson(QJsonDocument::Compact)
                                                         : item.changedBytes);
    return writer.finished();
}

QByteArray numberedItem(qint64 seq, const QByteArray &item)
{
    return "{\"seq\":" + QByteArray::number(seq) + ',' + item.mid(1);
}

QByteArray writtenPage(const QList<QByteArray> &items, const QString &cursor, bool more, const QString &feed)
{
    return "{\"items\":[" + items.join(',') + "],\"cursor\":\"" + cursor.toLatin1() + "\",\"feed\":\"" +
           feed.toLatin1() + "\",\"more\":" + (more ? "true}" : "false}");
}

Result<ChangesPage> readPage(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QJsonValue items = json.value("items"_L1);
    ChangesPage page{.items = {},
                     .cursor = json.value("cursor"_L1).toString(),
                     .more = json.value("more"_L1).toBool(),
                     .feed = json.value("feed"_L1).toString()};
    if (!items.isArray() || page.cursor.isEmpty())
        return unreadablePage();
    const QJsonArray array = items.toArray();
    for (const QJsonValue &value : array) {
        ChangeItem item = itemFromJson(value.toObject());
        if (item.id.isNull() || item.entity.isEmpty() || item.version < 1)
            return unreadablePage();
        page.items.append(std::move(item));
    }
    return page;
}
