// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonstration.h"

#include "officejson.h"
#include "passwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

Error officeFileError(const QString &message, const QString &field)
{
    return {ErrorKind::BadInput, u"office-file-wrong"_s, message, {}, field};
}

struct OfficeFile
{
    Q_DECLARE_TR_FUNCTIONS(OfficeFile)
};

QByteArray resourceBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<EnrolmentOffer> offerFrom(const QJsonObject &gateway)
{
    const EnrolmentOffer offer{QUrl(gateway[u"url"_s].toString(), QUrl::StrictMode), gateway[u"code"_s].toString(),
                               gateway[u"caFile"_s].toString()};
    const bool isWeb = offer.url.scheme() == u"https" || offer.url.scheme() == u"http";
    if (!offer.url.isValid() || !isWeb || offer.url.host().isEmpty())
        return officeFileError(OfficeFile::tr("The gateway's address is written like https://mocua.example.gov.vn."),
                               u"gateway.url"_s);
    if (offer.code.isEmpty())
        return officeFileError(OfficeFile::tr("The gateway needs a one-time code: ask the province for one."),
                               u"gateway.code"_s);
    return offer;
}

} // namespace

QByteArray demonstrationCatalogue()
{
    return resourceBytes(u":/catalogue/demo.json"_s);
}

OfficeSetup demonstrationSetup()
{
    const auto setup = readOfficeFile(resourceBytes(u":/office/demo.json"_s));
    return setup ? *setup : OfficeSetup();
}

Result<OfficeSetup> readOfficeFile(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonObject file = QJsonDocument::fromJson(json, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return officeFileError(
            OfficeFile::tr("The office file is no JSON; the fault is at byte %1.").arg(parsing.offset), {});
    auto office = officeFromJson(file[u"office"_s].toObject());
    if (!office)
        return office.error();
    OfficeSetup setup;
    setup.office = std::move(*office);
    setup.counter = file[u"counter"_s].toInt(1);
    if (setup.counter < 1 || setup.counter > 99)
        return officeFileError(OfficeFile::tr("The counter's number is between 1 and 99."), u"counter"_s);
    const QJsonArray officers = file[u"officers"_s].toArray();
    for (const QJsonValue &value : officers) {
        const QJsonObject entry = value.toObject();
        const auto role = roleFromText(entry[u"role"_s].toString());
        const QString id = entry[u"id"_s].toString().trimmed().toLower();
        if (!role || id.isEmpty() || entry[u"displayName"_s].toString().isEmpty())
            return officeFileError(
                OfficeFile::tr(
                    "Officer number %1 lacks id, displayName or a role (officer, supervisor, administrator).")
                    .arg(setup.officers.size() + 1),
                u"officers"_s);
        QString verifier = entry[u"verifier"_s].toString();
        if (verifier.isEmpty() && entry[u"password"_s].toString().isEmpty())
            return officeFileError(
                OfficeFile::tr("Officer number %1 has neither password nor verifier.").arg(setup.officers.size() + 1),
                u"officers"_s);
        if (verifier.isEmpty())
            verifier = makeVerifier(entry[u"password"_s].toString());
        setup.officers.append(
            {{id, entry[u"displayName"_s].toString(), *role, entry[u"title"_s].toString()}, verifier});
    }
    if (file.contains(u"gateway"_s)) {
        auto offer = offerFrom(file[u"gateway"_s].toObject());
        if (!offer)
            return offer.error();
        setup.gateway = *std::move(offer);
    }
    if (setup.officers.isEmpty() && !setup.gateway)
        return officeFileError(OfficeFile::tr("The office file names no officer."), u"officers"_s);
    const QJsonObject catalogue = file[u"catalogue"_s].toObject();
    setup.catalogue = catalogue.isEmpty() ? demonstrationCatalogue() : QJsonDocument(catalogue).toJson();
    return setup;
}
