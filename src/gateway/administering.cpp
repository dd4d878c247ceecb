// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administering.h"

#include "bookeffect.h"
#include "carryadministering.h"
#include "cataloguepublishing.h"
#include "clock.h"
#include "databasethreads.h"
#include "nationaladministering.h"
#include "officeradministering.h"
#include "outwardadministering.h"
#include "readingadministering.h"
#include "registering.h"
#include "signing.h"
#include "unittree.h"
#include "upstreamjoining.h"
#include "upstreamtable.h"

#include "officejson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using Connected = std::function<AdministrationAnswer(GatewayConnection &)>;

struct AdministrationText
{
    Q_DECLARE_TR_FUNCTIONS(administering)
};

AdministrationAnswer refused(const QString &text)
{
    return {.status = 3, .text = text};
}

AdministrationAnswer notStored()
{
    return {.status = 6, .text = AdministrationText::tr("Not stored: the database refused it.")};
}

AdministrationAnswer inTransaction(GatewayConnection &connection, const Connected &act)
{
    if (!connection.begin())
        return notStored();
    AdministrationAnswer answer = act(connection);
    if (answer.status != 0) {
        connection.rollBack();
        return answer;
    }
    return connection.commit() ? answer : notStored();
}

AdministrationAnswer addOffice(GatewayConnection &connection, const QString &fileName, int serialStart)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return refused(AdministrationText::tr("The file cannot be read."));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto office = officeFromJson(json.contains("office"_L1) ? json.value("office"_L1).toObject() : json);
    if (!office)
        return refused(office.error().message);
    if (!registerOffice(connection, {.office = *office, .serialStart = serialStart}))
        return notStored();
    return {.text = AdministrationText::tr("Office %1 is there.").arg(office->code)};
}

AdministrationAnswer placeOffice(GatewayConnection &connection, const QString &child, const QString &parent)
{
    if (!setParentOffice(connection, child, parent))
        return refused(AdministrationText::tr("There is no such office, or it stands above the other one already."));
    return {.text = parent.isEmpty() ? AdministrationText::tr("No office stands above %1.").arg(child)
                                     : AdministrationText::tr("%1 stands above %2.").arg(parent, child)};
}

AdministrationAnswer newCode(GatewayConnection &connection, QStringList words)
{
    const bool isRelay = words.removeAll(u"--relay"_s) > 0;
    const QString counterWord = takeOption(words, "--counter"_L1);
    const QString daysWord = takeOption(words, "--days"_L1);
    const bool isPortal = words.removeAll(u"--portal"_s) > 0;
    const int counter = counterWord.toInt();
    const int days = daysWord.isEmpty() ? 7 : daysWord.toInt();
    if (words.size() != 1 || counter < 0 || counter > 99 || days < 1 || days > 365)
        return {.status = 2, .text = administrationUsage()};
    if (!registeredOffice(connection, words.first()))
        return refused(AdministrationText::tr("There is no such office."));
    if (relaysUpward(connection))
        return {.status = 4,
                .text = AdministrationText::tr("Counters are let in by the province: make the code there.")};
    const QString code = makeToken(10);
    const QString expires = toIsoOfficeTime(QDateTime::currentDateTimeUtc().addDays(days));
    if (!connection.run("INSERT INTO enrolment_code (code_hash, office, counter, expires_at, used_by, kind) "
                        "VALUES (?, ?, ?, ?, '', ?)",
                        {hashOfSecret(code), words.first(), counter, expires,
                         isPortal  ? u"portal"_s
                         : isRelay ? u"relay"_s
                                   : u"counter"_s}))
        return notStored();
    return {.text = code};
}

/// How wrong the device's clock was when it sent last; empty: about right.
QString clockWord(qint64 skewSeconds)
{
    return skewSeconds == 0 ? QString() : u"\tclock %1%2 s"_s.arg(skewSeconds > 0 ? u"+"_s : u""_s).arg(skewSeconds);
}

AdministrationAnswer listDevices(GatewayConnection &connection, const QString &office)
{
    const auto rows = connection.rows("SELECT id, office, counter, enrolled_at, revoked_at, kind, "
                                      "(SELECT skew_seconds FROM operation WHERE device = device.id "
                                      "ORDER BY device_seq DESC LIMIT 1) FROM device "
                                      "WHERE office = ? OR ? = '' ORDER BY office, counter",
                                      {office, office});
    if (connection.hasFailed())
        return notStored();
    QStringList lines;
    for (const QVariantList &row : rows)
        lines.append(QStringList{row.at(0).toString(), row.at(1).toString(),
                                 row.at(5).toString() == "relay"_L1 ? u"relay"_s : row.at(2).toString(),
                                 row.at(3).toString(),
                                 row.at(4).toString().isEmpty() ? u"valid"_s : u"revoked "_s + row.at(4).toString()}
                         .join(u'\t') +
                     clockWord(row.at(6).toLongLong()));
    return {.text = lines.join(u'\n')};
}

AdministrationAnswer revokeDevice(GatewayConnection &connection, const QString &device)
{
    const QString now = toIsoOfficeTime(QDateTime::currentDateTimeUtc());
    if (connection.row("UPDATE device SET revoked_at = ? WHERE id = ? AND revoked_at = '' RETURNING id", {now, device})
            .isEmpty())
        return connection.hasFailed() ? notStored()
                                      : refused(AdministrationText::tr("There is no such device, or it is revoked."));
    return {.text = AdministrationText::tr("Device %1 is revoked.").arg(device)};
}

AdministrationAnswer listOffices(GatewayConnection &connection)
{
    const auto rows = connection.rows("SELECT code, serial_start, last_counter FROM office ORDER BY code", {});
    if (connection.hasFailed())
        return notStored();
    QStringList lines;
    for (const QVariantList &row : rows)
        lines.append(QStringList{row.at(0).toString(), row.at(1).toString(), row.at(2).toString()}.join(u'\t'));
    return {.text = lines.join(u'\n')};
}

/// After the database lost something: every cursor is of another database then, and counters begin with a snapshot.
AdministrationAnswer renewFeeds(GatewayConnection &connection)
{
    const auto scopes = connection.rows("SELECT code FROM scope ORDER BY code", {});
    for (const QVariantList &scope : scopes)
        connection.run("UPDATE scope SET epoch = ? WHERE code = ?", {makeToken(8), scope.first()});
    if (connection.hasFailed())
        return notStored();
    return {.text = AdministrationText::tr("The feeds of %1 offices begin anew.").arg(scopes.size())};
}

AdministrationAnswer importCatalogue(GatewayConnection &connection, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return refused(AdministrationText::tr("The file cannot be read."));
    const QByteArray document = file.readAll();
    const auto catalogue = readCatalogue(document);
    if (!catalogue)
        return refused(catalogue.error().message);
    const int present = publishedVersion(connection);
    if (catalogue->version <= present)
        return {.status = 4,
                .text = AdministrationText::tr("Version %1 is not newer than version %2, which is there.")
                            .arg(catalogue->version)
                            .arg(present)};
    if (!publishCatalogue(connection, *catalogue, document, QDateTime::currentDateTimeUtc()))
        return notStored();
    return {.text = AdministrationText::tr("Catalogue %1 is there; every office is told.").arg(catalogue->version)};
}

AdministrationAnswer listCatalogues(GatewayConnection &connection)
{
    const auto rows = connection.rows("SELECT version, issued_on, published_at FROM catalogue ORDER BY version", {});
    if (connection.hasFailed())
        return notStored();
    QStringList lines;
    for (const QVariantList &row : rows)
        lines.append(QStringList{row.at(0).toString(), row.at(1).toString(), row.at(2).toString()}.join(u'\t'));
    return {.text = lines.join(u'\n')};
}

AdministrationAnswer administered(GatewayConnection &connection, QStringList words)
{
    const QString subject = words.value(0);
    const QString act = words.value(1);
    QStringList rest = words.mid(2);
    if (subject == "office"_L1 && act == "add"_L1) {
        const QString start = takeOption(rest, "--serial-start"_L1);
        const int serialStart = start.isEmpty() ? 1 : start.toInt();
        if (rest.size() == 1 && serialStart > 0)
            return addOffice(connection, rest.first(), serialStart);
    }
    if (subject == "office"_L1 && act == "list"_L1 && rest.isEmpty())
        return listOffices(connection);
    if (subject == "office"_L1 && act == "parent"_L1 && (rest.size() == 1 || rest.size() == 2))
        return placeOffice(connection, rest.first(), rest.value(1));
    if (subject == "officer"_L1)
        return administerOfficers(connection, act, rest);
    if (subject == "book"_L1 && act == "begin"_L1)
        return beginBook(connection, rest);
    if (subject == "enrolment-code"_L1 && act == "new"_L1)
        return newCode(connection, rest);
    if (subject == "device"_L1 && act == "list"_L1 && rest.size() <= 1)
        return listDevices(connection, rest.isEmpty() ? u""_s : rest.first());
    if (subject == "device"_L1 && act == "revoke"_L1 && rest.size() == 1)
        return revokeDevice(connection, rest.first());
    if (subject == "catalogue"_L1 && act == "import"_L1 && rest.size() == 1)
        return importCatalogue(connection, rest.first());
    if (subject == "catalogue"_L1 && act == "list"_L1 && rest.isEmpty())
        return listCatalogues(connection);
    if (subject == "feed"_L1 && act == "renew"_L1 && rest.isEmpty())
        return renewFeeds(connection);
    if (subject == "outward"_L1 && act == "list"_L1 && rest.size() <= 1)
        return listOutward(connection, rest.value(0));
    if (subject == "outward"_L1 && act == "retry"_L1 && rest.size() == 1)
        return retryOutward(connection, rest.first(), QDateTime::currentDateTimeUtc());
    if (subject == "national"_L1 && act == "list"_L1 && rest.size() <= 1)
        return listNational(connection, rest.value(0));
    if (subject == "national"_L1 && act == "retry"_L1 && rest.size() == 1)
        return retryNational(connection, rest.first(), QDateTime::currentDateTimeUtc());
    if (subject == "upstream"_L1 && words.size() == 1)
        return showUpstream(connection);
    if (subject == "upstream"_L1 && act == "list"_L1 && rest.size() <= 1)
        return listRelayed(connection, rest.value(0));
    if (subject == "upstream"_L1 && act == "retry"_L1 && rest.size() == 1)
        return retryRelayed(connection, rest.first());
    return {.status = 2, .text = administrationUsage()};
}

} // namespace

QString takeOption(QStringList &words, QLatin1StringView name)
{
    const qsizetype at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size())
        return {};
    QString value = words.at(at + 1);
    words.remove(at, 2);
    return value;
}

QString administrationUsage()
{
    return u"mocua-gateway admin --database sqlite:FILE|postgresql://… COMMAND\n"
           "  office add FILE [--serial-start N]   office list\n"
           "  office parent OFFICE [ABOVE]\n"
           "  officer add OFFICE ID --name NAME [--role officer|supervisor|administrator] [--title TITLE]\n"
           "      [--account NAME]                  (the password comes from MOCUA_PASSWORD; without, it stays)\n"
           "  officer list OFFICE   officer remove OFFICE ID\n"
           "  book begin OFFICE --book BS|CK|HD --year Y --next N\n"
           "  enrolment-code new OFFICE [--counter N] [--days N] [--portal | --relay]\n"
           "  device list [OFFICE]   device revoke ID\n"
           "  catalogue import FILE   catalogue list\n"
           "  feed renew\n"
           "  outward list [STATE]   outward retry ID|refused\n"
           "  join --upstream URL --code CODE [--ca-file FILE]\n"
           "  upstream   upstream list [STATE]   upstream retry ID|refused\n"
           "  carry take BUNDLE --receipt FILE --files DIR [--from-revoked]   carry list [DEVICE]\n"
           "  audit [--device D] [--dossier CODE] [--from DATE] [--to DATE]   audit --drop-before DATE\n"
           "  national list [STATE]   national retry ID|parked"_s;
}

AdministrationAnswer administer(const DatabaseAddress &address, const QStringList &words)
{
    if (words.value(0) == "join"_L1)
        return joinProvince(address, words.mid(1));
    auto database = DatabaseThreads::start(address);
    if (!database)
        return {.status = 6, .text = database.error().message};
    if (words.value(0) == "carry"_L1)
        return administerCarry(**database, words.mid(1));
    if (words.value(0) == "audit"_L1)
        return administerReadings(**database, words.mid(1), inOfficeTime(QDateTime::currentDateTimeUtc()));
    AdministrationAnswer answer;
    (*database)->write([&](GatewayConnection &connection) {
        answer = inTransaction(connection, [&](GatewayConnection &inside) { return administered(inside, words); });
    });
    return answer;
}
