// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"

// One function a command (command-line contract). Each answers the exit status.

int runAdoption(const Invocation &invocation); ///< How far what is offered online is used.
int runCover(const Invocation &invocation);
int runDecode(const Invocation &invocation);
int runDigitise(const Invocation &invocation);
int runIdentify(const Invocation &invocation);
int runDue(const Invocation &invocation);
int runWords(const Invocation &invocation);
int runLunar(const Invocation &invocation);
int runProcedures(const Invocation &invocation);
int runCatalogue(const Invocation &invocation);
int runFiles(const Invocation &invocation); ///< A dossier's scanned papers outside the program.
int runForms(const Invocation &invocation);
int runReport(const Invocation &invocation);
/// The reports that are lists of dossiers and of papers: Sổ theo dõi, the books of certification.
int runRegister(const Invocation &invocation, const CommandLine &line, const Printer &printer);
int runBook(const Invocation &invocation, const CommandLine &line, const Printer &printer);
/// report ministry: what ministries' systems counted, loaded, listed, withdrawn.
int runMinistry(const Invocation &invocation, const CommandLine &line, const Printer &printer);
/// report figures: those that no facts give, shown, set, loaded.
int runFigures(const Invocation &invocation, const CommandLine &line, const Printer &printer);
int runDay(const Invocation &invocation); ///< A day shown, a counter confirmed, the office's day signed.
int runInit(const Invocation &invocation);
int runLoad(const Invocation &invocation);
int runCheck(const Invocation &invocation);
int runScan(const Invocation &invocation);
int runAct(const Invocation &invocation);      ///< supplement, refuse, extend, stop, …, note-code.
int runCalendar(const Invocation &invocation); ///< Which open dossiers a corrected calendar moves.
int runAbsence(const Invocation &invocation);  ///< What officers hold; hands an absent one's work over.
int runPad(const Invocation &invocation);      ///< Blank Mẫu 01 for power cuts.
int runQueue(const Invocation &invocation);    ///< Waiting numbers at the gateway.
int runReceive(const Invocation &invocation);  ///< receive; assist: a filing on the portal with help.
/// receive --people: many people from a workbook.
int runPeople(const Invocation &invocation, const CommandLine &line, const Printer &printer);
int runDossier(const Invocation &invocation);
int runFilings(const Invocation &invocation); ///< Filings with help that look like dossiers of the portal.
int runFee(const Invocation &invocation);     ///< fee quote, qr, take, transfer, confirm, …
/// The subcommands of `fee` that need a data directory.
int runLedger(const Invocation &invocation, const CommandLine &line, const Printer &printer);
int runStatement(const Invocation &invocation, const CommandLine &line, const Printer &printer);
int runSearch(const Invocation &invocation);
int runOutbox(const Invocation &invocation);
int runConflict(const Invocation &invocation, const CommandLine &line,
                const Printer &printer); ///< outbox compare, settle.
int runCarry(const Invocation &invocation, const CommandLine &line, const Printer &printer); ///< outbox export, import.
int runReconcile(const Invocation &invocation); ///< A day, or all that are over, compared with the portal.
int runEnrol(const Invocation &invocation);     ///< At a portal, for the first time or under a new identity.
int runBackup(const Invocation &invocation);
int runRestore(const Invocation &invocation);
int runSalvage(const Invocation &invocation);     ///< A damaged database from its copies.
int runRecoveryKey(const Invocation &invocation); ///< The key of the sealed envelope.
int runSecondCopy(const Invocation &invocation);  ///< Unsent work on another drive.
int runSync(const Invocation &invocation);
int runSign(const Invocation &invocation);
int runVerify(const Invocation &invocation);
