// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scannedpage.h"

#include <QAbstractListModel>
#include <QHash>
#include <QImage>

/// The pages of a stack with their small pictures.
class PageStripModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PageRole = Qt::UserRole, PictureRole };
    using QAbstractListModel::QAbstractListModel;
    void setPages(const QList<ScannedPage> &pages);
    const QList<ScannedPage> &pages() const { return m_pages; }
    void setThumbnail(const QUuid &page, const QImage &picture);
    int rowOf(const QUuid &page) const;
    static bool isFolded(const ScannedPage &page) { return page.isDropped || page.findings.isBlank; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    QString words(const ScannedPage &page) const;
    QList<ScannedPage> m_pages;
    QHash<QUuid, QImage> m_pictures;
};

/// What a page belongs to, in a word or two ("phần 3", "chưa gán").
QString belongingText(const ScannedPage &page);
