// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citizennotice.h"

using namespace Qt::StringLiterals;

ChangeItem noticeItem(const CitizenNotice &notice, qint64 version, const QDateTime &at)
{
    return {.entity = u"notice"_s,
            .id = notice.id,
            .version = version,
            .kind = "notice."_L1 + notice.state,
            .occurredAt = at,
            .changed = {{u"dossier"_s, notice.dossier.toString(QUuid::WithoutBraces)},
                        {u"event"_s, notice.event},
                        {u"state"_s, notice.state},
                        {u"channel"_s, notice.channel},
                        {u"reason"_s, notice.reason}}};
}

Result<CitizenNotice> citizenNoticeOf(const ChangeItem &item)
{
    CitizenNotice notice{.id = item.id,
                         .dossier = QUuid::fromString(item.changed.value("dossier"_L1).toString()),
                         .event = item.changed.value("event"_L1).toString(),
                         .state = item.changed.value("state"_L1).toString(),
                         .channel = item.changed.value("channel"_L1).toString(),
                         .reason = item.changed.value("reason"_L1).toString()};
    if (item.entity != "notice"_L1 || notice.dossier.isNull() || notice.event.isEmpty() || notice.state.isEmpty())
        return Error{.kind = ErrorKind::BadInput, .code = u"notice-not-readable"_s, .message = {}};
    return notice;
}
