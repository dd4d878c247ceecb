// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "listfilter.h"
#include "onlinefiling.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class ActionButton;
class DossierDelegate;
class DossierListModel;
class QAction;
class QLabel;

namespace Ui {
class SearchPage;
}

/// Tra cứu: one line to type in, a list to choose, the dossiers that fit below; the list goes out as sheet or PDF.
class SearchPage : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPage(QWidget *parent = nullptr);
    ~SearchPage() override;
    void setClock(const Clock &clock);
    void setFiling(const OnlineFiling &filing); ///< The grounds for taking paper, by their codes.
    QString text() const;
    void focusField();
    ListFilter filter() const;
    const QList<DossierRow> &rows() const;
    bool isGiven() const; ///< The list was made elsewhere: the filter does not tell what it holds.

public slots:
    void setFilter(const ListFilter &filter); ///< The signal follows at once.
    void setSaved(const QList<ListFilter> &filters);
    /// The next part of a list; `mayGoOn`: there is more.
    void showMore(const QList<DossierRow> &rows, bool mayGoOn);
    void showNotice(const QString &text);
    void searchFor(const QString &text); ///< As if typed: the signal follows at once.
    /// The answer to `text`; an answer to an older text is dropped. `isCut`: there are more than shown.
    /// `mayGoOn`: a list without words, of which more is read as it is scrolled.
    void showResults(const QString &text, const QList<DossierRow> &rows, bool isCut = false, bool mayGoOn = false);
    void showFailure(const QString &message);
    /// A list that was made elsewhere, e.g. the dossiers behind a number, with the way back to `from`. Words or another
    /// choice leave it.
    void showGiven(const QString &from, const QString &title, const QList<DossierRow> &rows, bool isCut);

signals:
    void textChanged(const QString &text); ///< 70 ms after the last key.
    void dossierChosen(const QUuid &dossier);
    void moreAsked(const DossierRow &last); ///< The list was scrolled to its end.
    void savedChanged(const QList<ListFilter> &filters);
    void sheetAsked();
    void paperAsked();
    void backAsked(); ///< To where the given list came from.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeWayBack();
    void leaveGiven();
    void showEmpty(const QString &words);
    void fillChoices();
    void showSaved();
    void toggleSaved();

    std::unique_ptr<Ui::SearchPage> ui;
    DossierListModel *m_model;
    DossierDelegate *m_delegate;
    QTimer m_delay;
    QWidget *m_wayBack = nullptr; ///< "‹ Rà soát trong ngày › Quá hạn", while a list was given.
    ActionButton *m_from = nullptr;
    QLabel *m_given = nullptr;
    QAction *m_backAction = nullptr;
    QList<ListFilter> m_saved;
    bool m_opensFirst = false; ///< Enter was pressed before the answer came.
};
