// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalmapping.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Table = NationalMapping::Table;

constexpr std::array<std::pair<const char *, Table>, 10> wordTables{{{"states", Table::States},
                                                                     {"channels", Table::Channels},
                                                                     {"ownerKinds", Table::OwnerKinds},
                                                                     {"identityKinds", Table::IdentityKinds},
                                                                     {"returnWays", Table::ReturnWays},
                                                                     {"filedAt", Table::FiledAt},
                                                                     {"feeKinds", Table::FeeKinds},
                                                                     {"feeWays", Table::FeeWays},
                                                                     {"actWords", Table::ActWords},
                                                                     {"stateWords", Table::StateWords}}};

Error mappingFault(const QString &where)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"mapping-not-valid"_s,
            .message = QCoreApplication::translate("NationalMapping",
                                                   "The national portal's tables of codes are not valid at “%1”.")
                           .arg(where),
            .detail = where,
            .field = where};
}

Result<QJsonObject> mappingFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return mappingFault(fileName);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return mappingFault(u"byte %1"_s.arg(fault.offset));
    return document.object();
}

} // namespace

QString nationalProcedureCode(const QString &code)
{
    return code.section(u'.', 0, 1);
}

std::optional<NationalMapping::Dates> NationalMapping::datesOf(const QJsonObject &row)
{
    const QString from = row.value("validFrom"_L1).toString();
    const QString to = row.value("validTo"_L1).toString();
    const Dates dates{QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
    const bool isReadable = (from.isEmpty() || dates.from.isValid()) && (to.isEmpty() || dates.to.isValid());
    return isReadable ? std::optional(dates) : std::nullopt;
}

Result<void> NationalMapping::readWords(Table table, const QString &name, const QJsonObject &json)
{
    QList<Row<QString>> rows;
    const QJsonArray array = json.value(name).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject row = array.at(i).toObject();
        const auto dates = datesOf(row);
        if (!dates || row.value("of"_L1).toString().isEmpty() || row.value("is"_L1).toString().isEmpty())
            return mappingFault(u"%1[%2]"_s.arg(name).arg(i));
        rows.append({row.value("of"_L1).toString(), row.value("is"_L1).toString(), *dates});
    }
    m_words.insert(table, rows);
    return {};
}

Result<void> NationalMapping::readProcedures(const QJsonObject &json)
{
    m_procedures.clear();
    const QJsonArray array = json.value("procedures"_L1).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject row = array.at(i).toObject();
        const auto dates = datesOf(row);
        const QString of = nationalProcedureCode(row.value("of"_L1).toString());
        const NationalProcedure is{row.value("MaTTHC"_L1).toString(), row.value("TenTTHC"_L1).toString(),
                                   row.value("MaLinhVuc"_L1).toString(), row.value("TenLinhVuc"_L1).toString()};
        if (!dates || of.isEmpty() || is.code.isEmpty())
            return mappingFault(u"procedures[%1]"_s.arg(i));
        m_procedures.append({of, is, *dates});
    }
    return {};
}

Result<void> NationalMapping::readUnits(const QJsonObject &json)
{
    m_units.clear();
    const QJsonArray array = json.value("units"_L1).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject row = array.at(i).toObject();
        const auto dates = datesOf(row);
        const NationalUnit is{row.value("madonvi"_L1).toString(), row.value("name"_L1).toString()};
        if (!dates || row.value("of"_L1).toString().isEmpty() || is.id.isEmpty())
            return mappingFault(u"units[%1]"_s.arg(i));
        m_units.append({row.value("of"_L1).toString(), is, *dates});
    }
    return {};
}

Result<void> NationalMapping::read(const QJsonObject &json)
{
    const QStringList members = json.keys();
    for (const QString &member : members) {
        Result<void> isRead;
        const auto table = std::find_if(wordTables.begin(), wordTables.end(), [&member](const auto &entry) {
            return member == QLatin1StringView(entry.first);
        });
        if (table != wordTables.end())
            isRead = readWords(table->second, member, json);
        else if (member == "procedures"_L1)
            isRead = readProcedures(json);
        else if (member == "units"_L1)
            isRead = readUnits(json);
        else if (member == "progressMember"_L1)
            m_progressMember = json.value(member).toString();
        else if (member != "note"_L1)
            return mappingFault(member);
        if (!isRead)
            return isRead.error();
    }
    return {};
}

Result<NationalMapping> NationalMapping::load(const QString &fileName)
{
    NationalMapping mapping;
    for (const QString &name : {u":/national/mapping.json"_s, fileName}) {
        if (name.isEmpty())
            continue;
        const auto json = mappingFile(name);
        if (!json)
            return json.error();
        if (const auto isRead = mapping.read(*json); !isRead)
            return isRead.error();
    }
    return mapping;
}

std::optional<QString> NationalMapping::code(Table table, const QString &word, QDate day) const
{
    return found(m_words.value(table), word, day);
}

std::optional<NationalProcedure> NationalMapping::procedure(const QString &code, QDate day) const
{
    return found(m_procedures, nationalProcedureCode(code), day);
}

std::optional<NationalUnit> NationalMapping::unit(const QString &agency, QDate day) const
{
    return found(m_units, agency, day);
}
