// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "error.h"
#include "reviewtargets.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class ActionButton;
class ChartView;
class CloseCard;
class ClosePane;
class FigureStrip;
class LooksPane;
class OfficerDaysView;
class Panel;
class QAction;
class QGridLayout;
class QLabel;
class QStackedWidget;
class ReviewBar;
class ReviewList;
class Segments;
class TargetPane;

/// Rà soát trong ngày: the supervisor's day in figures, each of which leads to its dossiers, and its close. Handling
/// times are the whole office's; persons are not ranked.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(QWidget *parent = nullptr);
    const DayView &view() const { return m_view; }
    ClosePane *closePane() const { return m_pane; }
    bool isSigning() const; ///< The pane for signing is open.
    bool hasPane() const;   ///< A pane stands in the place of the right column.

public slots:
    void setView(const DayView &view);                         ///< What has the focus keeps it.
    void setSigner(const QString &name);                       ///< Who would sign.
    void showCloseFault(const Error &error);                   ///< In the pane, which stays open.
    void showLooks();                                          ///< Four eyes and sample, in the right column.
    void chooseTargets();                                      ///< The pane for the targets.
    void setTargetPresets(const QList<TargetPreset> &presets); ///< Once.
    void showTargetFault(const Error &error);
    void leavePane();  ///< The day's own column again.
    void showClosed(); ///< The day is signed; setView() tells what it says now.

signals:
    void dayAsked(QDate day);
    void filterChosen(const DayFilter &filter);
    void linkOpened(const DayLink &link); ///< The dossiers behind a number are wanted.
    void printAsked();
    void exportAsked();
    void minutesAsked();
    void closeAsked(const QHash<QString, QString> &explanations, const QString &password);
    void sampleTicked(const QString &dossier, const QString &note);
    void targetsChosen(const ReviewTargets &targets);
    void backAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *makeOverview();
    QWidget *makeMessage();
    void makeActions();
    void updateActions();
    void orderFocus();
    void fit();
    void showFigures();
    void showCharts();
    void showMessage();
    QWidgetList panes() const;
    void showPane(const QWidget *pane); ///< Null: none.
    void sign();

    DayView m_view;
    QList<DayLink> m_figureLinks;
    QPointer<QWidget> m_lastFocus; ///< Where the supervisor was, for coming back.
    QTimer m_patience;             ///< A day that is read at once needs no word about it.
    ReviewBar *m_bar;
    QStackedWidget *m_stack; ///< The day, or why it is not there.
    QLabel *m_message;
    ActionButton *m_retry;
    FigureStrip *m_figures;
    ChartView *m_procedures;
    Segments *m_span;
    ChartView *m_arrivals;
    ChartView *m_busy;
    QStackedWidget *m_hall; ///< Arrivals of the day, or the busy hours of the weeks.
    ReviewList *m_matters;
    OfficerDaysView *m_officers;
    QLabel *m_noOfficers;
    CloseCard *m_card;
    ClosePane *m_pane;
    LooksPane *m_looks;
    TargetPane *m_targets;
    QList<QWidget *> m_right; ///< What is to be looked at and the card; in their place a pane.
    QGridLayout *m_grid = nullptr;
    QList<QWidget *> m_upper;
    QList<QWidget *> m_lower;
    QAction *m_beforeAction;
    QAction *m_afterAction;
    QAction *m_printAction;
    QAction *m_exportAction;
    QAction *m_minutesAction;
    QAction *m_signAction;
    QAction *m_looksAction;
    QAction *m_targetsAction;
    QAction *m_leaveAction;
};
