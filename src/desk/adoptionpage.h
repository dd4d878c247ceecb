// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"
#include "listreview.h"

#include <QWidget>

class ActionButton;
class AdoptionFigures;
class ListReviewPane;
class MinistryPane;
class PeriodBar;
class QAction;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class Segments;
class UnitsPane;

/// Dịch vụ công trực tuyến: the three shares, how each procedure is filed and what keeps it from being online, which
/// lifts bring most, and the unit's review of its list; beside it how the units of the tree stand.
class AdoptionPage : public QWidget
{
    Q_OBJECT
public:
    explicit AdoptionPage(QWidget *parent = nullptr);
    Period period() const;
    double target() const;
    const AdoptionReview &review() const { return m_review; }
    ListReviewPane *signing() const { return m_signing; }
    UnitsPane *units() const { return m_units; }
    bool showsUnits() const; ///< Instead of this unit's figures.
    MinistryPane *ministries() const { return m_ministries; }
    QWidgetList focusOrder() const;

public slots:
    void setToday(QDate today);
    void setTarget(int percent);
    void showReview(const AdoptionReview &review); ///< The rows in focus stay.
    void showMessage(const QString &text);         ///< Instead of figures; empty: no more.
    void showUnitsMessage(const QString &text);    ///< As of when the units stand so, or why nothing newer came.

signals:
    void reviewAsked(); ///< Another period.
    void unitsAsked();  ///< How the units of the tree stand.
    void dossiersAsked(const QString &procedure);
    void remarkWritten(const QString &procedure, const QString &remark);
    void exportAsked();
    void paperAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum Part { Lifts, Unused, Reasons, Ministries };
    QTableView *makeTable(QStandardItemModel *model, const char *name, const QString &words);
    void makeLayout();
    void chooseView(bool isOfUnits);
    void makeActions();
    void step(int by);
    void showObstacles();
    QWidget *makeRight();
    void simulate();
    void showRemark();
    void keepRemark();
    QString codeIn(const QTableView *table) const;
    void openDossiers(const QTableView *table);
    void fit();

    AdoptionReview m_review;
    QString m_ownMessage;
    QString m_unitsMessage;
    Segments *m_views;
    QStackedWidget *m_whole;
    UnitsPane *m_units;
    PeriodBar *m_periods;
    ActionButton *m_export;
    ActionButton *m_paper;
    QLabel *m_message;
    QAction *m_nextShare = nullptr;
    QAction *m_openDossiers = nullptr;
    AdoptionFigures *m_figures;
    QStandardItemModel *m_procedureRows;
    QStandardItemModel *m_liftRows;
    QStandardItemModel *m_unusedRows;
    QStandardItemModel *m_reasonRows;
    QTableView *m_procedures;
    QTableView *m_lifts;
    QTableView *m_unused;
    QTableView *m_reasons;
    Segments *m_parts;
    QStackedWidget *m_stack;
    QSpinBox *m_target;
    QLabel *m_outcome;
    QLineEdit *m_remark;
    MinistryPane *m_ministries;
    ListReviewPane *m_signing;
};
