// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workoffers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr DossierAct listedActs[] = {
    DossierAct::TakeOver,    DossierAct::Decline,          DossierAct::AskSupplement,   DossierAct::TakeSupplement,
    DossierAct::HandOver,    DossierAct::TakeBack,         DossierAct::ReceiveResult,   DossierAct::Extend,
    DossierAct::Stop,        DossierAct::Resume,           DossierAct::Withdraw,        DossierAct::AskPayment,
    DossierAct::NotePayment, DossierAct::SubmitForSigning, DossierAct::NoteSigned,      DossierAct::NoteAwaitingSeal,
    DossierAct::SendByPost,  DossierAct::NoteDelivered,    DossierAct::NoteUndelivered, DossierAct::Correct,
    DossierAct::NotePen,     DossierAct::NoteCode};

struct WorkText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOffers)
};

WorkOffer print(const QString &form, const QString &text)
{
    return {WorkOffer::Kind::Print, DossierAct::HandOver, form, text, {}};
}

} // namespace

QList<WorkOffer> workOffers(const Dossier &dossier, const Officer &officer, QDate today)
{
    QList<WorkOffer> offers;
    QList<WorkOffer> refused;
    for (const DossierAct act : listedActs) {
        WorkOffer offer{WorkOffer::Kind::Act, act, {}, displayName(act), {}};
        if (act == DossierAct::NoteCode && dossier.home == DossierHome::Own)
            continue; // Only of what lives elsewhere.
        if (const auto may = mayDo(act, dossier, officer); !may) {
            if (act == DossierAct::TakeOver || act == DossierAct::Decline)
                continue; // Only of what came online.
            offer.obstacle = may.error().code == u"state-not-allowed"
                                 ? WorkText::tr("Only when %1").arg(possibleStates(act))
                                 : may.error().message;
            refused.append(offer);
        } else if (act == DossierAct::NoteCode && homeCode(dossier).isEmpty()) {
            offers.prepend(offer); // What it waits for stands first.
        } else {
            offers.append(offer);
        }
    }
    if (mayVoid(dossier, officer, today))
        offers.append({WorkOffer::Kind::Voiding, {}, {}, WorkText::tr("Cancel the dossier"), {}});
    if (!dossier.isVoid) {
        // Else the paper is the other system's, or of the unit that received it (domain.md 13.1).
        if (dossier.home == DossierHome::Own && dossier.receivingUnit.isEmpty()) {
            offers.append(print(u"receipt"_s, WorkText::tr("Print the receipt, A4")));
            offers.append(print(u"slip"_s, WorkText::tr("Print the slip, 80 mm")));
            offers.append(print(u"receipt-a5"_s, WorkText::tr("Print the receipt, A5")));
        }
        if (dossier.home != DossierHome::Own) {
            offers.append({WorkOffer::Kind::Files, {}, {}, WorkText::tr("Give the scanned papers as files"), {}});
            offers.append(print(u"counter-note"_s, WorkText::tr("Print the counter's note")));
        }
        offers.append(print(u"control-slip"_s, WorkText::tr("Print the control slip")));
        if (hasDisputedCode(dossier))
            offers.append(print(u"code-notice"_s, WorkText::tr("Print the notice of the changed code")));
        offers.append(print(u"folder-label"_s, WorkText::tr("Print the label of the folder")));
    }
    return offers + refused;
}
