// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actpane.h"
#include "office.h"
#include "papertable.h"

#include <QWidget>

#include <memory>

class FilesPane;
class QAction;
class QStandardItemModel;
class QTableView;

namespace Ui {
class DossierPage;
}

/// Hồ sơ: one dossier whole, with its timeline.
class DossierPage : public QWidget
{
    Q_OBJECT
public:
    explicit DossierPage(QWidget *parent = nullptr);
    ~DossierPage() override;
    void setClock(const Clock &clock);
    void setOffice(const Office &office) { m_office = office; }
    QUuid dossier() const { return m_dossier.id; }
    /// Opens the acts for the officer; with an act straight at its fields.
    void openActs(const ActChoices &choices, std::optional<DossierAct> act);
    const Dossier &shownDossier() const { return m_dossier; }
    bool isWorking() const;  ///< The acts are open: what is shown stays until they are closed.
    bool awaitsCode() const; ///< The dossier lives elsewhere and has no code yet, or one is asked for now.
    FilesPane *filesPane() const { return m_filesPane; }
    bool isGivingFiles() const; ///< That pane stands beside the dossier.

public slots:
    void showDossier(const Dossier &dossier, const QList<DossierEvent> &events, bool isAtPortal);
    /// What its papers are as files; ignored for another dossier.
    void showFiles(const QUuid &dossier, const QList<Paper> &files);
    void clear();
    void askWork(DossierAct act); ///< As if the officer had asked for that act.
    /// A code that is nobody's here was scanned: the open dossier's, if it waits for one. False: it does not.
    bool takeCode(const QString &code);
    void showActFault(const QString &message, const QString &field);
    void closeActs();
    /// While the acts are open: the dossier as it stands by now.
    void showMeanwhile(const Dossier &dossier, const QList<DossierEvent> &events);

signals:
    /// The officer wants to work on it; openActs() answers.
    void workAsked(const Dossier &dossier, std::optional<DossierAct> act);
    void actRequested(const QUuid &dossier, const ActOrder &order);
    void voidRequested(const QUuid &dossier, const QString &reason);
    void returnAsked();
    void actsClosed(); ///< What happened meanwhile may be shown again.
    void reprintRequested(const QUuid &dossier);
    void printRequested(const QUuid &dossier, const QString &form);
    void filesAsked(const QUuid &dossier);   ///< It is shown; showFiles() answers.
    void handingAsked(const QUuid &dossier); ///< Its scanned papers are to be given as files; filesPane() is open.
    void backAsked();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static QString returnedText(const QList<DossierEvent> &events);
    void showFacts(const Dossier &dossier);
    void showTables(const Dossier &dossier);
    void showMembers(const Dossier &dossier);
    QStandardItemModel *prepare(QTableView *table, const QStringList &heads, const QList<int> &widths, int stretched);
    void applyScale();
    void makeActions();
    void showActs(); ///< What the two buttons at the foot can do.

    std::unique_ptr<Ui::DossierPage> ui;
    Clock m_clock;
    Office m_office;
    Dossier m_dossier;
    QList<DossierEvent> m_events;
    FilesPane *m_filesPane;
    QStandardItemModel *m_papers;
    QStandardItemModel *m_fees;
    QStandardItemModel *m_codes;
    QStandardItemModel *m_members;
    QAction *m_reprintAction;
    QAction *m_workAction;
    QAction *m_correctAction;
};
