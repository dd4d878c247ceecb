// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflictsettling.h"

#include <QWidget>

class ActionButton;
class FaultLine;
class NoticeBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

/// A dossier that changed at the portal while an act was made here: both sides field by field, and which one is kept.
/// The arrow keys go through the fields and choose the side.
class ConflictPane : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictPane(QWidget *parent = nullptr);
    void setTask(const ConflictTask &task);
    const ConflictTask &task() const { return m_task; }
    void showFault(const QString &message, const QString &field);
    void commit(); ///< Emits the decision, once.

signals:
    void decided(const ConflictDecision &decision);
    void dossierAsked(const QUuid &dossier);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void fillRows();
    void showChoices();
    void showRule();
    void choose(ConflictSide side);
    void applyScale();

    ConflictTask m_task;
    QHash<QString, ConflictSide> m_choices;
    bool m_isBusy = false;
    QLabel *m_title;
    QLabel *m_here;
    QLabel *m_there;
    NoticeBox *m_notice;
    QTableView *m_table;
    QStandardItemModel *m_rows;
    QLabel *m_rule;
    QLineEdit *m_reason;
    FaultLine *m_fault;
    ActionButton *m_commit;
};
