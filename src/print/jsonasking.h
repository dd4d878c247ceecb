// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formreading.h"
#include "jsonlines.h"

#include <QJsonObject>

/// A JSON text asked strictly for its members: what is missing, wrong or unknown becomes a fault with its line.
class JsonAsking
{
public:
    explicit JsonAsking(const QByteArray &json);

    int line(const QString &path) const { return m_lines.of(path); }
    const QList<FormFault> &faults() const { return m_faults; }
    void fault(const QString &path, const QString &message) { m_faults.append({m_lines.of(path), message, true}); }

    /// Other names than these are faults.
    void allow(const QJsonObject &json, const QString &path, const QStringList &known);
    QString text(const QJsonObject &json, const QString &path, const QString &name, const QString &otherwise = {});
    QStringList texts(const QJsonObject &json, const QString &path, const QString &name);
    QStringList texts(const QJsonValue &value, const QString &path);
    double number(const QJsonObject &json, const QString &path, const QString &name, double otherwise, double least,
                  double most);
    bool flag(const QJsonObject &json, const QString &path, const QString &name);
    QDate date(const QJsonObject &json, const QString &path, const QString &name);

private:
    JsonLines m_lines;
    QList<FormFault> m_faults;
};
