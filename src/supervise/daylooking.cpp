// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daylooking.h"

#include "acting.h"
#include "dayclosetable.h"
#include "daylookjson.h"
#include "officertable.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct DayLooking
{
    Q_DECLARE_TR_FUNCTIONS(DayLooking)
};

const QString sampleWord = u"sample"_s;

QList<QUuid> drawn(const QList<QUuid> &receipts, const QList<RiskyAct> &acts, QDate day)
{
    QMap<QByteArray, QUuid> byHash;
    const QByteArray salt = day.toString(Qt::ISODate).toLatin1();
    for (const QUuid &receipt : receipts) {
        const bool isRisky =
            std::any_of(acts.begin(), acts.end(), [&receipt](const RiskyAct &act) { return act.dossier == receipt; });
        if (!isRisky)
            byHash.insert(sha256Of(salt + receipt.toRfc4122()), receipt);
    }
    QList<QUuid> first;
    for (auto one = byHash.cbegin(); one != byHash.cend() && first.size() < samplesOfDay; ++one)
        first.append(*one);
    return first;
}

/// Looks of a day, the earliest first.
QList<DayLook> looksAt(const QList<DayLook> &looks, const QString &what, const QUuid &subject)
{
    QList<DayLook> found;
    std::copy_if(looks.begin(), looks.end(), std::back_inserter(found),
                 [&](const DayLook &look) { return look.what == what && look.subject == subject; });
    return found;
}

Result<void> keepLook(Connection &connection, DayLook look, const Act &act)
{
    look.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    look.at = act.at;
    look.officerId = act.officer.id;
    look.officerName = act.officer.displayName;
    if (const auto kept = DayCloseTable(connection).look(look); !kept)
        return kept.error();
    NewOperation operation = operationOf(OperationKind::dayLooked, look.id, act);
    operation.payload = {{u"look"_s, toJson(look)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}

} // namespace

int DayLooks::openActs() const
{
    return int(std::count_if(acts.begin(), acts.end(), [](const LookedAct &act) { return !act.isSettled; }));
}

int DayLooks::openSamples() const
{
    return int(
        std::count_if(samples.begin(), samples.end(), [](const SampledDossier &one) { return !one.isSettled(); }));
}

Result<DayLooks> dayLooks(Connection &connection, QDate day)
{
    const auto acts = riskyActs(connection, day);
    if (!acts)
        return acts.error();
    const auto receipts = dayReceipts(connection, day);
    if (!receipts)
        return receipts.error();
    const auto looks = DayCloseTable(connection).looks(day);
    if (!looks)
        return looks.error();
    const auto officers = OfficerTable(connection).all();
    if (!officers)
        return officers.error();
    const auto nameOf = [&officers](const DayLook &look) {
        const auto found = std::find_if(officers->begin(), officers->end(),
                                        [&look](const Officer &officer) { return officer.id == look.officerId; });
        if (found != officers->end())
            return found->displayName;
        return look.officerName.isEmpty() ? look.officerId : look.officerName;
    };
    DayLooks looked;
    for (const RiskyAct &act : *acts) {
        LookedAct one{act, {}, false, {}};
        const QList<DayLook> all = looksAt(*looks, toText(act.kind), act.subject);
        for (const DayLook &look : all) {
            one.lookers.append(look.officerId);
            if (one.isSettled) // Who looked first stays.
                continue;
            one.by = nameOf(look);
            one.isSettled = look.officerId != act.officerId || officers->size() <= 1;
        }
        looked.acts.append(one);
    }
    for (const QUuid &dossier : drawn(*receipts, *acts, day)) {
        const auto receipt = dayReceipt(connection, dossier);
        if (!receipt)
            return receipt.error();
        SampledDossier sample{*receipt, {}, {}};
        if (const QList<DayLook> all = looksAt(*looks, sampleWord, dossier); !all.isEmpty()) {
            sample.by = nameOf(all.last());
            sample.note = all.last().note;
        }
        looked.samples.append(sample);
    }
    return looked;
}

Result<int> noteOpened(Connection &connection, QDate day, const QUuid &dossier, const Act &act)
{
    const auto looks = dayLooks(connection, day);
    if (!looks)
        return looks.error();
    int noted = 0;
    for (const LookedAct &looked : looks->acts) {
        if (looked.act.dossier != dossier || looked.isSettled || looked.lookers.contains(act.officer.id))
            continue;
        DayLook look;
        look.day = day;
        look.what = toText(looked.act.kind);
        look.subject = looked.act.subject;
        if (const auto kept = keepLook(connection, look, act); !kept)
            return kept.error();
        ++noted;
    }
    return noted;
}

Result<void> tickSample(Connection &connection, QDate day, const QUuid &dossier, const QString &note, const Act &act)
{
    const auto looks = dayLooks(connection, day);
    if (!looks)
        return looks.error();
    const bool isSampled = std::any_of(looks->samples.begin(), looks->samples.end(),
                                       [&dossier](const auto &sample) { return sample.receipt.dossier == dossier; });
    if (!isSampled)
        return Error{ErrorKind::RefusedByRule,
                     u"not-sampled"_s,
                     DayLooking::tr("This dossier is not in the sample of the day any more: look again."),
                     {},
                     {}};
    DayLook look;
    look.day = day;
    look.what = sampleWord;
    look.subject = dossier;
    look.note = note.simplified();
    return keepLook(connection, look, act);
}

QString displayName(RiskyAct::Kind kind)
{
    switch (kind) {
    case RiskyAct::Kind::VoidedAfterPrint:
        return DayLooking::tr("Cancelled after printing");
    case RiskyAct::Kind::PaymentReversed:
        return DayLooking::tr("Payment reversed");
    case RiskyAct::Kind::Refunded:
        return DayLooking::tr("Fee given back");
    case RiskyAct::Kind::OwnerCorrected:
        return DayLooking::tr("Owner corrected");
    case RiskyAct::Kind::PaperException:
        return DayLooking::tr("On paper although online only");
    case RiskyAct::Kind::EnteredLate:
        return DayLooking::tr("Entered late");
    }
    Q_UNREACHABLE();
}
