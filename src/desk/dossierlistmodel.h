// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierrow.h"
#include "onlinefiling.h"

#include <QAbstractListModel>

/// Dossiers as rows of a list; the delegate paints them.
class DossierListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole, RemarkRole };
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<DossierRow> &rows);
    /// The next part of a long list; `mayGoOn`: there is more behind it.
    void appendRows(const QList<DossierRow> &rows, bool mayGoOn);
    void setFiling(const OnlineFiling &filing) { m_filing = filing; } ///< The grounds for taking paper.
    void setGoesOn(bool mayGoOn) { m_goesOn = mayGoOn; }
    const QList<DossierRow> &rows() const { return m_rows; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    const DossierRow &row(int index) const { return m_rows.at(index); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void moreWanted(); ///< The view came to the end: appendRows() answers.

private:
    QString remarkOf(const DossierRow &row) const;
    OnlineFiling m_filing;
    bool m_goesOn = false;
    QList<DossierRow> m_rows;
};
