// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossiercode.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

Error dossierCodeError(const QString &detail)
{
    return Error{
        ErrorKind::BadInput, u"dossier-code"_s,
        QCoreApplication::translate("DossierCode", "This is no dossier code. Enter it like H61.33-261123-0007."),
        detail, u"code"_s};
}

QString withPlainDashes(QStringView text)
{
    QString plain = text.trimmed().toString().toUpper();
    for (QChar &c : plain) {
        if ((c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212')
            c = u'-';
    }
    return plain;
}

} // namespace

DossierCode::DossierCode(QString agency, QDate date, QString serial)
    : m_agency(std::move(agency))
    , m_date(date)
    , m_serial(std::move(serial))
{
}

Result<DossierCode> DossierCode::parse(QStringView text, QDate today)
{
    static const QRegularExpression form(u"\\A(?<ag>[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}|"
                                         "[A-Z][0-9]{2}(?:\\.[0-9]{1,4}){0,5})-(?<d>[0-9]{6})-(?<n>[0-9]{4,7})\\z"_s);
    const QRegularExpressionMatch match = form.match(withPlainDashes(text));
    if (!match.hasMatch())
        return dossierCodeError(u"form"_s);
    const QString digits = match.captured(u"d");
    const QDate date(2000 + digits.left(2).toInt(), digits.mid(2, 2).toInt(), digits.mid(4, 2).toInt());
    if (!date.isValid())
        return dossierCodeError(u"date does not exist"_s);
    if (today.isValid() && date > today.addDays(1))
        return dossierCodeError(u"date lies ahead"_s);
    return DossierCode(match.captured(u"ag"), date, match.captured(u"n"));
}

DossierCode DossierCode::make(const QString &agency, QDate date, int serial)
{
    return DossierCode(agency, date, u"%1"_s.arg(serial, 4, 10, '0'_L1));
}

QString DossierCode::text() const
{
    return m_agency + u'-' + m_date.toString(u"yyMMdd"_s) + u'-' + m_serial;
}
