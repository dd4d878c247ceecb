// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanwork.h"

#include "sheetfiles.h"
#include "sheetscanning.h"
#include "sheetwriter.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ScanWords
{
    Q_DECLARE_TR_FUNCTIONS(ScanWork)
};

/// The requests: `list` answers {devices}; `scan` with a SheetOrder tells of `sheet` and `progress` and answers
/// {sheets, pages} when the paper is at its end.
class ScanWork : public Role
{
public:
    void take(const QJsonObject &request, Reply reply) override
    {
        const QString what = request[u"do"_s].toString();
        if (what == u"list")
            list(reply);
        else if (what == u"scan")
            scan(request, reply);
        else
            reply.failed({ErrorKind::BadInput,
                          u"unknown-request"_s,
                          ScanWords::tr("This version of mocua-paperd does not know the request: install mocua again."),
                          what,
                          {}});
    }

private:
    void list(const Reply &reply)
    {
        const auto scanners = m_scanners.list();
        if (!scanners) {
            reply.failed(scanners.error());
            return;
        }
        QJsonArray devices;
        for (const PaperScanner &scanner : *scanners)
            devices.append(toMessage(scanner));
        reply.ok({{u"devices"_s, devices}});
    }

    void scan(const QJsonObject &request, const Reply &reply)
    {
        const auto order = sheetOrderFrom(request);
        if (!order) {
            reply.failed({ErrorKind::BadInput,
                          u"order-wrong"_s,
                          ScanWords::tr("Source, mode, resolution or paper size is not known: choose another one."),
                          {},
                          {}});
            return;
        }
        SheetWriter writer(*order, reply, files());
        const auto checked = checkSheetFolder(order->folder, order->firstSheet);
        const auto scanned = checked ? m_scanners.scan(*order, writer) : checked;
        if (scanned)
            reply.ok({{u"sheets"_s, writer.sheetCount()}, {u"pages"_s, writer.pageCount()}});
        else
            reply.failed(scanned.error());
    }

    PaperScanners m_scanners;
};

} // namespace

std::unique_ptr<Role> scanWork()
{
    return std::make_unique<ScanWork>();
}
