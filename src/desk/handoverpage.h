// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"

#include <QWidget>

#include <memory>

class QAction;
class QButtonGroup;
class QStandardItemModel;

namespace Ui {
class HandOverPage;
}

/// One dossier of a batch, and why the act cannot be done to it.
struct BatchLine
{
    QUuid id;
    QString code;
    QString applicantName;
    QString procedureName;
    DossierState state = DossierState::Received;
    QString problem; ///< In words; empty: it can be done.
};

/// Bàn giao: many dossiers one after another by scanning, with a running tally; one key notes all and prints the list.
class HandOverPage : public QWidget
{
    Q_OBJECT
public:
    explicit HandOverPage(QWidget *parent = nullptr);
    ~HandOverPage() override;
    void setDepartments(const QStringList &departments);
    DossierAct act() const;
    ActOrder order() const; ///< What is to be done to each.
    const QList<BatchLine> &lines() const { return m_lines; }

public slots:
    void addLine(const BatchLine &line); ///< A dossier that stands there already is only pointed at.
    void setLines(const QList<BatchLine> &lines);
    void showProblem(const QString &message); ///< Of a scan that led nowhere, or of the whole batch.
    void showDone(const QString &message);    ///< All were noted: the list is empty again.
    void showNote(const QString &message);    ///< The list stays.
    void setBusy(bool isBusy);

signals:
    void actChosen();                                    ///< Another act: every line is to be looked at anew.
    void bulkReceiptAsked(const QList<QUuid> &dossiers); ///< One receipt for all that are listed, the first one first.
    void batchRequested(const QList<QUuid> &dossiers, const ActOrder &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void showAct();
    void showLines();
    void showFoot();
    void applyScale();
    void removeCurrent();
    void commit();
    QString obstacle() const;

    std::unique_ptr<Ui::HandOverPage> ui;
    QButtonGroup *m_acts;
    QStandardItemModel *m_model;
    QList<BatchLine> m_lines; ///< The newest first.
    QAction *m_commitAction = nullptr;
    QAction *m_removeAction = nullptr;
    QAction *m_bulkAction = nullptr;
    bool m_isBusy = false;
};
