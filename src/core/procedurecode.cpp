// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedurecode.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

Result<ProcedureCode> ProcedureCode::parse(QStringView text)
{
    static const QRegularExpression form(
        u"\\A([0-9]\\.[0-9]{6})(?:\\.([0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed().toString().toUpper());
    if (!match.hasMatch()) {
        return Error{ErrorKind::BadInput, u"procedure-code"_s,
                     QCoreApplication::translate("ProcedureCode", "This is no procedure code. Enter it like 1.004873."),
                     u"form"_s, u"procedure"_s};
    }
    return ProcedureCode(match.captured(1), match.captured(2));
}
