// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "conflictsettling.h"
#include "linestate.h"
#include "outboxrow.h"
#include "safetyview.h"

#include <QWidget>

#include <memory>

class ConflictPane;
class QAction;
class RecoveryKeyPane;

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
    void showConflict(const ConflictTask &task); ///< In place of the queue, until it is settled or left.
    void showConflictFault(const QString &message, const QString &field);
    void closeConflict();
    void setSafety(const SafetyView &safety);
    void showRecoveryKey(const QString &words, bool replaces); ///< In place of the queue, until it is kept or left.
    void showRecoveryFault(const QString &message);
    void closeRecoveryKey();
    void setMayCarry(bool mayCarry); ///< Whether there is a portal to carry to and nothing is being carried.
    void
    setMayVoid(bool mayVoid); ///< Whether who is signed in may cancel operations and choose the second copy's drive.

signals:
    void syncAsked();
    void retryRequested(const QUuid &operation);
    void voidRequested(const QUuid &operation, const QString &reason);
    void supervisorAsked(const QUuid &operation, const QString &question);
    void dossierChosen(const QUuid &dossier);
    void carryOutAsked();                       ///< All that waits, to a drive.
    void carryInAsked();                        ///< The receipt that came back.
    void recoveryKeyAsked();                    ///< showRecoveryKey() answers.
    void recoveryKeyCopied();                   ///< The key that is shown lies on paper: it can be kept.
    void recoveryKeyLeft();                     ///< … is not wanted.
    void secondCopyAsked();                     ///< A drive for it shall be chosen, by a supervisor.
    void compareAsked();                        ///< Today with the portal.
    void voidsAllowed();                        ///< By a supervisor.
    void conflictAsked(const QUuid &operation); ///< showConflict() answers.
    void conflictDecided(const ConflictDecision &decision);

public:
    QUuid shownConflict() const; ///< Null: the queue is shown.

private:
    void showCount();
    void showAllowing();
    void makePaneActions();
    void showPane(QWidget *pane); ///< In place of the queue; null: the queue.
    void commitPane();
    void leavePane();

    std::unique_ptr<Ui::SyncPage> ui;
    Clock m_clock;
    bool m_mayVoid = false;
    bool m_isHeldForVoids = false;
    ConflictPane *m_conflict;
    RecoveryKeyPane *m_recovery;
    QAction *m_decideAction = nullptr;
    QAction *m_leaveAction = nullptr;
};
