// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeview.h"
#include "officer.h"

#include <QWidget>

class CashPane;
class CounterClosePane;
class FeeWorkPane;
class FigureStrip;
class LineModel;
class QAction;
class QLabel;
class QListView;
class QStackedWidget;
class Segments;
class StatementPane;

/// Phí, lệ phí: what waits of the office's money, one dossier's fee, the bank's statement, the drawer, the day's end.
class FeesPage : public QWidget
{
    Q_OBJECT
public:
    enum Part { Payments, Statement, Cash, Close };

    explicit FeesPage(QWidget *parent = nullptr);
    FeeWorkPane *workPane() const { return m_work; }
    StatementPane *statementPane() const { return m_statement; }
    CashPane *cashPane() const { return m_cash; }
    CounterClosePane *closePane() const { return m_close; }
    Part part() const;

public slots:
    void setOfficer(const Officer &officer);
    void setOverview(const FeeOverview &overview);
    void showDossier(const FeeView &view); ///< Goes to the payments.
    void showPart(FeesPage::Part part);
    void showSaid(const QString &text); ///< What was just done.

signals:
    void dossierAsked(const QUuid &dossier); ///< Of a line; showDossier() answers.

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidgetList partOrder(Part part) const;
    void makeActions();
    void updateActions();
    void commit();

    QList<FeeMatterLine> m_matters;
    FigureStrip *m_figures;
    Segments *m_parts;
    QLabel *m_said;
    LineModel *m_lines;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_count;
    QStackedWidget *m_stack;
    FeeWorkPane *m_work;
    StatementPane *m_statement;
    CashPane *m_cash;
    CounterClosePane *m_close;
    QAction *m_commitAction;
    QAction *m_giveUpAction;
    QAction *m_refundAction;
    QAction *m_reverseAction;
};
