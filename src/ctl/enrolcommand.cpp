// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "newidentity.h"
#include "opendata.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct EnrolText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

} // namespace

int runEnrol(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, u"mocuactl enrol --code CODE [--gateway URL] [--ca-file FILE]"_s,
        {{u"code"_s, u"CODE"_s, EnrolText::tr("One-time code of the province.")},
         {u"gateway"_s, u"URL"_s, EnrolText::tr("The portal; the present one if not given.")},
         {u"ca-file"_s, u"FILE"_s, EnrolText::tr("Certificates (PEM) to trust at the portal besides the system's.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (!line->has(u"code"_s) || !line->arguments().isEmpty())
        return printer.misused(EnrolText::tr("Give the one-time code with --code."));
    auto acting = beginActing(invocation);
    if (!acting)
        return printer.failed(acting.error());
    if (acting->officer.role != Role::Administrator && acting->officer.role != Role::Supervisor)
        return printer.failed({ErrorKind::NotAllowed,
                               u"not-supervisor"_s,
                               EnrolText::tr("Only a supervisor or an administrator enrols a counter."),
                               {},
                               u"officer"_s});
    const CounterIdentity &identity = acting->data.identity;
    const EnrolmentOffer offer{line->has(u"gateway"_s) ? QUrl(line->value(u"gateway"_s)) : identity.gatewayUrl,
                               line->value(u"code"_s),
                               line->has(u"ca-file"_s) ? line->value(u"ca-file"_s) : identity.caFile};
    if (offer.url.isEmpty())
        return printer.misused(EnrolText::tr("This counter has no portal yet: name it with --gateway."));
    const auto taken =
        takeNewIdentity(*acting->data.store, *acting->data.secrets, identity, offer, acting->officer, acting->now);
    if (!taken)
        return printer.failed(taken.error());
    printer.object({{u"device"_s, taken->deviceId}, {u"counter"_s, taken->counter}, {u"reissued"_s, taken->reissued}});
    return 0;
}
