// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticeapplying.h"

#include "citizennotice.h"
#include "noticenoting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

QString channelName(const QString &channel)
{
    if (channel == "sms"_L1)
        return NoticeText::tr("SMS");
    if (channel == "email"_L1)
        return NoticeText::tr("e-mail");
    return channel == "zalo"_L1 ? NoticeText::tr("Zalo") : channel;
}

QString eventName(const QString &event)
{
    if (event == "received"_L1)
        return NoticeText::tr("dossier received");
    if (event == "supplement"_L1)
        return NoticeText::tr("papers to be supplemented");
    if (event == "ready"_L1)
        return NoticeText::tr("result ready");
    return event == "late"_L1 ? NoticeText::tr("appointment missed") : event;
}

QString reasonName(const CitizenNotice &notice)
{
    if (notice.state == "no-address"_L1)
        return NoticeText::tr("no usable telephone number or e-mail address");
    if (notice.reason == "bad-number"_L1 || notice.reason == "bad-address"_L1)
        return NoticeText::tr("the number or address does not exist");
    if (notice.reason == "blocked"_L1 || notice.reason == "unsubscribed"_L1)
        return NoticeText::tr("the citizen takes no messages");
    if (notice.reason == "too-old"_L1)
        return NoticeText::tr("it could not be sent for days");
    return NoticeText::tr("the carrier refuses it");
}

} // namespace

Result<bool> applyNotice(Connection &connection, const ChangeItem &item)
{
    const auto notice = citizenNoticeOf(item);
    if (!notice)
        return false;
    const bool isSent = notice->state == "sent"_L1;
    const QString text = isSent
                             ? NoticeText::tr("by %1: %2").arg(channelName(notice->channel), eventName(notice->event))
                             : u"%1: %2"_s.arg(eventName(notice->event), reasonName(*notice));
    return noteNotice(connection, notice->dossier, notice->id, item, isSent ? u"notified"_s : u"not-notified"_s, text);
}
