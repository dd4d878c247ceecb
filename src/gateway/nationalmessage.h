// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "dossier.h"
#include "nationalmapping.h"

#include <QJsonArray>

/// A step that the portal is told as progress.
struct NationalStep
{
    qint64 seq = 0;
    QDateTime at;
    QString act;
    QString author;
    QString authorName;
    QString authorTitle;
    DossierState state = DossierState::Received;
    QString reason;
    QString item; ///< As it was asked before; empty: never.
    bool isSent = false;
};

/// A file of a dossier, and where the portal may fetch it.
struct NationalFile
{
    int component = 0;
    QByteArray sha256;
    QString type;
    QString origin; ///< A word of DigitalState.
    QString link;
};

/// What a message is made of.
struct NationalFacts
{
    Dossier dossier;      ///< As it stands now, with the code minted here laid over it.
    QString officeName;   ///< Of the receiving office.
    QString officeAgency; ///< Its agency's code.
    NationalProcedure procedure;
    const Procedure *rules = nullptr;     ///< The catalogue's; null: it has none.
    const Catalogue *catalogue = nullptr; ///< Null: none was given out.
    QList<NationalStep> steps;
    QList<NationalFile> files;
    bool sendsFiles = false;
};

/// The dossier's mã hồ sơ for the portal: the official one, or that of another system; empty: none yet.
QString nationalCode(const Dossier &dossier);

/// Why a dossier cannot be told as it is; a code of portalnotice.h. Empty: it can. Nothing is ever made up in place of
/// what is missing.
QString nationalObstacle(const NationalFacts &facts, const NationalMapping &mapping);

/// An item of DongBoHoSoMC; only for a dossier without an obstacle. A receiving unit other than the competent one:
/// the call's madonvi is the receiving unit, which minted the code; DonViXuLy names the competent one. Member
/// procedures of a liên thông dossier have no place of their own in the message: GhiChu names each with its state.
QJsonObject nationalItem(const NationalFacts &facts, const NationalMapping &mapping);

/// An item of CapNhatTienDoHoSoMC.
QJsonObject nationalProgress(const NationalFacts &facts, const NationalStep &step, const NationalMapping &mapping);
