// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a sign-in service who sits here, and says what it hears: the other half of tests/peers/accounts.mjs.
//   accountpeer ISSUER browser|code      prints "page URL" or "code CODE PAGE", then "known ACCOUNT" or "failed WORD"

#include "accountasking.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto say = [](const QString &line) {
        std::printf("%s\n", qPrintable(line));
        std::fflush(stdout);
    };
    AccountAsking asking({.issuer = words.value(1), .clientId = u"mocua-counter"_s, .title = {}}, {},
                         Clock([] { return QDateTime::currentDateTimeUtc(); }));
    QObject::connect(&asking, &AccountAsking::browserWanted, &application,
                     [&say](const QUrl &page) { say(u"page "_s + page.toString(QUrl::FullyEncoded)); });
    QObject::connect(&asking, &AccountAsking::codeShown, &application, [&say](const AccountCode &code) {
        say(u"code %1 %2"_s.arg(code.code, code.page.toString(QUrl::FullyEncoded)));
    });
    QObject::connect(&asking, &AccountAsking::known, &application, [&say](const QString &account) {
        say(u"known "_s + account);
        QCoreApplication::quit();
    });
    QObject::connect(&asking, &AccountAsking::failed, &application, [&say](const Error &error) {
        say(u"failed "_s + error.code);
        QCoreApplication::exit(1);
    });
    QMetaObject::invokeMethod(
        &asking, [&] { words.value(2) == u"code"_s ? asking.askByCode() : asking.askInBrowser(); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}
