// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingin.h"

#include "audittable.h"
#include "officertable.h"
#include "passwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct SigningIn
{
    Q_DECLARE_TR_FUNCTIONS(SigningIn)
};

constexpr int freeTries = 5;

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
    return SignInTry{known.officer, {}};
}

Result<SignInTry> trySignIn(Connection &connection, const QString &name, const QString &password, const QDateTime &now)
{
    auto tried = checkSignIn(connection, name, password, now);
    OfficerTable officers(connection);
    const QString id = name.trimmed().toLower();
    const auto entry = officers.find(id);
    if (!tried || !entry || !entry->has_value() || tried->refusal.code == u"too-many-tries")
        return tried;
    const int failed = tried->officer ? 0 : (*entry)->failed + 1;
    const QDateTime blockedUntil = blockedAfter(failed, now);
    if (const auto noted = officers.noteTry(id, failed, blockedUntil); !noted)
        return noted.error();
    if (const auto audited =
            AuditTable(connection).add(now, id, tried->officer ? u"signed-in"_s : u"sign-in-refused"_s);
        !audited)
        return audited.error();
    if (!tried->officer && blockedUntil.isValid())
        tried->refusal = tooManyTries(now, blockedUntil);
    return tried;
}
