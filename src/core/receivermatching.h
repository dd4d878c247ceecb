// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

/// One field of the owner beside the same field of the card that was just read.
struct ComparedField
{
    enum class Field { Name, Number, BirthDate, Sex };
    enum class Verdict { Equal, Different, Unknown }; ///< Unknown: one of the two does not say it.
    Field field = Field::Name;
    QString onDossier; ///< As shown; numbers whole: masking is the page's.
    QString onCard;
    Verdict verdict = Verdict::Unknown;
};

/// Whether somebody with this card may be given the results of a dossier.
struct ReceiverMatch
{
    enum class Who { Owner, Submitter, Nobody };
    Who who = Who::Nobody;
    QList<ComparedField> fields; ///< Against the owner; against the submitter if that is who it is.
    int differences() const;
};

/// Compares number (an old CMND number on the card counts), name, birth date and sex. The owner or the submitter is
/// meant if nothing differs and the number, or where the dossier has none name and birth date, is equal.
ReceiverMatch matchReceiver(const Dossier &dossier, const Applicant &card);
