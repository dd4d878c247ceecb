// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officeradministering.h"

#include "officerlisting.h"
#include "registering.h"
#include "upstreamtable.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

struct OfficerAdministering
{
    Q_DECLARE_TR_FUNCTIONS(OfficerAdministering)
};

AdministrationAnswer noSuchOffice()
{
    return {.status = 3, .text = OfficerAdministering::tr("There is no such office.")};
}

AdministrationAnswer notStored()
{
    return {.status = 6, .text = OfficerAdministering::tr("Not stored: the database refused it.")};
}

QString verifierOf(const QByteArray &password)
{
    if (password.isEmpty() || sodium_init() < 0)
        return {};
    QByteArray verifier(crypto_pwhash_STRBYTES, '\0');
    const bool isMade = crypto_pwhash_str(verifier.data(), password.constData(), quint64(password.size()),
                                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
    return isMade ? QString::fromLatin1(verifier.constData()) : QString();
}

AdministrationAnswer addOfficer(GatewayConnection &connection, QStringList words)
{
    const QString name = takeOption(words, "--name"_L1);
    const QString roleWord = takeOption(words, "--role"_L1);
    const QString title = takeOption(words, "--title"_L1);
    const QString account = takeOption(words, "--account"_L1);
    const auto role = roleWord.isEmpty() ? std::optional(Role::Officer) : roleFromText(roleWord);
    if (words.size() != 2 || name.isEmpty() || !role)
        return {.status = 2, .text = administrationUsage()};
    if (!registeredOffice(connection, words.at(0)))
        return noSuchOffice();
    // Counters look for what is typed in small letters.
    const EnrolledOfficer enrolled{
        .officer = {.id = words.at(1).toLower(), .displayName = name, .role = *role, .title = title},
        .verifier = verifierOf(qgetenv("MOCUA_PASSWORD")),
        .account = account};
    if (!registerOfficer(connection, words.at(0), enrolled, QDateTime::currentDateTimeUtc()))
        return notStored();
    return {.text = OfficerAdministering::tr("Officer %1 is there.").arg(enrolled.officer.id)};
}

AdministrationAnswer listOfficers(GatewayConnection &connection, const QString &office)
{
    if (!registeredOffice(connection, office))
        return noSuchOffice();
    const OfficerList list = officersOf(connection, office);
    QStringList lines;
    for (const EnrolledOfficer &one : list.officers)
        lines.append(QStringList{one.officer.id, toText(one.officer.role), one.officer.displayName, one.officer.title,
                                 one.account, one.verifier.isEmpty() ? u"no-password"_s : QString()}
                         .join(u'\t'));
    for (const QString &id : list.removed)
        lines.append(id + u"\tremoved"_s);
    return {.text = lines.join(u'\n')};
}

AdministrationAnswer leaveOfficer(GatewayConnection &connection, const QString &office, const QString &id)
{
    if (!removeOfficer(connection, office, id, QDateTime::currentDateTimeUtc()))
        return connection.hasFailed()
                   ? notStored()
                   : AdministrationAnswer{.status = 3, .text = OfficerAdministering::tr("There is no such officer.")};
    return {.text = OfficerAdministering::tr("Officer %1 may not sign in any more; counters hear of it when they are "
                                             "connected.")
                        .arg(id)};
}

} // namespace

AdministrationAnswer administerOfficers(GatewayConnection &connection, const QString &act, QStringList words)
{
    if (act == "list"_L1 && words.size() == 1)
        return listOfficers(connection, words.first());
    if (act != "add"_L1 && (act != "remove"_L1 || words.size() != 2))
        return {.status = 2, .text = administrationUsage()};
    if (relaysUpward(connection))
        return {.status = 4,
                .text = OfficerAdministering::tr("The province says who works in the office: change it there.")};
    return act == "add"_L1 ? addOfficer(connection, words) : leaveOfficer(connection, words.at(0), words.at(1));
}
