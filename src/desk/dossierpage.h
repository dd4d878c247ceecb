// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dossier.h"
#include "office.h"

#include <QWidget>

#include <memory>

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
    void setClock(const Clock &clock) { m_clock = clock; }
    void setOffice(const Office &office) { m_office = office; }
    QUuid dossier() const { return m_id; }

public slots:
    void showDossier(const Dossier &dossier, const QList<DossierEvent> &events, bool isAtPortal);
    void clear();

signals:
    void reprintRequested(const QUuid &dossier);
    void backAsked();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showFacts(const Dossier &dossier);
    void showTables(const Dossier &dossier);
    QStandardItemModel *prepare(QTableView *table, const QStringList &heads, const QList<int> &widths, int stretched);
    void applyScale();

    std::unique_ptr<Ui::DossierPage> ui;
    Clock m_clock;
    Office m_office;
    QUuid m_id;
    QStandardItemModel *m_papers;
    QStandardItemModel *m_fees;
    QStandardItemModel *m_codes;
    QAction *m_reprintAction;
};
