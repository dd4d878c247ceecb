// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalfacts.h"

#include "blobtable.h"
#include "cataloguepublishing.h"
#include "clock.h"
#include "dossierjson.h"
#include "dossiersharing.h"
#include "dossierview.h"
#include "filelinks.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QList<NationalStep> stepsOf(GatewayConnection &connection, const QString &dossier, const QString &office)
{
    QList<NationalStep> steps;
    const auto rows = connection.rows("SELECT p.seq, p.at, p.act, p.author, p.author_name, p.state, p.reason, p.item, "
                                      "p.sent, COALESCE(o.title, '') FROM national_progress p LEFT JOIN officer o ON "
                                      "o.office = ? AND o.id = p.author WHERE p.dossier = ? ORDER BY p.seq",
                                      {office, dossier});
    for (const QVariantList &row : rows)
        steps.append({.seq = row.at(0).toLongLong(),
                      .at = fromIsoOfficeTime(row.at(1).toString()),
                      .act = row.at(2).toString(),
                      .author = row.at(3).toString(),
                      .authorName = row.at(4).toString(),
                      .authorTitle = row.at(9).toString(),
                      .state = dossierStateFromNumber(row.at(5).toInt()).value_or(DossierState::Received),
                      .reason = row.at(6).toString(),
                      .item = row.at(7).toString(),
                      .isSent = row.at(8).toInt() != 0});
    return steps;
}

} // namespace

NationalFactReading::NationalFactReading(const NationalConfig &config, const NationalMapping &mapping,
                                         QString publicUrl)
    : m_config(config)
    , m_mapping(mapping)
    , m_publicUrl(std::move(publicUrl))
{
}

const Catalogue *NationalFactReading::catalogueOf(GatewayConnection &connection)
{
    const int version = publishedVersion(connection);
    if (version > 0 && (!m_catalogue || m_catalogue->version != version)) {
        if (auto read = readCatalogue(publishedDocument(connection, version)))
            m_catalogue = *std::move(read);
    }
    return m_catalogue ? &*m_catalogue : nullptr;
}

std::optional<NationalFacts> NationalFactReading::read(GatewayConnection &connection, const QString &dossierId,
                                                       const QString &officeCode, QString &unit)
{
    const QVariantList stored = connection.row(
        "SELECT dossier.id, dossier.version, dossier.state, dossier.voided, dossier.official_code, dossier.document, "
        "office.document FROM dossier JOIN office ON office.code = dossier.office WHERE dossier.id = ?",
        {dossierId});
    if (stored.isEmpty())
        return std::nullopt;
    const auto dossier = dossierFromJson(dossierViewOf(stored).document);
    if (!dossier)
        return std::nullopt;
    const QJsonObject office = QJsonDocument::fromJson(stored.at(6).toString().toUtf8()).object();
    NationalFacts facts{.dossier = *dossier,
                        .officeName = office.value("name"_L1).toString(),
                        .officeAgency = office.value("agencyCode"_L1).toString(),
                        .procedure = {},
                        .catalogue = catalogueOf(connection)};
    const QDate day = inOfficeTime(dossier->receivedAt).date();
    if (facts.catalogue)
        facts.rules = facts.catalogue->find(dossier->procedureCode, day);
    const auto own = m_mapping.unit(dossier->receivingAgency, day);
    unit = own ? own->id : m_config.unit;
    facts.steps = stepsOf(connection, dossierId, officeCode);
    return facts;
}

QList<NationalFile> NationalFactReading::files(GatewayConnection &connection, const QString &dossier,
                                               const QString &office, bool withLinks, const QDateTime &now) const
{
    QList<NationalFile> files;
    const QJsonArray attachments = attachmentsOf(connection, dossier);
    for (const QJsonValue &value : attachments) {
        const auto attachment = attachmentFromJson(value.toObject());
        if (!attachment)
            continue;
        NationalFile file{.component = attachment->component,
                          .sha256 = attachment->file.sha256,
                          .type = attachment->file.type,
                          .origin = attachment->origin};
        if (const auto held = heldFile(connection, dossier, office, file.sha256); held && !held->blob.type.isEmpty())
            file.type = held->blob.type;
        if (withLinks)
            file.link = m_publicUrl + u"/f/"_s +
                        newFileLink(connection,
                                    {.office = office, .dossier = dossier, .sha256 = file.sha256, .type = file.type},
                                    now, now.addSecs(qint64(m_config.linkHours) * 3600));
        files.append(file);
    }
    return files;
}
