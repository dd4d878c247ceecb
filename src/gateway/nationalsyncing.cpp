// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalsyncing.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Kind = NationalAnswer::Kind;

constexpr qsizetype mostItemsInCall = 10; // Usual chunk (domain.md 5.2).

QJsonObject itemOf(const NationalStep &step)
{
    return QJsonDocument::fromJson(step.item.toUtf8()).object();
}

/// Whether the portal's record lists this step already.
bool lists(const QJsonArray &progress, const QJsonObject &step)
{
    return std::any_of(progress.begin(), progress.end(), [&step](const QJsonValue &value) {
        const QJsonObject one = value.toObject();
        return one.value("ThoiDiemXuLy"_L1) == step.value("ThoiDiemXuLy"_L1) &&
               one.value("TrangThai"_L1).toVariant().toString() == step.value("TrangThai"_L1).toString() &&
               one.value("NoiDungXuLy"_L1) == step.value("NoiDungXuLy"_L1);
    });
}

} // namespace

/// A claim on its way: what became of each of its dossiers.
struct NationalSyncing::Batch
{
    enum class Stand { Open, AtPortal, Settled };
    const NationalClaim &claim;
    QList<ClaimedDossier> dossiers;
    QList<Stand> stands;
    bool isOver = false; ///< The line is in trouble or the claim lost: nothing more is sent.

    explicit Batch(const NationalClaim &from)
        : claim(from)
        , dossiers(from.dossiers)
        , stands(from.dossiers.size(), Stand::Open)
    {
    }
    qsizetype open() const { return stands.size() - stands.count(Stand::Settled); }
};

NationalSyncing::NationalSyncing(DatabaseThreads &database, const NationalConfig &config, NationalMapping mapping,
                                 const QString &publicUrl, const Clock &clock)
    : m_config(config)
    , m_progressMember(mapping.progressMember())
    , m_portal(config)
    , m_queue(database, config, std::move(mapping), publicUrl, clock)
{
}

bool NationalSyncing::syncSome()
{
    const NationalClaim claim = m_queue.claim();
    if (claim.isEmpty())
        return false;
    if (!claim.procedure.isEmpty())
        askProcedure(claim.procedure, claim.unit.isEmpty() ? m_config.unit : claim.unit);
    else
        sync(claim);
    return true;
}

void NationalSyncing::askProcedure(const QString &code, const QString &unit)
{
    const NationalAnswer answer = m_portal.call(u"LayThuTuc"_s, unit, {{u"maTTHC"_s, code}});
    if (answer.kind == Kind::Later) // Whatever it is: without an answer nothing goes on.
        return m_queue.noteLine(answer.because);
    m_queue.noteLine(std::nullopt);
    const QJsonObject found = answer.result.first().toObject();
    const QJsonObject sector = found.value("LINHVUCTHUCHIEN"_L1).toArray().first().toObject();
    const QString name = found.value("TENTTHC"_L1).toString();
    if (answer.kind != Kind::Ok || name.isEmpty())
        return m_queue.keepProcedure(code, std::nullopt);
    m_queue.keepProcedure(code, NationalProcedure{code, name, sector.value("MALINHVUC"_L1).toVariant().toString(),
                                                  sector.value("TENLINHVUC"_L1).toString(u""_s)});
}

void NationalSyncing::postpone(Batch &batch, qsizetype which, const Postponement &because)
{
    if (batch.stands.at(which) == Batch::Stand::Settled)
        return;
    m_queue.keepPostponed(batch.claim, batch.dossiers.at(which), because);
    batch.stands[which] = Batch::Stand::Settled;
}

void NationalSyncing::refuse(Batch &batch, qsizetype which, const QString &reason)
{
    m_queue.keepRefused(batch.claim, batch.dossiers.at(which), reason);
    batch.stands[which] = Batch::Stand::Settled;
}

NationalAnswer NationalSyncing::called(Batch &batch, const QString &service, const QJsonObject &body)
{
    if (!m_queue.keeps(batch.claim, batch.open())) {
        batch.isOver = true;
        return {.kind = Kind::Later, .because = {u"claim-lost"_s, false, false, 0}};
    }
    NationalAnswer answer = m_portal.call(service, batch.claim.unit, body);
    if (answer.kind != Kind::Later) {
        m_queue.noteLine(std::nullopt);
    } else if (answer.because.isLine) {
        m_queue.noteLine(answer.because);
        batch.isOver = true;
        for (qsizetype i = 0; i < batch.dossiers.size(); ++i)
            postpone(batch, i, answer.because);
    }
    return answer;
}

/// The portal's record of the dossier; an empty one: it has none. Nothing: no answer, and the dossier waits.
std::optional<QJsonObject> NationalSyncing::lookedUp(Batch &batch, qsizetype which)
{
    const QString code = batch.dossiers.at(which).code;
    const NationalAnswer answer = called(batch, u"TraCuuHoSo"_s, {{u"mahoso"_s, code}});
    if (answer.kind == Kind::Later) {
        if (!batch.isOver)
            postpone(batch, which, answer.because);
        return std::nullopt;
    }
    for (const QJsonValue &value : answer.result) {
        const QJsonObject record = value.toObject();
        const QString recordCode = record.value("MaHoSo"_L1).toString(code);
        if (!record.isEmpty() && recordCode == code)
            return record;
    }
    return QJsonObject();
}

void NationalSyncing::sendDossiers(Batch &batch, const QList<qsizetype> &which, bool isUpdating)
{
    if (which.isEmpty() || batch.isOver)
        return;
    QJsonArray data;
    for (const qsizetype i : which)
        data.append(batch.dossiers.at(i).item);
    const NationalAnswer answer =
        called(batch, u"DongBoHoSoMC"_s, {{u"isUpdating"_s, isUpdating ? u"True"_s : u"False"_s}, {u"data"_s, data}});
    if (batch.isOver)
        return;
    if (answer.kind == Kind::Ok) {
        for (const qsizetype i : which)
            batch.stands[i] = Batch::Stand::AtPortal;
        return;
    }
    if (answer.kind == Kind::Later) { // Whether it arrived is looked up before it is sent again.
        for (const qsizetype i : which)
            postpone(batch, i, answer.because);
        return;
    }
    if (which.size() == 1)
        return sendAlone(batch, which.first(), isUpdating, answer);
    // Which of them it was the answer does not say: each alone, so that one bad one holds up no other.
    for (const qsizetype i : which)
        sendDossiers(batch, {i}, isUpdating);
}

/// One dossier was not taken.
void NationalSyncing::sendAlone(Batch &batch, qsizetype which, bool isUpdating, const NationalAnswer &answer)
{
    if (answer.kind == Kind::Exists && !isUpdating) {
        // An answer was lost, or somebody else brought it: the portal is asked what it has.
        const auto record = lookedUp(batch, which);
        if (record && !record->isEmpty())
            sendDossiers(batch, {which}, true);
        else if (record)
            postpone(batch, which, {u"in-progress"_s, true, false, 0});
        return;
    }
    refuse(batch, which, "refused-"_L1 + answer.code);
}

void NationalSyncing::sendStepsAlone(Batch &batch, qsizetype which)
{
    const ClaimedDossier &dossier = batch.dossiers.at(which);
    for (const NationalStep &step : dossier.steps) {
        const NationalAnswer answer = called(batch, u"CapNhatTienDoHoSoMC"_s, {{u"data"_s, QJsonArray{itemOf(step)}}});
        if (batch.isOver)
            return;
        if (answer.kind == Kind::Later)
            return postpone(batch, which, answer.because);
        if (answer.kind == Kind::Refused) // The later ones would overtake it.
            return refuse(batch, which, "refused-"_L1 + answer.code);
        m_queue.keepSteps(dossier.id, {step.seq});
    }
    m_queue.keepKnown(batch.claim, dossier);
    batch.stands[which] = Batch::Stand::Settled;
}

void NationalSyncing::sendSteps(Batch &batch)
{
    // As many dossiers in a call as there is room for, each with all its steps; one with more goes alone.
    QList<qsizetype> together;
    QJsonArray data;
    const auto send = [&] {
        if (together.isEmpty() || batch.isOver)
            return;
        const NationalAnswer answer = data.isEmpty() ? NationalAnswer{.kind = Kind::Ok}
                                                     : called(batch, u"CapNhatTienDoHoSoMC"_s, {{u"data"_s, data}});
        for (const qsizetype i : std::as_const(together)) {
            if (batch.isOver)
                return;
            const ClaimedDossier &dossier = batch.dossiers.at(i);
            if (answer.kind == Kind::Later) {
                postpone(batch, i, answer.because);
            } else if (answer.kind == Kind::Ok) {
                QList<qint64> seqs;
                for (const NationalStep &step : dossier.steps)
                    seqs.append(step.seq);
                m_queue.keepSteps(dossier.id, seqs);
                m_queue.keepKnown(batch.claim, dossier);
                batch.stands[i] = Batch::Stand::Settled;
            } else {
                sendStepsAlone(batch, i);
            }
        }
        together.clear();
        data = {};
    };
    for (qsizetype i = 0; i < batch.dossiers.size() && !batch.isOver; ++i) {
        if (batch.stands.at(i) != Batch::Stand::AtPortal)
            continue;
        const auto &steps = batch.dossiers.at(i).steps;
        if (steps.size() > mostItemsInCall) {
            sendStepsAlone(batch, i);
            continue;
        }
        if (data.size() + steps.size() > mostItemsInCall)
            send();
        together.append(i);
        for (const NationalStep &step : steps)
            data.append(itemOf(step));
    }
    send();
}

void NationalSyncing::sync(const NationalClaim &claim)
{
    Batch batch(claim);
    QList<qsizetype> fresh;
    QList<qsizetype> existing;
    for (qsizetype i = 0; i < batch.dossiers.size() && !batch.isOver; ++i) {
        const auto record = lookedUp(batch, i);
        if (!record)
            continue;
        (record->isEmpty() ? fresh : existing).append(i);
        const QJsonArray listed = record->value(m_progressMember).toArray();
        ClaimedDossier &dossier = batch.dossiers[i];
        QList<qint64> there;
        QList<NationalStep> missing;
        for (qsizetype n = 0; n < dossier.steps.size(); ++n) {
            const bool isThere = dossier.wereAsked.at(n) && lists(listed, itemOf(dossier.steps.at(n)));
            if (isThere)
                there.append(dossier.steps.at(n).seq);
            else
                missing.append(dossier.steps.at(n));
        }
        if (!there.isEmpty())
            m_queue.keepSteps(dossier.id, there);
        dossier.steps = missing;
    }
    sendDossiers(batch, fresh, false);
    sendDossiers(batch, existing, true);
    sendSteps(batch);
}
