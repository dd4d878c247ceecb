// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeview.h"
#include "panel.h"

class ActionButton;
class FaultLine;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

/// Đối soát: the bank's statement against the ledger. A file is dropped, chosen or typed; lines that pay no transfer to
/// the đồng wait here for a person.
class StatementPane : public Panel
{
    Q_OBJECT
public:
    explicit StatementPane(QWidget *parent = nullptr);
    void setOverview(const FeeOverview &overview);
    void showImported(const QString &text); ///< What became of a file.
    void showFault(const QString &message);
    QWidgetList focusOrder() const;

public slots:
    void commit(); ///< Decides on the current line as F9 does.

signals:
    void fileChosen(const QString &path);
    /// A line is to be decided; `code` is the dossier typed, empty: as its reference says; `note`: it is no fee.
    void lineDecided(const QByteArray &key, const QString &code, const QString &note);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void showLine();
    const StatementLine *current() const;

    QList<StatementLine> m_lines;
    QLabel *m_sums;
    QLineEdit *m_path;
    ActionButton *m_choose;
    QLabel *m_outcome;
    QTableView *m_table;
    QStandardItemModel *m_model;
    QLabel *m_empty;
    QLabel *m_question;
    QLineEdit *m_code;
    QLineEdit *m_note;
    FaultLine *m_fault;
    ActionButton *m_commit;
};
