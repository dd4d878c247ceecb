// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "textruns.h"

#include <QDate>
#include <QJsonObject>

/// The wording of one set of printed forms as the law of some years has it (resources/forms).
class FormSet
{
public:
    /// The set of that name ("TT03/2025"); without a name the one in force on the date.
    static Result<FormSet> load(const QString &name, QDate date = {});

    /// This set with an office's own words in place of those that they name (formsetpatch.h).
    FormSet withWords(const QJsonObject &own) const;
    const QJsonObject &json() const { return m_json; }
    QString name() const;
    int version() const;
    QStringList state() const; ///< Quốc hiệu and tiêu ngữ.
    QString word(const QString &key) const;
    QString row(const QString &key) const;
    /// "(Mẫu số 05 – Thông tư 01/2018/TT-VPCP)"; empty for a form that the set does not number.
    QString model(const QString &form) const;
    /// A text of a form: text("receipt", "title").
    QString text(const QString &form, const QString &key) const;
    QStringList texts(const QString &form, const QString &key) const;
    /// The lines of a form of which the condition holds.
    QStringList lines(const QString &form, const QString &key, const FormValues &values) const;
    /// Both captions of a signature place.
    QStringList signature(const QString &form, int place) const;

private:
    explicit FormSet(QJsonObject json) : m_json(std::move(json)) {}
    QJsonObject m_json;
};
