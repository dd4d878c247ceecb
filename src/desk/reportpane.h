// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "panel.h"
#include "reportview.h"

class ActionButton;
class BadgeLabel;
class FaultLine;
class GroupedHeader;
class LineModel;
class ElidedLabel;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;
class QTableView;

/// A report on the screen: its table as the form has it, how each figure was made, what does not hold, its note, and
/// the next step on its way.
class ReportPane : public Panel
{
    Q_OBJECT
public:
    explicit ReportPane(QWidget *parent = nullptr);
    const ReportView &view() const { return m_view; }
    QTableView *table() const { return m_table; }
    QString nextText() const; ///< What the next step is called now.
    QWidgetList focusOrder() const;
    bool isTyping() const; ///< In a cell, or a password: nothing may come under it.

public slots:
    void showReport(const ReportView &view);  ///< The cell in focus stays.
    void renewReport(const ReportView &view); ///< With other figures; what is said and written stays.
    void showMessage(const QString &text, bool isOnlyWhenEmpty = false);
    void showNotice(const QString &text); ///< What became of an export.
    void showFigure(const FigureWords &words);
    void showFault(const Error &error); ///< Of a review or a signature.
    void askPassword(const QString &officer);
    void leavePassword();
    void goOn();  ///< The next step.
    void leave(); ///< It is not wanted, where it is asked about.
    void openDossiers();

signals:
    void changed();                                   ///< What the next step is, or whether it can be done.
    void figureAsked(int table, int row, int column); ///< How it was made.
    void dossiersAsked(int table, int row, int column);
    void reviewed(const QString &note);
    void signAsked(const QString &note, const QString &password);
    void correctionAsked();
    void loadAsked(); ///< The figures of the file, as the question says.
    void loadLeft();  ///< … are not wanted.
    void figureEntered(int table, int row, int column, const QString &text); ///< Empty: none.
    void typingEnded();                                                      ///< In a cell; what was typed is told of.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameParts();
    void makeTable();
    void makeLayout();
    void put(const ReportView &view);
    void showTable(int table);
    void takeTyped(QStandardItem *item);
    void goToNextEntered();
    QWidget *cellEditor() const; ///< With the focus; null: no cell is being typed.
    void showFindings();
    void showNext();
    void openFinding(const QModelIndex &index);
    void fit();

    ReportView m_view;
    bool m_isFilling = false; ///< Items are set here, not typed.
    bool m_hasTyped = false;  ///< A figure was just typed: the next to be typed is gone to.
    QLabel *m_title;
    BadgeLabel *m_standing;
    ElidedLabel *m_under;
    QComboBox *m_tables;
    QLabel *m_message;
    QTableView *m_table;
    GroupedHeader *m_header;
    QStandardItemModel *m_model;
    QLabel *m_figure;
    QListView *m_findings;
    LineModel *m_findingLines;
    QLabel *m_history;
    QLineEdit *m_note;
    QLineEdit *m_password;
    QLabel *m_signer;
    FaultLine *m_fault;
    ActionButton *m_next;
    ActionButton *m_leave;
};
