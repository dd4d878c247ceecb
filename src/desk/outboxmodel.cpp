// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxmodel.h"

#include "badge.h"
#include "operation.h"
#include "wording.h"

using namespace Qt::StringLiterals;

OutboxModel::OutboxModel(QObject *parent) : QAbstractTableModel(parent) {}

QString operationText(const QString &kind)
{
    if (kind == OperationKind::receive)
        return OutboxModel::tr("Received");
    if (kind == OperationKind::transition)
        return OutboxModel::tr("Change of state");
    if (kind == OperationKind::voiding)
        return OutboxModel::tr("Cancellation");
    if (kind == OperationKind::printed)
        return OutboxModel::tr("Print");
    if (kind == OperationKind::act)
        return OutboxModel::tr("Work on the dossier");
    if (kind == OperationKind::settled)
        return OutboxModel::tr("Difference settled");
    if (kind == OperationKind::guidance)
        return OutboxModel::tr("Guidance");
    if (kind == OperationKind::alias)
        return OutboxModel::tr("Another code");
    if (kind == OperationKind::attach)
        return OutboxModel::tr("Paper attached");
    if (kind == OperationKind::feeEntry)
        return OutboxModel::tr("Fee");
    if (kind == OperationKind::cashCounted)
        return OutboxModel::tr("Drawer counted");
    if (kind == OperationKind::rated)
        return OutboxModel::tr("Citizen's rating");
    if (kind == OperationKind::visitReason)
        return OutboxModel::tr("Why a citizen came");
    if (kind == OperationKind::listReviewed)
        return OutboxModel::tr("Review of the list of online procedures");
    if (kind == OperationKind::dayLooked)
        return OutboxModel::tr("Looked at in the day's review");
    if (kind == OperationKind::targetsSet)
        return OutboxModel::tr("Targets of the office");
    if (kind == OperationKind::figuresEntered)
        return OutboxModel::tr("Figures entered for a report");
    if (kind == OperationKind::ministryLoaded)
        return OutboxModel::tr("Figures of a ministry's system");
    if (kind == OperationKind::citizenSigned)
        return OutboxModel::tr("Citizen's signature");
    return kind;
}

void OutboxModel::setRows(const QList<OutboxRow> &rows)
{
    m_all = rows;
    select();
}

void OutboxModel::setFilter(Filter filter)
{
    m_filter = filter;
    select();
}

void OutboxModel::select()
{
    const OutboxRow *opened = operation(m_open);
    const QUuid openedId = opened ? opened->opId : QUuid();
    beginResetModel();
    m_open = -1;
    m_rows.clear();
    for (const OutboxRow &row : m_all) {
        const bool isAttention = row.state == OutboxState::Conflict || row.state == OutboxState::Quarantined;
        const bool isFinished = row.state == OutboxState::Acknowledged || row.state == OutboxState::Void;
        if ((m_filter == Filter::Attention && !isAttention) || (m_filter == Filter::Unfinished && isFinished))
            continue;
        if (row.opId == openedId && !openedId.isNull())
            m_open = static_cast<int>(m_rows.size());
        m_rows.append(row);
    }
    endResetModel();
}

void OutboxModel::open(int row)
{
    const OutboxRow *wanted = operation(row);
    const QUuid id = wanted ? wanted->opId : QUuid();
    if (m_open >= 0) {
        beginRemoveRows({}, m_open + 1, m_open + 1);
        m_open = -1;
        endRemoveRows();
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).opId != id || id.isNull())
            continue;
        beginInsertRows({}, i + 1, i + 1);
        m_open = i;
        endInsertRows();
    }
}

const OutboxRow *OutboxModel::operation(int row) const
{
    if (row < 0 || row == detailRow())
        return nullptr;
    const int index = m_open >= 0 && row > m_open ? row - 1 : row;
    return index < m_rows.size() ? &m_rows.at(index) : nullptr;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_open >= 0 ? 1 : 0);
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutboxModel::nextText(const OutboxRow &row) const
{
    const QDate today = m_clock.now().date();
    switch (row.state) {
    case OutboxState::Acknowledged:
        return tr("the province has it, %1").arg(shortTime(row.settledAt, today));
    case OutboxState::Conflict:
    case OutboxState::Quarantined:
        return tr("waits for an officer");
    case OutboxState::WaitingDependency:
        return tr("after the one before it");
    case OutboxState::InDoubt:
        return row.nextTryAt.isValid() ? tr("asks again %1").arg(shortTime(row.nextTryAt, today))
                                       : tr("asks for the answer");
    case OutboxState::Ready:
        return row.nextTryAt.isValid() ? tr("tries again %1").arg(shortTime(row.nextTryAt, today))
                                       : tr("at the next pass");
    case OutboxState::Void:
        break;
    }
    return {};
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.row() == detailRow())
        return role == DetailRole ? QVariant(true) : QVariant();
    const OutboxRow *row = operation(index.row());
    if (!row)
        return {};
    if (role == StateRole)
        return static_cast<int>(row->state);
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2, %3, %4"_s.arg(row->dossierCode, row->applicantName, operationText(row->kind),
                                       badgeOf(row->state).text);
    if (role == Qt::ToolTipRole && index.column() == State)
        return row->problemText;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Code:
        return row->dossierCode;
    case Applicant:
        return row->applicantName;
    case Content:
        return operationText(row->kind);
    case State:
        return badgeOf(row->state).text;
    case Next:
        return nextText(*row);
    case Size:
        return formattedBytes(row->bytes);
    case Time:
        return shortTime(row->madeAt, m_clock.now().date());
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section >= Size ? Qt::AlignRight | Qt::AlignVCenter
                                                   : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Dossier code");
    case Applicant:
        return tr("Applicant");
    case Content:
        return tr("Content");
    case State:
        return tr("State");
    case Next:
        return tr("Next");
    case Size:
        return tr("Size");
    default:
        return tr("At");
    }
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex &index) const
{
    if (index.row() == detailRow())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}
