// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagestripmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString belongingText(const ScannedPage &page)
{
    if (page.isDropped)
        return QCoreApplication::translate("PageStrip", "left out");
    if (page.component > 0)
        return QCoreApplication::translate("PageStrip", "part %1").arg(page.component);
    return QCoreApplication::translate("PageStrip", "not assigned");
}

void PageStripModel::setPages(const QList<ScannedPage> &pages)
{
    const bool isSame = std::equal(pages.begin(), pages.end(), m_pages.begin(), m_pages.end(),
                                   [](const ScannedPage &a, const ScannedPage &b) { return a.id == b.id; });
    if (isSame) { // Keeps what is selected and where the list stands.
        m_pages = pages;
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_pages = pages;
    QHash<QUuid, QImage> kept;
    for (const ScannedPage &page : pages) {
        if (m_pictures.contains(page.id))
            kept.insert(page.id, m_pictures.value(page.id));
    }
    m_pictures = kept;
    endResetModel();
}

void PageStripModel::setThumbnail(const QUuid &page, const QImage &picture)
{
    const int row = rowOf(page);
    if (row < 0)
        return;
    m_pictures.insert(page, picture);
    emit dataChanged(index(row), index(row));
}

int PageStripModel::rowOf(const QUuid &page) const
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].id == page)
            return i;
    }
    return -1;
}

int PageStripModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.size());
}

QString PageStripModel::words(const ScannedPage &page) const
{
    QStringList words{belongingText(page)};
    if (page.findings.isBlank)
        words.append(tr("blank"));
    if (page.hasWarning())
        words.append(tr("to be looked at"));
    return words.join(u", "_s);
}

QVariant PageStripModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ScannedPage &page = m_pages[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::AccessibleTextRole:
        return tr("Page %1, %2").arg(index.row() + 1).arg(words(page));
    case Qt::ToolTipRole:
        return words(page);
    case PageRole:
        return QVariant::fromValue(static_cast<const void *>(&page));
    case PictureRole:
        return m_pictures.value(page.id);
    default:
        return {};
    }
}

Qt::ItemFlags PageStripModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}
