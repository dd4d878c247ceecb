// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrying.h"
#include "commands.h"
#include "opendata.h"

using namespace Qt::StringLiterals;

int runCarry(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto account = syncAccountOf(*data);
    if (!account)
        return printer.failed(account.error());
    const QString file = line.arguments().last();
    if (line.arguments().first() == u"export") {
        const auto carried = carryOut(*data->store, *account, data->identity.device, file);
        if (!carried)
            return printer.failed(carried.error());
        printer.object({{u"operations"_s, carried->operations},
                        {u"files"_s, carried->files},
                        {u"filesMissing"_s, carried->filesMissing},
                        {u"bytes"_s, carried->bytes}});
        return 0;
    }
    const auto carried = carryIn(*data->store, *account, data->identity.device, file);
    if (!carried)
        return printer.failed(carried.error());
    printer.object({{u"acknowledged"_s, carried->acknowledged},
                    {u"refused"_s, carried->refused},
                    {u"pulled"_s, carried->pulled},
                    {u"feed"_s, carried->hasFeed}});
    return 0;
}
