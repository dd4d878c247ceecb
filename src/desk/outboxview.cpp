// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxview.h"

#include "outboxdelegate.h"
#include "outboxdetail.h"
#include "rowtable.h"
#include "theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

OutboxView::OutboxView(QWidget *parent) : QTableView(parent), m_model(new OutboxModel(this))
{
    setModel(m_model);
    setItemDelegate(new OutboxDelegate(this));
    makeRowTable(this);
    verticalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyScale();
}

void OutboxView::applyScale()
{
    const Theme &theme = themeOf(this);
    const bool isLarge = theme.scale > 100;
    verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    setColumnWidth(OutboxModel::Code, theme.scaled(184));
    setColumnWidth(OutboxModel::Applicant, theme.scaled(184));
    setColumnWidth(OutboxModel::Content, isLarge ? 160 : 200);
    setColumnWidth(OutboxModel::State, theme.scaled(184));
    setColumnWidth(OutboxModel::Size, 88);
    setColumnWidth(OutboxModel::Time, 88);
    horizontalHeader()->setSectionResizeMode(OutboxModel::Next, QHeaderView::Stretch);
    horizontalHeader()->setFixedHeight(theme.scaled(28));
    layRows(); // Only sizes: a change of style must not delete widgets while it walks over them.
}

void OutboxView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void OutboxView::setMayVoid(bool mayVoid)
{
    m_mayVoid = mayVoid;
    if (m_detail)
        m_detail->setMayVoid(mayVoid);
}

void OutboxView::setRows(const QList<OutboxRow> &rows)
{
    // Somebody types a reason into the opened row: new figures must not take it away.
    if (m_detail && m_detail->isAskingReason())
        return;
    m_model->setRows(rows);
    layDetail();
}

void OutboxView::setFilter(OutboxModel::Filter filter)
{
    m_model->setFilter(filter);
    layDetail();
}

void OutboxView::openFirstTrouble()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const OutboxRow *operation = m_model->operation(row);
        if (operation && (operation->state == OutboxState::Quarantined || operation->state == OutboxState::Conflict)) {
            if (m_model->openRow() < 0)
                toggle(row);
            return;
        }
    }
}

void OutboxView::toggle(int row)
{
    m_model->open(row == m_model->openRow() ? -1 : row);
    layDetail();
}

void OutboxView::layRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int wanted =
            row == m_model->detailRow() ? themeOf(this).scaled(112) : verticalHeader()->defaultSectionSize();
        if (rowHeight(row) != wanted)
            setRowHeight(row, wanted);
    }
}

void OutboxView::layDetail()
{
    clearSpans();
    layRows();
    delete m_detail;
    const int row = m_model->detailRow();
    const OutboxRow *operation = m_model->operation(m_model->openRow());
    if (row < 0 || !operation)
        return;
    setCurrentIndex(m_model->index(m_model->openRow(), 0));
    setSpan(row, 0, 1, OutboxModel::ColumnCount);
    m_detail = new OutboxDetail(this);
    m_detail->setMayVoid(m_mayVoid);
    m_detail->setOperation(*operation);
    setIndexWidget(m_model->index(row, 0), m_detail);
    const QUuid id = operation->opId;
    const QUuid dossier = operation->dossierId;
    connect(m_detail, &OutboxDetail::retryAsked, this, [this, id] { emit retryAsked(id); });
    connect(m_detail, &OutboxDetail::voidAsked, this,
            [this, id](const QString &reason) { emit voidAsked(id, reason); });
    connect(m_detail, &OutboxDetail::supervisorAsked, this,
            [this, id](const QString &question) { emit supervisorAsked(id, question); });
    connect(m_detail, &OutboxDetail::compareAsked, this, [this, id] { emit compareAsked(id); });
    connect(m_detail, &OutboxDetail::dossierAsked, this, [this, dossier] { emit dossierAsked(dossier); });
}

void OutboxView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && row >= 0) {
        const OutboxRow *operation = m_model->operation(row);
        if (operation && operation->state == OutboxState::Conflict)
            return emit compareAsked(operation->opId);
        return toggle(row);
    }
    if (event->key() == Qt::Key_Escape && m_model->openRow() >= 0)
        return toggle(m_model->openRow());
    QTableView::keyPressEvent(event);
}

void OutboxView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && m_model->operation(index.row()))
        toggle(index.row());
}
