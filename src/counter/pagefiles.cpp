// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefiles.h"

#include "uuidv7.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {

struct KeepingPages
{
    Q_DECLARE_TR_FUNCTIONS(PageFiles)
};

Error notKept(const QString &detail)
{
    return {ErrorKind::StorageFailed,
            u"page-not-kept"_s,
            KeepingPages::tr("The page could not be kept: make room on the disk and check the right to write there."),
            detail,
            {}};
}

} // namespace

QString PageFiles::folder(const QUuid &page) const
{
    return m_root + u'/' + page.toString(QUuid::WithoutBraces);
}

QString PageFiles::incoming() const
{
    return m_root + u"/incoming"_s;
}

QString PageFiles::source(const ScannedPage &page) const
{
    return m_root + u'/' + page.source;
}

QString PageFiles::file(const ScannedPage &page, const QString &name, const QString &ending) const
{
    return u"%1/%2-%3.%4"_s.arg(folder(page.id), name, QString::number(page.revision), ending);
}

Result<void> PageFiles::prepare() const
{
    if (!QDir().mkpath(incoming()))
        return notKept(incoming());
    QFile::setPermissions(m_root, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

ScannedPage PageFiles::take(const QString &sheet, const QDateTime &at) const
{
    ScannedPage page;
    page.id = makeUuidV7(at.toMSecsSinceEpoch());
    page.arrivedAt = at;
    page.source = QDir(m_root).relativeFilePath(sheet);
    return page;
}

QStringList PageFiles::waiting(const QSet<QString> &sources) const
{
    QStringList sheets;
    static const QStringList kinds{u"*.jpg"_s, u"*.png"_s, u"*.tif"_s};
    for (const QFileInfo &batch : QDir(incoming()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QFileInfo &file : QDir(batch.filePath()).entryInfoList(kinds, QDir::Files, QDir::Name)) {
            if (!sources.contains(QDir(m_root).relativeFilePath(file.filePath())))
                sheets.append(file.filePath());
        }
    }
    return sheets;
}

void PageFiles::remove(const QList<ScannedPage> &pages, const QSet<QUuid> &needed) const
{
    for (const ScannedPage &page : pages) {
        if (page.source.startsWith(u"incoming/"))
            QFile::remove(source(page));
        // Also the file of a PDF whose pages came to several dossiers, once the last of them is filed.
        for (const QUuid &id : {page.id, QUuid::fromString(page.source.section(u'/', 0, 0))}) {
            if (!id.isNull() && !needed.contains(id))
                QDir(folder(id)).removeRecursively();
        }
    }
}

void PageFiles::removeAllBut(const QSet<QUuid> &needed, const QDateTime &olderThan) const
{
    for (const QFileInfo &folder : QDir(m_root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QUuid id = QUuid::fromString(folder.fileName());
        if (!id.isNull() && !needed.contains(id) && folder.lastModified() < olderThan)
            QDir(folder.filePath()).removeRecursively();
    }
}
