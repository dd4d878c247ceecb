// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officertable.h"

#include "clock.h"
#include "officeraccountsjson.h"
#include "settingtable.h"

using namespace Qt::StringLiterals;

namespace {

const QString heardSetting = u"officers.heard-at"_s;
const QString confirmedSetting = u"officers.confirmed-at"_s;
const QString serviceSetting = u"officers.account-service"_s;
const QString askedAtSetting = u"officers.asked-at"_s;
const QString askedSetting = u"officers.asked"_s;

Officer officerOf(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toString(),
            roleFromText(row.value(2).toString()).value_or(Role::Officer), row.value(3).toString()};
}

QString written(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

Result<std::optional<OfficerEntry>> OfficerTable::first(const char *sql, const QString &value)
{
    const auto query = m_connection.run(sql, {value});
    if (!query)
        return query.error();
    std::optional<OfficerEntry> entry;
    if (QSqlQuery &row = **query; row.next()) {
        entry = OfficerEntry{.officer = officerOf(row),
                             .verifier = row.value(4).toString(),
                             .account = row.value(7).toString(),
                             .isRemoved = row.value(8).toInt() != 0,
                             .failed = row.value(5).toInt()};
        if (const qint64 until = row.value(6).toLongLong(); until > 0)
            entry->blockedUntil = QDateTime::fromMSecsSinceEpoch(until);
    }
    (*query)->finish();
    return entry;
}

Result<std::optional<OfficerEntry>> OfficerTable::find(const QString &id)
{
    return first("SELECT id, display_name, role, title, verifier, failed, blocked_until_ms, account, is_removed FROM "
                 "officer WHERE id = ?",
                 id);
}

Result<std::optional<OfficerEntry>> OfficerTable::findByAccount(const QString &account)
{
    return first("SELECT id, display_name, role, title, verifier, failed, blocked_until_ms, account, is_removed FROM "
                 "officer WHERE lower(CASE account WHEN '' THEN id ELSE account END) = ? ORDER BY is_removed LIMIT 1",
                 account.toLower());
}

Result<QList<Officer>> OfficerTable::list(const char *sql)
{
    const auto query = m_connection.run(sql);
    if (!query)
        return query.error();
    QList<Officer> officers;
    while ((*query)->next())
        officers.append(officerOf(**query));
    (*query)->finish();
    return officers;
}

Result<QList<Officer>> OfficerTable::all()
{
    return list("SELECT id, display_name, role, title FROM officer ORDER BY id");
}

Result<QList<Officer>> OfficerTable::present()
{
    return list("SELECT id, display_name, role, title FROM officer WHERE is_removed = 0 ORDER BY id");
}

Result<bool> OfficerTable::put(const Officer &officer, const QString &verifier, const QString &account)
{
    const auto changed = m_connection.change(
        "INSERT INTO officer (id, display_name, role, title, verifier, account) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT "
        "(id) DO UPDATE SET display_name = excluded.display_name, role = excluded.role, title = excluded.title, "
        "account "
        "= excluded.account, is_removed = 0, verifier = CASE excluded.verifier WHEN '' THEN officer.verifier ELSE "
        "excluded.verifier END WHERE (officer.display_name, officer.role, officer.title, officer.account, "
        "officer.is_removed) <> (excluded.display_name, excluded.role, excluded.title, excluded.account, 0) OR "
        "(excluded.verifier <> '' AND officer.verifier <> excluded.verifier)",
        {officer.id, officer.displayName, toText(officer.role), written(officer.title), written(verifier),
         written(account)});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<bool> OfficerTable::remove(const QString &id)
{
    const auto changed = m_connection.change("UPDATE officer SET is_removed = 1 WHERE id = ? AND is_removed = 0", {id});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<void> OfficerTable::noteTry(const QString &id, int failed, const QDateTime &blockedUntil)
{
    const auto changed =
        m_connection.change("UPDATE officer SET failed = ?, blocked_until_ms = ? WHERE id = ?",
                            {failed, blockedUntil.isValid() ? blockedUntil.toMSecsSinceEpoch() : 0, id});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> OfficerTable::noteConfirmed(const QDateTime &now)
{
    return SettingTable(m_connection).setValue(confirmedSetting, toIsoOfficeTime(now));
}

Result<void> OfficerTable::noteAsked(const QDateTime &now)
{
    SettingTable settings(m_connection);
    if (auto set = settings.setValue(askedSetting, u""_s); !set)
        return set;
    return settings.setValue(askedAtSetting, toIsoOfficeTime(now));
}

Result<void> OfficerTable::noteHeard(const QDateTime &now)
{
    if (auto noted = noteAsked(now); !noted)
        return noted;
    if (auto set = SettingTable(m_connection).setValue(heardSetting, toIsoOfficeTime(now)); !set)
        return set;
    return noteConfirmed(now);
}

Result<QDateTime> OfficerTable::timeOf(const QString &setting)
{
    const auto text = SettingTable(m_connection).value(setting);
    if (!text)
        return text.error();
    return fromIsoOfficeTime(*text);
}

Result<QDateTime> OfficerTable::heardAt()
{
    return timeOf(heardSetting);
}

Result<QDateTime> OfficerTable::askedAt()
{
    return timeOf(askedAtSetting);
}

Result<QDateTime> OfficerTable::confirmedAt()
{
    return timeOf(confirmedSetting);
}

Result<void> OfficerTable::askFor()
{
    return SettingTable(m_connection).setValue(askedSetting, u"1"_s);
}

Result<bool> OfficerTable::isAskedFor()
{
    const auto text = SettingTable(m_connection).value(askedSetting);
    if (!text)
        return text.error();
    return !text->isEmpty();
}

Result<AccountService> OfficerTable::accountService()
{
    const auto json = SettingTable(m_connection).object(serviceSetting);
    if (!json)
        return json.error();
    return accountServiceFromJson(*json);
}

Result<bool> OfficerTable::setAccountService(const AccountService &service)
{
    const auto present = accountService();
    if (!present)
        return present.error();
    if (*present == service)
        return false;
    const auto set = SettingTable(m_connection).setObject(serviceSetting, toJson(service));
    return set ? Result<bool>(true) : Result<bool>(set.error());
}
