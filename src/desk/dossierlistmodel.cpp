// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierlistmodel.h"

#include "badge.h"
#include "exceptionwording.h"
#include "wording.h"

using namespace Qt::StringLiterals;

void DossierListModel::setRows(const QList<DossierRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_goesOn = false;
    endResetModel();
}

void DossierListModel::appendRows(const QList<DossierRow> &rows, bool mayGoOn)
{
    m_goesOn = mayGoOn;
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

bool DossierListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_goesOn;
}

void DossierListModel::fetchMore(const QModelIndex &)
{
    m_goesOn = false; // Until the answer says otherwise.
    emit moreWanted();
}

int DossierListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

/// Why its paper was taken although it was to come online, and where it was received if not here; often empty.
QString DossierListModel::remarkOf(const DossierRow &row) const
{
    QStringList parts;
    if (!row.receivingUnit.isEmpty())
        parts.append(tr("received at %1").arg(row.receivingUnit));
    if (!row.paperException.isEmpty())
        parts.append(exceptionWords(row, m_filing));
    return parts.join(u" · "_s);
}

QVariant DossierListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DossierRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownCode(row.code);
    case Qt::ToolTipRole:
        return remarkOf(row).isEmpty() ? row.procedureName : row.procedureName + u'\n' + remarkOf(row);
    case Qt::AccessibleTextRole: {
        QStringList words{row.code, row.applicantName, row.procedureName, badgeOf(row.state, row.isVoid).text};
        if (const QString remark = remarkOf(row); !remark.isEmpty())
            words.append(remark);
        return words.join(u", "_s);
    }
    case RemarkRole:
        return remarkOf(row);
    case RowRole:
        return QVariant::fromValue(static_cast<const void *>(&row));
    default:
        return {};
    }
}
