// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dayfigures.h"
#include "dossierrow.h"
#include "opentask.h"
#include "parkedorder.h"
#include "queueview.h"

#include <QWidget>

#include <memory>

class DossierListModel;
class LineModel;
class QueueActions;
class QueuePanel;

namespace Ui {
class HomePage;
}

/// Trang chính: today's figures, what needs doing, drafts on hold, what was just finished.
class HomePage : public QWidget
{
    Q_OBJECT
public:
    explicit HomePage(QWidget *parent = nullptr);
    ~HomePage() override;
    void setClock(const Clock &clock) { m_clock = clock; }
    void setCounter(int counter); ///< For "this counter" only.
    void setQueueActions(QueueActions *actions);
    QueuePanel *queuePanel() const;

public slots:
    void setFigures(const DayFigures &figures);
    void setQueue(const QueueView &view);        ///< Without a gateway there is none, and its place is Receive's.
    void setTasks(const QList<OpenTask> &tasks); ///< Most urgent first.
    void setParked(const QList<ParkedOrder> &orders);
    void setFinished(const QList<DossierRow> &dossiers); ///< Latest first.

signals:
    void newReceiptAsked();
    void queueActAsked(const QueueAct &act);
    void taskChosen(const OpenTask &task, bool isOtherAction);
    void parkedChosen(const QString &id);
    void reprintRequested(const QUuid &dossier);
    void dossierChosen(const QUuid &dossier);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTasks();
    void fitLists();

    std::unique_ptr<Ui::HomePage> ui;
    Clock m_clock;
    LineModel *m_parked;
    DossierListModel *m_finished;
    QList<OpenTask> m_tasks;
    int m_counter = 0;
};
