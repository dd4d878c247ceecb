// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dossierrow.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class DossierDelegate;
class DossierListModel;

namespace Ui {
class SearchPage;
}

/// Tra cứu: one line to type in, the dossiers that fit below it.
class SearchPage : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPage(QWidget *parent = nullptr);
    ~SearchPage() override;
    void setClock(const Clock &clock);
    QString text() const;
    void focusField();

public slots:
    void searchFor(const QString &text); ///< As if typed: the signal follows at once.
    /// The answer to `text`; an answer to an older text is dropped. `isCut`: there are more than shown.
    void showResults(const QString &text, const QList<DossierRow> &rows, bool isCut = false);
    void showFailure(const QString &message);

signals:
    void textChanged(const QString &text); ///< 70 ms after the last key.
    void dossierChosen(const QUuid &dossier);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showEmpty(const QString &words);

    std::unique_ptr<Ui::SearchPage> ui;
    DossierListModel *m_model;
    DossierDelegate *m_delegate;
    QTimer m_delay;
    bool m_opensFirst = false; ///< Enter was pressed before the answer came.
};
