// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxmodel.h"

#include <QPointer>
#include <QTableView>

class OutboxDetail;

/// The table of the outbox: Enter or a click opens a row in place.
class OutboxView : public QTableView
{
    Q_OBJECT
public:
    explicit OutboxView(QWidget *parent = nullptr);
    OutboxModel *operations() const { return m_model; }
    void setRows(const QList<OutboxRow> &rows);
    void setFilter(OutboxModel::Filter filter);
    void openFirstTrouble(); ///< So that it need not be looked for.
    void setMayVoid(bool mayVoid);

signals:
    void compareAsked(const QUuid &operation); ///< Of one that the portal refused because the dossier changed.
    void retryAsked(const QUuid &operation);
    void voidAsked(const QUuid &operation, const QString &reason);
    void supervisorAsked(const QUuid &operation, const QString &question);
    void dossierAsked(const QUuid &dossier);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void toggle(int row);
    void layRows();
    void layDetail();
    void applyScale();

    OutboxModel *m_model;
    QPointer<OutboxDetail> m_detail;
    bool m_mayVoid = false;
};
