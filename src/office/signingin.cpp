// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingin.h"

#include "audittable.h"
#include "counteridentity.h"
#include "officertable.h"
#include "passwords.h"
#include "settingtable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct SigningIn
{
    Q_DECLARE_TR_FUNCTIONS(SigningIn)
};

constexpr int freeTries = 5;
constexpr int confirmedDays = 7;
constexpr int leastLetters = 8;

Error refusal(const QString &code, const QString &message)
{
    return {ErrorKind::NotAllowed, code, message, {}, u"password"_s};
}

QDateTime blockedAfter(int failed, const QDateTime &now)
{
    if (failed < freeTries)
        return {};
    const int seconds = std::min(30 << std::min(failed - freeTries, 5), 15 * 60);
    return now.addSecs(seconds);
}

Error tooManyTries(const QDateTime &now, const QDateTime &blockedUntil)
{
    return refusal(u"too-many-tries"_s, SigningIn::tr("Too many wrong tries: wait %n second(s), then try again.",
                                                      nullptr, int((now.msecsTo(blockedUntil) + 999) / 1000)));
}

/// Whether the word of who works here is older than an offline sign-in may rest on (sync.md 10). A counter that never
/// heard the province stands for itself.
Result<bool> isAged(Connection &connection, const QDateTime &now)
{
    OfficerTable officers(connection);
    const auto heardAt = officers.heardAt();
    if (!heardAt)
        return heardAt.error();
    const auto confirmedAt = officers.confirmedAt();
    if (!confirmedAt)
        return confirmedAt.error();
    return heardAt->isValid() && confirmedAt->secsTo(now) > qint64(confirmedDays) * 24 * 3600;
}

SignInTry left()
{
    return {{},
            refusal(u"officer-left"_s,
                    SigningIn::tr("This officer is no longer in the office’s list: ask the office’s administrator."))};
}

/// Whoever knows the password comes in, if he still may.
Result<SignInTry> admitted(Connection &connection, const OfficerEntry &known, const QDateTime &now)
{
    if (known.isRemoved)
        return left();
    const auto isOld = isAged(connection, now);
    if (!isOld)
        return isOld.error();
    if (*isOld && known.officer.role == Role::Officer)
        return SignInTry{
            {},
            refusal(
                u"not-confirmed"_s,
                SigningIn::tr("This computer has not heard from the province for more than %n day(s) who works here. "
                              "Connect it to the network and try again, or let a supervisor sign in here once: then "
                              "everybody can work on.",
                              nullptr, confirmedDays))};
    return SignInTry{known.officer, {}};
}

/// A supervisor at this computer vouches for the office's officers as long as the province's word would hold.
Result<void> vouch(Connection &connection, const Officer &officer, const QDateTime &now)
{
    const auto isOld = isAged(connection, now);
    if (!isOld)
        return isOld.error();
    if (!*isOld || officer.role == Role::Officer)
        return {};
    if (auto noted = OfficerTable(connection).noteConfirmed(now); !noted)
        return noted;
    return AuditTable(connection).add(now, officer.id, u"officers-confirmed"_s);
}

} // namespace

Result<SignInTry> checkSignIn(Connection &connection, const QString &name, const QString &password,
                              const QDateTime &now)
{
    const auto entry = OfficerTable(connection).find(name.trimmed().toLower());
    if (!entry)
        return entry.error();
    const Error wrong = refusal(u"wrong-password"_s, SigningIn::tr("Name or password is wrong: type both again."));
    if (!entry->has_value()) {
        // As long as for a known name, so that names cannot be found out by the clock.
        static const QString unknown = makeVerifier(u"nobody"_s);
        [[maybe_unused]] const bool fits = fitsVerifier(password, unknown);
        return SignInTry{{}, wrong};
    }
    const OfficerEntry &known = **entry;
    if (known.blockedUntil.isValid() && now < known.blockedUntil)
        return SignInTry{{}, tooManyTries(now, known.blockedUntil)};
    if (!fitsVerifier(password, known.verifier))
        return SignInTry{{}, wrong};
    return admitted(connection, known, now);
}

Result<SignInTry> trySignIn(Connection &connection, const QString &name, const QString &password, const QDateTime &now)
{
    auto tried = checkSignIn(connection, name, password, now);
    OfficerTable officers(connection);
    const QString id = name.trimmed().toLower();
    const auto entry = officers.find(id);
    if (!tried || !entry || !entry->has_value() || tried->refusal.code == u"too-many-tries")
        return tried;
    const bool isWrong = tried->refusal.code == u"wrong-password";
    const int failed = isWrong ? (*entry)->failed + 1 : 0;
    const QDateTime blockedUntil = blockedAfter(failed, now);
    if (const auto noted = officers.noteTry(id, failed, blockedUntil); !noted)
        return noted.error();
    if (const auto audited =
            AuditTable(connection).add(now, id, tried->officer ? u"signed-in"_s : u"sign-in-refused"_s);
        !audited)
        return audited.error();
    if (isWrong && blockedUntil.isValid())
        tried->refusal = tooManyTries(now, blockedUntil);
    if (tried->officer) {
        if (const auto vouched = vouch(connection, *tried->officer, now); !vouched)
            return vouched.error();
    }
    return tried;
}

Result<SignInTry> signInByAccount(Connection &connection, const QString &account, const Officer &only,
                                  const QDateTime &now)
{
    OfficerTable officers(connection);
    const auto entry = officers.findByAccount(account);
    if (!entry)
        return entry.error();
    SignInTry tried;
    if (!*entry)
        tried.refusal = refusal(u"account-unknown"_s,
                                SigningIn::tr("The account “%1” is not in this office’s list: ask the office’s "
                                              "administrator, or sign in with the password of this counter.")
                                    .arg(QString(account).replace(u'@', u"@\u200b"_s))); // Long ones break there.
    else if ((*entry)->isRemoved)
        tried = left();
    else if (!only.id.isEmpty() && (*entry)->officer.id != only.id)
        tried.refusal =
            refusal(u"other-officer"_s, SigningIn::tr("That is the account of %1, but %2 locked the counter.")
                                            .arg((*entry)->officer.displayName, only.displayName));
    else
        tried = {.officer = (*entry)->officer, .refusal = {}, .hasPassword = !(*entry)->verifier.isEmpty()};
    const QString act = tried.officer ? u"signed-in"_s : u"sign-in-refused"_s;
    if (const auto audited = AuditTable(connection).add(now, *entry ? (*entry)->officer.id : u""_s, act, u"account"_s);
        !audited)
        return audited.error();
    if (tried.officer) {
        if (const auto noted = officers.noteTry(tried.officer->id, 0, {}); !noted)
            return noted.error();
        if (const auto kept = SettingTable(connection).setValue(Setting::lastOfficer, tried.officer->id); !kept)
            return kept.error();
    }
    return tried;
}

Result<void> keepOfflinePassword(Connection &connection, const QString &officer, const QString &password,
                                 const QDateTime &now)
{
    if (password.size() < leastLetters)
        return Error{ErrorKind::BadInput,
                     u"password-short"_s,
                     SigningIn::tr("Choose at least %n letter(s).", nullptr, leastLetters),
                     {},
                     u"password"_s};
    OfficerTable officers(connection);
    const auto entry = officers.find(officer);
    if (!entry)
        return entry.error();
    if (!*entry)
        return {};
    if (const auto put = officers.put((*entry)->officer, makeVerifier(password), (*entry)->account); !put)
        return put.error();
    return AuditTable(connection).add(now, officer, u"password-kept"_s);
}
