// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"
#include "clock.h"
#include "onlinefiling.h"
#include "workoffers.h"

#include <QWidget>

#include <memory>

class ActFields;
class NoticeBox;
class QAction;
class QListView;
class QStandardItemModel;

namespace Ui {
class ActPane;
}

/// What the pane is told of the office besides the dossier.
struct ActChoices
{
    Officer officer;
    QStringList departments;
    int supplementDays = 0; ///< Calendar days the citizen has; 0: the procedure says none.
    QDateTime extendedDue;  ///< An appointment to begin with where it is put off.
    HomeSystem homeSystem;  ///< How codes of the system look in which the dossier lives; empty: not known.
};

/// Xử lý hồ sơ: the acts that the dossier's state allows, each by a digit, then the few fields of the chosen one.
class ActPane : public QWidget
{
    Q_OBJECT
public:
    explicit ActPane(QWidget *parent = nullptr);
    ~ActPane() override;
    void setClock(const Clock &clock) { m_clock = clock; }
    bool isChoosing() const;  ///< No act is chosen yet.
    bool isCodeAsked() const; ///< The act that is open asks for another system's code.

public slots:
    /// Lists what may be done. `events`: for a second demand, and to notice what happens meanwhile.
    void begin(const Dossier &dossier, const QList<DossierEvent> &events, const ActChoices &choices);
    void choose(DossierAct act); ///< Straight to the fields; says why if it may not be done.
    void chooseVoiding();
    bool takeCode(const QString &code); ///< Scanned while it is asked for; false: it is not.
    /// The dossier as it stands by now: if something happened to it since it was shown, the pane says what, field by
    /// field, keeps what was entered, and the next commit only takes note of it.
    void showMeanwhile(const Dossier &dossier, const QList<DossierEvent> &events);
    void back(); ///< From the fields to the list, from the list away.
    void commit();
    void showFault(const QString &message, const QString &field);

signals:
    void actRequested(const ActOrder &order);
    void voidRequested(const QString &reason);
    void filesAsked();                        ///< The scanned papers are to be given as files.
    void printRequested(const QString &form); ///< A paper of the dossier, by its stable word.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const WorkOffer &offer);
    void activate(const QModelIndex &index);
    void showFields(const QString &title);
    void setCommitText();
    void takeNote(); ///< Of what happened meanwhile.

    std::unique_ptr<Ui::ActPane> ui;
    Clock m_clock;
    QStandardItemModel *m_acts;
    QList<WorkOffer> m_offers; ///< As listed.
    ActFields *m_fields;
    Dossier m_dossier;
    QList<DossierEvent> m_events;
    ActChoices m_choices;
    DossierAct m_act = DossierAct::HandOver;
    bool m_isVoiding = false;
    bool m_isBusy = false;
    struct Meanwhile
    {
        Dossier dossier;
        QList<DossierEvent> events;
    };
    std::optional<Meanwhile> m_meanwhile; ///< What the officer has not taken note of.
    NoticeBox *m_changed;
};
