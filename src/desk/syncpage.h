// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "linestate.h"
#include "outboxrow.h"

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class SyncPage;
}

/// Đồng bộ: what is not sent yet, exactly, with the reason and the next try; what works while the line is down.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    explicit SyncPage(QWidget *parent = nullptr);
    ~SyncPage() override;
    void setClock(const Clock &clock);

public slots:
    void setLine(const LineState &line);
    void setFigures(const OutboxFigures &figures);
    void setRows(const QList<OutboxRow> &rows);
    void setCatalogueText(const QString &text); ///< Versions and dates of what was loaded.
    void setSyncing(bool isSyncing);
    void setMayVoid(bool mayVoid); ///< Whether who is signed in may cancel operations.

signals:
    void syncAsked();
    void retryRequested(const QUuid &operation);
    void voidRequested(const QUuid &operation, const QString &reason);
    void dossierChosen(const QUuid &dossier);

private:
    void showCount();

    std::unique_ptr<Ui::SyncPage> ui;
    Clock m_clock;
    QAction *m_syncAction;
};
