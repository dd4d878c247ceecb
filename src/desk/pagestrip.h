// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scannedpage.h"

#include <QHash>
#include <QImage>
#include <QListView>

class PageStripModel;

/// The pages of a stack as small pictures, one below the other; dragging one gives it another place. Pages that are
/// blank or left out are folded to a line.
class PageStrip : public QListView
{
    Q_OBJECT
public:
    explicit PageStrip(QWidget *parent = nullptr);
    void setPages(const QList<ScannedPage> &pages);
    void setThumbnail(const QUuid &page, const QImage &picture);
    QUuid current() const;
    void setCurrent(const QUuid &page);

signals:
    void chosen(const QUuid &page);
    void moved(const QUuid &page, int to); ///< The officer dragged it to this place.

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    PageStripModel *m_model;
    bool m_isFilling = false;
};
