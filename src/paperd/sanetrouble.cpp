// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sanetrouble.h"

#include "reply.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct SaneWords
{
    Q_DECLARE_TR_FUNCTIONS(SaneTrouble)
};

// Of later versions of SANE; some drivers answer them already.
constexpr int statusWarmingUp = 12;
constexpr int statusLocked = 13;

Error deviceTrouble(const QString &code, const QString &message, const QString &detail)
{
    return {ErrorKind::NotReachable, code, message, detail, {}};
}

} // namespace

Error scannerGone(const QString &where)
{
    return deviceTrouble(
        u"scanner-gone"_s,
        SaneWords::tr("The scanner is not there: check its cable and that it is switched on, then choose it again."),
        where);
}

Error saneTrouble(SANE_Status status, const QString &where)
{
    const QString detail = where + u": "_s + QString::fromUtf8(sane_strstatus(status));
    switch (int(status)) {
    case SANE_STATUS_CANCELLED:
        return cancelled();
    case SANE_STATUS_EOF:
        return deviceTrouble(
            u"scanner-no-page"_s,
            SaneWords::tr("The scanner gave a page without a picture: put the sheet in again, straight, and go on."),
            detail);
    case SANE_STATUS_JAMMED:
        return deviceTrouble(
            u"scanner-jammed"_s,
            SaneWords::tr("Paper is jammed in the scanner: open it, take the jammed sheet out, put it back "
                          "on top of the stack and go on."),
            detail);
    case SANE_STATUS_COVER_OPEN:
        return deviceTrouble(u"scanner-open"_s,
                             SaneWords::tr("The scanner's cover is open: close it until it clicks, then go on."),
                             detail);
    case SANE_STATUS_NO_DOCS:
        return deviceTrouble(
            u"scanner-empty"_s,
            SaneWords::tr(
                "No paper is in the feeder: put the stack in until the scanner takes hold of it, then go on."),
            detail);
    case SANE_STATUS_IO_ERROR:
        return deviceTrouble(
            u"scanner-io-error"_s,
            SaneWords::tr("The connection to the scanner broke: check its cable and that it is switched "
                          "on, then go on."),
            detail);
    case SANE_STATUS_DEVICE_BUSY:
        return deviceTrouble(u"scanner-busy"_s,
                             SaneWords::tr("The scanner is in use: end the other program or the other computer's scan, "
                                           "then try again."),
                             detail);
    case SANE_STATUS_ACCESS_DENIED:
        return {
            ErrorKind::NotAllowed,
            u"scanner-denied"_s,
            SaneWords::tr("This account may not use the scanner: let the administrator add it to the group “scanner”, "
                          "then sign in to the computer again."),
            detail,
            {}};
    case SANE_STATUS_INVAL:
        return {ErrorKind::BadInput,
                u"scanner-invalid"_s,
                SaneWords::tr("The scanner does not take these settings: choose another resolution or paper size."),
                detail,
                {}};
    case SANE_STATUS_UNSUPPORTED:
        return {ErrorKind::BadInput,
                u"scanner-unsupported"_s,
                SaneWords::tr("The scanner cannot do this: choose another source or mode."),
                detail,
                {}};
    case SANE_STATUS_NO_MEM:
        return deviceTrouble(
            u"scanner-no-memory"_s,
            SaneWords::tr("The memory does not suffice for this page: choose a lower resolution, or end "
                          "other programs."),
            detail);
    case statusWarmingUp:
        return deviceTrouble(u"scanner-warming"_s,
                             SaneWords::tr("The scanner's lamp is still warming up: wait a minute, then try again."),
                             detail);
    case statusLocked:
        return deviceTrouble(
            u"scanner-locked"_s,
            SaneWords::tr("The scanner's transport lock is closed: open the lock on the scanner, then try "
                          "again."),
            detail);
    default:
        return deviceTrouble(u"scanner-failed"_s,
                             SaneWords::tr("The scanner failed: switch it off and on, then try again."), detail);
    }
}
