// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papertable.h"

#include <QListView>

class QStandardItemModel;

/// The dossiers whose papers wait to be scanned.
class DigitisingList : public QListView
{
    Q_OBJECT
public:
    explicit DigitisingList(QWidget *parent = nullptr);
    void setRows(const QList<DigitisingRow> &rows);
    const QList<DigitisingRow> &rows() const { return m_rows; }
    void setCurrent(qint64 key); ///< Emits nothing.
    /// The dossier after this one that is not done; nothing if there is none.
    std::optional<qint64> nextOpen(qint64 after) const;

signals:
    void chosen(qint64 key);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel *m_model;
    QList<DigitisingRow> m_rows;
    bool m_isFilling = false;
};
