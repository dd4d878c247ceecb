// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeerrors.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

struct StoreErrors
{
    Q_DECLARE_TR_FUNCTIONS(StoreErrors)
};

} // namespace

Error storageError(const QSqlError &error, const char *doing)
{
    // SQLite's result codes; the extended ones hold the primary one in their low byte.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    // SQLite's own words name tables and constraints, never values.
    const QString detail = QString::fromLatin1(doing) + u": "_s + error.nativeErrorCode() + u' ' + error.databaseText();
    switch (code) {
    case 13: // SQLITE_FULL
        return storageFailure(
            u"disk-full"_s,
            StoreErrors::tr("The disk is full: nothing was saved. Make room on the disk, then try again."), detail);
    case 8: // SQLITE_READONLY
        return storageFailure(u"read-only"_s,
                              StoreErrors::tr("The data folder cannot be written to: nothing was saved. Ask the "
                                              "administrator for the right to write there."),
                              detail);
    case 10: // SQLITE_IOERR
        return storageFailure(u"disk-failed"_s,
                              StoreErrors::tr("The disk did not take the data: nothing was saved. Try again; if it "
                                              "happens again, call the administrator."),
                              detail);
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return storageFailure(
            u"damaged-database"_s,
            StoreErrors::tr(
                "The database is damaged; it was left as it is. Call the administrator and do not delete anything."),
            detail);
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return storageFailure(
            u"database-busy"_s,
            StoreErrors::tr("Another program holds the database: nothing was saved. Close it, then try again."),
            detail);
    default:
        return storageFailure(
            u"storage-failed"_s,
            StoreErrors::tr("The data could not be saved. Try again; if it happens again, call the administrator."),
            detail);
    }
}

Error storageFailure(const QString &code, const QString &message, const QString &detail)
{
    return {ErrorKind::StorageFailed, code, message, detail, {}};
}
