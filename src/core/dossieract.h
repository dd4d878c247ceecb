// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "officer.h"
#include "result.h"

#include <span>

/// What an officer does with a dossier once it is there (domain.md 2, 5.1, 13).
enum class DossierAct {
    TakeOver,         ///< Tiếp nhận hồ sơ nộp trực tuyến.
    Decline,          ///< Từ chối tiếp nhận (Mẫu 03).
    AskSupplement,    ///< Yêu cầu bổ sung (Mẫu 02); the clock stops.
    TakeSupplement,   ///< Nhận bổ sung; the clock goes on with what was left.
    Withdraw,         ///< Công dân rút hồ sơ.
    HandOver,         ///< Bàn giao cho phòng chuyên môn.
    TakeBack,         ///< Nhận lại từ phòng chuyên môn, không có kết quả.
    Extend,           ///< Xin lỗi và hẹn lại ngày trả (Mẫu 04).
    Stop,             ///< Dừng giải quyết (Mẫu 05).
    Resume,           ///< Giải quyết tiếp.
    AskPayment,       ///< Yêu cầu thực hiện nghĩa vụ tài chính.
    NotePayment,      ///< Đã thực hiện nghĩa vụ tài chính.
    SubmitForSigning, ///< Trình ký.
    NoteSigned,       ///< Đã ký.
    NoteAwaitingSeal, ///< Chờ đóng dấu.
    ReceiveResult,    ///< Kết quả về.
    Return,           ///< Trả kết quả.
    SendByPost,       ///< Gửi kết quả qua bưu chính.
    NoteDelivered,    ///< Bưu chính đã phát.
    NoteUndelivered,  ///< Bưu chính không phát được, đã về.
    Correct,          ///< Điều chỉnh thông tin hồ sơ.
    NotePen,          ///< What was written by pen on a printed paper.
    Recompute,        ///< The appointment by a corrected calendar, earlier than before; a later one is Extend.
    Reassign,         ///< Another officer answers for it: bàn giao khi cán bộ vắng.
    NoteCode, ///< Ghi mã của hệ thống bộ, ngành nơi hồ sơ nằm; corrects one that was noted wrongly.
};

/// When an act may be done and what it asks for.
struct ActRule
{
    DossierAct act;
    QLatin1StringView word; ///< Stable: the event's kind and the operation's "act".
    std::span<const DossierState> from;
    std::optional<DossierState> to; ///< Nothing: the state stays.
    bool needsReason = false;       ///< A legal or plain ground in the officer's words.
    QLatin1StringView form;         ///< Printed with it (print/dossierform.h); empty: none.
};

std::span<const DossierAct> allDossierActs();
const ActRule &ruleOf(DossierAct act);
std::optional<DossierAct> dossierActFromText(QStringView word);
/// The act as the screen names it, translated ("Yêu cầu bổ sung").
QString displayName(DossierAct act);

/// The states in which it may be done, in words: "“Đã tiếp nhận” hoặc “Đang xử lý”".
QString possibleStates(DossierAct act);

/// Whether the life cycle lets the officer do this now. The error (RefusedByRule or NotAllowed; codes
/// "state-not-allowed", "already-void", "nothing-ready", "nothing-posted", "not-supervisor", "not-elsewhere") says
/// why not and what to do.
Result<void> mayDo(DossierAct act, const Dossier &dossier, const Officer &officer);

/// Whether the officer may cancel the dossier: its own officer on the day of receipt, a supervisor at any time, never
/// one that is closed unless finished at once, never one that another office received. Codes: "already-void",
/// "state-not-allowed", "not-supervisor", "received-elsewhere".
Result<void> mayVoid(const Dossier &dossier, const Officer &officer, QDate today);
