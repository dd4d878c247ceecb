// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QString>
#include <QUuid>

/// Something that waits for an officer, as a row of Home: why, which dossier, where it is, what to press.
struct OpenTask
{
    enum class Kind {
        Overdue,
        NeedsAttention,
        PrintUnsure,
        CodeChanged, ///< The notice for the citizen is to be printed.
        DueSoon,
        SupplementExpires,
        ResultReady,
        OfficeMatter,
        Money,        ///< Of the fee ledger: transfers, refunds, receipts.
        SameFiling,   ///< A filing with help and what came from the portal look like one matter.
        AwaitingCode, ///< They live in another system, whose code is not known yet; or two have one code.
        Other
    };
    Kind kind = Kind::Other;
    QString reason;  ///< The badge's words: "Quá hạn 1 ngày".
    QUuid dossierId; ///< None with OfficeMatter.
    QUuid
        operationId; ///< With NeedsAttention; the print with PrintUnsure, the dossier from the portal with SameFiling.
    QString code;
    QString name;        ///< Chủ hồ sơ.
    QString subject;     ///< Second line: the procedure, or what is the matter.
    QString where;       ///< Where the dossier is.
    QString action;      ///< The button's word; empty: "Mở".
    QString otherAction; ///< A second button, e.g. "In lại"; may be empty.
    int counter = 0;     ///< 0: nobody's in particular.
};
