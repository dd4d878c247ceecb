// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workermessages.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

QByteArray messageLine(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QJsonObject> messageFrom(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return {};
    return document.object();
}

QJsonObject toMessage(const Error &error)
{
    QJsonObject message{{u"kind"_s, int(error.kind)}, {u"code"_s, error.code}, {u"message"_s, error.message}};
    if (!error.detail.isEmpty())
        message.insert(u"detail"_s, error.detail);
    if (!error.field.isEmpty())
        message.insert(u"field"_s, error.field);
    return message;
}

Error errorFrom(const QJsonObject &message)
{
    const int kind = message[u"kind"_s].toInt();
    const bool isKnown = kind >= int(ErrorKind::BadInput) && kind <= int(ErrorKind::HeldElsewhere);
    return {isKnown ? ErrorKind(kind) : ErrorKind::NotReachable, message[u"code"_s].toString(),
            message[u"message"_s].toString(), message[u"detail"_s].toString(), message[u"field"_s].toString()};
}
