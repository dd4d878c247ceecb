// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanwork.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ScanWords
{
    Q_DECLARE_TR_FUNCTIONS(ScanWork)
};

class ScanWork : public Role
{
public:
    void take(const QJsonObject &request, Reply reply) override
    {
        reply.failed({ErrorKind::BadInput,
                      u"unknown-request"_s,
                      ScanWords::tr("This version of mocua-paperd does not know the request: install mocua again."),
                      request[u"do"_s].toString(),
                      {}});
    }
};

} // namespace

std::unique_ptr<Role> scanWork()
{
    return std::make_unique<ScanWork>();
}
