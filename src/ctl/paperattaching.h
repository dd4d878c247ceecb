// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "digitising.h"
#include "opendata.h"
#include "papersigning.h"

/// A paper on its way to a dossier: the dossier was found and the key unlocked before the work on the pages begins.
class PaperAttaching
{
public:
    struct Attached
    {
        qint64 bytes = 0;
        PaperSignature signature; ///< Not there: the counter does not sign, or nobody wanted it.
        QString stampTrouble;     ///< Why there is no time stamp, for people.
    };
    /// By --dossier and --component; signs with --p12 or --module, else as chosen for this counter, with --unsigned not
    /// at all.
    static Result<std::unique_ptr<PaperAttaching>> begin(const Invocation &invocation, const CommandLine &line);
    /// Signs the file in its place, keeps it and attaches it. A file that could not be signed stays, unsigned.
    Result<Attached> attach(const QString &file, const DigitisedPaper &paper);

private:
    explicit PaperAttaching(OpenData data) : m_data(std::move(data)) {}
    Result<void> find(const QString &code, int component);
    Result<void> unlock(const CommandLine &line);

    OpenData m_data;
    Clock m_clock;
    Officer m_officer;
    QUuid m_dossier;
    int m_component = 0;
    std::unique_ptr<PaperSigning> m_signing;
};
