// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QHash>

/// What a message may say of a dossier; nothing of it tells who it is.
struct NoticeFacts
{
    QString code;
    QString office;
    QDateTime appointment; ///< Invalid: none.
    QString link;
};

/// The texts that citizens are sent: data, with no other placeholders than {code}, {office}, {appointment}, {link}.
class NoticeTexts
{
public:
    /// Empty: the built-in ones. An error for a file that lacks a text, has an unknown placeholder or is too long.
    static Result<NoticeTexts> load(const QString &fileName);

    QString text(const QString &event, const NoticeFacts &facts, bool withoutAccents) const;
    QString subject(const NoticeFacts &facts) const;

private:
    QString filled(const QString &pattern, const NoticeFacts &facts) const;

    QHash<QString, QString> m_texts;
};

/// "Hồ sơ đã có kết quả" → "Ho so da co ket qua": letters without marks, everything else as it was.
QString withoutMarks(const QString &text);
