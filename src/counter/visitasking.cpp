// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitasking.h"

#include "citizensaying.h"
#include "counterwindow.h"
#include "receivepage.h"
#include "settingtable.h"
#include "visitsampling.h"

using namespace Qt::StringLiterals;

VisitAsking::VisitAsking(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_sample(usualVisitSample)
{
    connect(window.receivePage(), &ReceivePage::visitReasonGiven, this, &VisitAsking::keep);
}

void VisitAsking::begin()
{
    m_context.store
        .read<QString>([](Connection &c) { return SettingTable(c).value(QString::fromLatin1(visitSampleSetting)); })
        .then(this, [this](const Result<QString> &value) {
            bool isNumber = false;
            const int sample = value.value_or({}).toInt(&isNumber);
            m_sample = isNumber ? sample : usualVisitSample;
        });
}

void VisitAsking::take(const ReceivedDossier &received)
{
    const Dossier &dossier = received.dossier;
    if (!m_context.lookUpOnly.isEmpty() || !isVisitSampled(dossier, *m_context.catalogue, m_sample))
        return;
    const QList<VisitReason> reasons = m_context.catalogue->filing.visitReasonsAt(dossier.receivedAt.date());
    m_window.receivePage()->askVisitReason(dossier.procedureCode, reasons);
}

void VisitAsking::keep(const QString &procedure, const QString &reason)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [procedure, reason, officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now()](Connection &c) {
                         return keepVisitReason(c, procedure, reason, {officer, device, at});
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                m_window.showNotice(kept.error().message);
        });
}
