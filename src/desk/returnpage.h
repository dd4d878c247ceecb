// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"
#include "clock.h"
#include "dossierrow.h"
#include "receivermatching.h"

#include <QWidget>

#include <memory>

class DossierListModel;
class QAction;
class QCheckBox;

namespace Ui {
class ReturnPage;
}

/// Trả kết quả: the slip, the receiver's card, what is handed over; one key gives it. A card alone finds what is ready.
class ReturnPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReturnPage(QWidget *parent = nullptr);
    ~ReturnPage() override;
    void setClock(const Clock &clock);
    QUuid dossier() const { return m_dossier.id; }

public slots:
    void clear(); ///< Waits for a slip or a card.
    /// The dossier whose results are asked for; a card that was read before stays.
    void showDossier(const Dossier &dossier, int seenEvents);
    void showReceiver(const Applicant &card); ///< Compared at once with the dossier, if there is one.
    /// A card alone: the dossiers with results for this person, the longest waiting first.
    void showReady(const QList<DossierRow> &rows);
    void showFault(const QString &message); ///< Why it could not be done; empty: no fault.
    void showReturned(const QString &code);
    void setBusy(bool isBusy);

signals:
    void returnRequested(const QUuid &dossier, const ActOrder &order);
    void dossierChosen(const QUuid &dossier);

private:
    enum class Phase { Empty, Choosing, NothingReady, Returning };
    void makeActions();
    void refresh();
    void showSteps();
    void showVerdict();
    void showHandedOver();
    void showFoot();
    void toggleDelegate();
    void commit();
    ActOrder order() const;
    QString obstacle() const; ///< Why F9 is locked; empty: it is not.
    bool isDelegate() const;

    std::unique_ptr<Ui::ReturnPage> ui;
    Clock m_clock;
    Phase m_phase = Phase::Empty;
    Dossier m_dossier;
    int m_seenEvents = -1;
    std::optional<Applicant> m_receiver;
    QDateTime m_readAt;
    ReceiverMatch m_match;
    bool m_isBusy = false;
    QString m_done; ///< Code of the dossier that was just returned.
    DossierListModel *m_ready;
    QList<QCheckBox *> m_results;   ///< With the result's number as property.
    QList<QCheckBox *> m_originals; ///< With the component's number.
    QAction *m_commitAction = nullptr;
    QAction *m_delegateAction = nullptr;
    QAction *m_anotherAction = nullptr;
};
