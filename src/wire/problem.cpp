// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problem.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QByteArray writtenProblem(const Problem &problem)
{
    QJsonObject json{{"type"_L1, QString("/problems/"_L1 + problem.type)},
                     {"title"_L1, problem.title},
                     {"status"_L1, problem.status}};
    if (problem.retryAfter > 0)
        json.insert("retryAfter"_L1, problem.retryAfter);
    if (!problem.pointers.isEmpty()) {
        QJsonArray errors;
        for (const QString &pointer : problem.pointers)
            errors.append(QJsonObject{{"pointer"_L1, pointer}});
        json.insert("errors"_L1, errors);
    }
    if (!problem.state.isEmpty())
        json.insert("state"_L1, problem.state);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Problem> readProblem(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QString type = problemTypeFromUri(json.value("type"_L1).toString());
    const int status = json.value("status"_L1).toInt();
    if (type.isEmpty() || status < 400 || status > 599)
        return std::nullopt;
    Problem problem{.status = status,
                    .type = type,
                    .title = json.value("title"_L1).toString(),
                    .retryAfter = json.value("retryAfter"_L1).toInt()};
    problem.state = json.value("state"_L1).toString();
    const QJsonArray errors = json.value("errors"_L1).toArray();
    for (const QJsonValue &error : errors)
        problem.pointers.append(error.toObject().value("pointer"_L1).toString());
    return problem;
}

QString problemTypeFromUri(QStringView uri)
{
    const qsizetype slash = uri.lastIndexOf(u'/');
    const qsizetype colon = uri.lastIndexOf(u':');
    return uri.mid(std::max(slash, colon) + 1).toString();
}
