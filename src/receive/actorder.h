// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossieract.h"

/// Who took results over, and by what right (domain.md 13.6).
struct ResultReceiver
{
    enum class Right {
        Owner,
        Submitter, ///< Named on the dossier as the one who handed it in.
        Delegate,  ///< By a paper that gives the right.
    };
    Right right = Right::Owner;
    Applicant person;
    QString authority;              ///< Of a delegate: the paper, e.g. "Giấy ủy quyền số 12".
    bool isSlipLost = false;        ///< Mất giấy hẹn: a note is signed instead.
    bool hasFingerprint = false;    ///< Điểm chỉ instead of a signature.
    QList<int> originalsHandedBack; ///< Numbers of components.
};

/// What an officer wants to do with a dossier; which fields count depends on the act.
struct ActOrder
{
    DossierAct act = DossierAct::HandOver;
    int seenEvents = -1;   ///< Of the dossier as the officer saw it: what happened since then refuses the act; -1: any.
    bool isAtOnce = false; ///< Part of an act that ends while the citizen waits: no form, no second look at a card.
    QString reason;
    QString note;
    QDate until;             ///< AskSupplement: the citizen's last day.
    QDateTime newDueAt;      ///< Extend, Recompute.
    QDate letterSentOn;      ///< Extend: when the letter went out; invalid: not yet.
    QList<Component> papers; ///< AskSupplement: what is asked for. TakeSupplement: what came, in its form and number.
    QString place;           ///< HandOver, TakeBack: the department. ReceiveResult, NoteUndelivered: the shelf.
    QString person;          ///< HandOver, TakeBack: who took or gave the papers there. SendByPost: the postman.
    QString listNumber;      ///< Of the list with which many dossiers went together; empty: alone.
    QString documentNumber;  ///< ReceiveResult: what the result bears; empty: not noted.
    QList<int> results;      ///< Numbers of results; empty: all that can be.
    ResultReceiver receiver; ///< Return.
    QString address;         ///< SendByPost.
    QString trackingNumber;  ///< SendByPost.
    bool isPaidByCitizen = false;   ///< SendByPost: who pays the postage.
    Officer keeper;                 ///< Reassign: who answers for it from now on.
    QString code;                   ///< NoteCode: the other system's.
    bool isDoubtSeen = false;       ///< NoteCode: what looks wrong about it was said, the officer keeps it.
    std::optional<FiledBy> filedBy; ///< NoteCode of a filing with help: who pressed "Nộp"; nothing: as it was.
    Dossier corrected; ///< Correct: the dossier as it shall be; only what an officer may correct is taken from it.
};
