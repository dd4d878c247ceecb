// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalnotice.h"

#include "clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct PortalText
{
    Q_DECLARE_TR_FUNCTIONS(PortalText)
};

struct ReasonWords
{
    QLatin1StringView code;
    const char *words;
};

constexpr ReasonWords reasons[] = {
    {"no-code"_L1, QT_TRANSLATE_NOOP("PortalText", "it has no official number yet")},
    {"wrong-agency"_L1, QT_TRANSLATE_NOOP("PortalText", "its number belongs to another agency: correct the agency")},
    {"no-procedure"_L1,
     QT_TRANSLATE_NOOP("PortalText",
                       "the national portal does not know its procedure: the administrator maps the code")},
    {"no-sector"_L1,
     QT_TRANSLATE_NOOP("PortalText", "the procedure's sector code is not known: the administrator maps it")},
    {"owner-kind"_L1,
     QT_TRANSLATE_NOOP("PortalText",
                       "the national portal has no code for this kind of owner: the administrator maps it")},
    {"identity-kind"_L1,
     QT_TRANSLATE_NOOP("PortalText", "the national portal has no code for this kind of identity paper: "
                                     "the administrator maps it")},
    {"no-owner"_L1, QT_TRANSLATE_NOOP("PortalText", "the owner's name is missing: correct the dossier")},
    {"no-identity"_L1,
     QT_TRANSLATE_NOOP("PortalText", "the owner's identity number is missing or not valid: ask for it "
                                     "and correct the dossier")},
    {"no-appointment"_L1,
     QT_TRANSLATE_NOOP("PortalText", "the appointment is missing although the procedure has one: correct the dossier")},
    {"unit-unknown"_L1,
     QT_TRANSLATE_NOOP("PortalText", "the competent agency's name is not known: the administrator maps it")},
    {"not-mapped"_L1,
     QT_TRANSLATE_NOOP("PortalText", "one of its values has no national code: the administrator maps it")},
    {"void"_L1,
     QT_TRANSLATE_NOOP("PortalText", "it is cancelled here, and the national portal knows no cancelling: tell "
                                     "the portal's operator")},
    {"files"_L1,
     QT_TRANSLATE_NOOP("PortalText", "it has files, and nobody has decided whether the portal may fetch them")},
    {"unreadable"_L1, QT_TRANSLATE_NOOP("PortalText", "its record cannot be read: tell the administrator")},
};

} // namespace

ChangeItem portalItem(const PortalNotice &notice, qint64 version, const QDateTime &at)
{
    QJsonObject changed{{u"dossier"_s, notice.dossier.toString(QUuid::WithoutBraces)},
                        {u"state"_s, notice.state},
                        {u"reason"_s, notice.reason}};
    if (notice.since.isValid())
        changed.insert("since"_L1, toIsoOfficeTime(notice.since));
    return {.entity = u"portal"_s,
            .id = notice.id,
            .version = version,
            .kind = "portal."_L1 + notice.state,
            .occurredAt = at,
            .changed = changed};
}

Result<PortalNotice> portalNoticeOf(const ChangeItem &item)
{
    PortalNotice notice{.id = item.id,
                        .dossier = QUuid::fromString(item.changed.value("dossier"_L1).toString()),
                        .state = item.changed.value("state"_L1).toString(),
                        .reason = item.changed.value("reason"_L1).toString()};
    if (item.changed.contains("since"_L1))
        notice.since = fromIsoOfficeTime(item.changed.value("since"_L1).toString());
    if (item.entity != "portal"_L1 || notice.dossier.isNull() || notice.state.isEmpty())
        return Error{.kind = ErrorKind::BadInput, .code = u"notice-not-readable"_s, .message = {}};
    return notice;
}

QString portalReason(const QString &code)
{
    for (const ReasonWords &reason : reasons) {
        if (reason.code == code)
            return PortalText::tr(reason.words);
    }
    if (code.startsWith("refused-"_L1))
        return PortalText::tr("the national portal refuses it with the code %1: the administrator looks into it")
            .arg(code.section(u'-', 1));
    return code;
}
