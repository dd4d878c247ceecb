// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peoplelist.h"

#include <QWidget>

class ActionButton;
class PeopleListModel;
class QAction;
class NoticeBox;
class QLabel;
class QLineEdit;
class QTableView;
class Segments;

/// Danh sách nhiều người: many people for one procedure from a workbook (issue 8). Who hands it in and the procedure
/// come from the receive page; each row is checked before anything is saved.
class PeopleListPage : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleListPage(QWidget *parent = nullptr);

    /// What is the same for all; `procedure`: its name, `obstacle`: why no list can be taken now, empty: it can.
    void setCommon(const ReceiveOrder &common, const QString &procedure, const QString &obstacle);
    ReceiveOrder common() const; ///< With the relation and the authority that stand on this page.
    bool isEmpty() const;

public slots:
    void showList(const PeopleList &list, const QString &file);
    void showProblem(const QString &text); ///< Of the file, or of the save; the list stays.
    void showWorking(bool isWorking);
    void showReceived(int row, const QString &code);
    void showRefused(int row, const QString &reason);
    void showDone(int received, int refused);
    void clear();

signals:
    void fileAsked();
    void patternAsked(); ///< An empty workbook with the heads.
    void changed();      ///< Relation or authority.
    void saveRequested();

private:
    void showState();

    ReceiveOrder m_common;
    PeopleListModel *m_model;
    QLabel *m_what;
    QLabel *m_who;
    Segments *m_relation;
    QLineEdit *m_authority;
    ActionButton *m_choose;
    ActionButton *m_pattern;
    NoticeBox *m_problem;
    QLabel *m_empty;
    QTableView *m_table;
    QLabel *m_count;
    ActionButton *m_save;
    QAction *m_saveAction;
    QString m_obstacle;
    QString m_file;
    int m_sound = 0;
    int m_all = 0;
    bool m_isWorking = false;
    bool m_isDone = false;
};
