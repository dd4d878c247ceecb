// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homecode.h"

#include "citizenid.h"
#include "dossiercode.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct HomeCode
{
    Q_DECLARE_TR_FUNCTIONS(HomeCode)
};

constexpr qsizetype longestCode = 64;
constexpr qsizetype shortestCode = 6;
constexpr qsizetype fewestDigits = 4;
constexpr qsizetype oneTimeDigits = 6;

Error refusedCode(const QString &code, const QString &message)
{
    return {ErrorKind::RefusedByRule, code, message, {}, u"otherSystemCode"_s};
}

bool isDash(QChar letter)
{
    return (letter >= u'\u2010' && letter <= u'\u2015') || letter == u'\u2212';
}

bool isAsciiDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool fitsPattern(const QString &code, const HomeSystem *system)
{
    return system && !system->codePattern.isEmpty() &&
           QRegularExpression(QRegularExpression::anchoredPattern(system->codePattern)).match(code).hasMatch();
}

/// The digits alone, if there is nothing else but spaces, dots and dashes.
QString bareDigits(const QString &code)
{
    QString digits;
    for (const QChar letter : code) {
        if (isAsciiDigit(letter))
            digits += letter;
        else if (letter != u' ' && letter != u'-' && letter != u'.')
            return {};
    }
    return digits;
}

} // namespace

Result<QString> cleanedHomeCode(QStringView typed, const HomeSystem *system)
{
    QString code = typed.toString().simplified().toUpper();
    for (QChar &letter : code) {
        if (isDash(letter))
            letter = u'-';
    }
    if (code.isEmpty())
        return refusedCode(u"code-missing"_s, HomeCode::tr("Scan, paste or type the other system's code."));
    const QString digits = bareDigits(code);
    if (digits.size() == oneTimeDigits)
        return refusedCode(u"code-one-time"_s,
                           HomeCode::tr("Six digits look like a one-time password (OTP): only the citizen enters that, "
                                        "it is never kept here. Type the code that the portal gave."));
    if (CitizenId::parse(digits) && !fitsPattern(code, system))
        return refusedCode(u"code-personal"_s,
                           HomeCode::tr("This is an identity number, not a dossier's code: type the code that the "
                                        "portal gave."));
    if (code.size() > longestCode)
        return refusedCode(u"code-too-long"_s, HomeCode::tr("A code has 64 letters at most: type the code alone."));
    static const QRegularExpression readable(u"^[A-Z0-9ĐÀ-Ỹ][A-Z0-9ĐÀ-Ỹ ./_-]*$"_s);
    if (!readable.match(code).hasMatch())
        return refusedCode(u"code-unreadable"_s,
                           HomeCode::tr("A code has letters, digits, dots and dashes only: type the code alone."));
    return code;
}

QString homeCodeDoubt(const QString &code, const HomeSystem *system, QDate today)
{
    const bool isKnown = system && !system->codePattern.isEmpty();
    if (isKnown && !fitsPattern(code, system)) {
        return system->codeExample.isEmpty()
                   ? HomeCode::tr("Codes of %1 look otherwise: compare it letter by letter.").arg(system->name)
                   : HomeCode::tr("Codes of %1 look like %2: compare it letter by letter.")
                         .arg(system->name, system->codeExample);
    }
    static const QRegularExpression dated(u"-[0-9]{6}-[0-9]+$"_s);
    if (dated.match(code).hasMatch() && !DossierCode::parse(code, today))
        return HomeCode::tr("The date within the code cannot be, or lies in the future: compare it digit by digit.");
    const auto digits = std::count_if(code.begin(), code.end(), isAsciiDigit);
    if (!isKnown && (code.size() < shortestCode || digits < fewestDigits))
        return HomeCode::tr("The code is unusually short: compare it letter by letter.");
    return {};
}
