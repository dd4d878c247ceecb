// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing digitised papers with the text block of a copy, by a key file and by SoftHSM: what it takes besides the key,
// and how much it adds. Verification by itself beside.
//   bench_signing [COUNT [PAPER.pdf]]

#include "copymark.h"
#include "pdfsigning.h"
#include "pdfwriting.h"
#include "quantiles.h"
#include "softtoken.h"
#include "softwarekey.h"
#include "tokenkey.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 41), Qt::OffsetFromUTC, 7 * 3600);
const QString pin = u"123456"_s;

/// A paper of so many bytes: what fills it is no picture, but no program looks into it.
QByteArray paperOf(qsizetype size)
{
    return revised(smallPdf(), 4,
                   "<< /Length " + QByteArray::number(size) + " >>\nstream\n" + QByteArray(size, ' ') + "\nendstream");
}

bool measure(const QByteArray &what, SignatureKey &key, SigningOrder order, int count)
{
    Quantiles besides;
    Quantiles ofKey;
    Quantiles checking;
    qint64 added = 0;
    for (int i = 0; i < count; ++i) {
        const auto done = signPaper(order, key);
        if (!done) {
            std::printf("%s: %s\n", what.constData(), qPrintable(done.error().detail));
            return false;
        }
        besides.add(done->ms - done->msOfKey);
        ofKey.add(done->msOfKey);
        added = std::max(added, done->bytesAdded);
        QElapsedTimer timer;
        timer.start();
        const auto found = verifySignatures(order.out, order.trusted, now);
        checking.add(double(timer.nsecsElapsed()) / 1e6);
        if (!found || !found->first().isGood())
            return false;
    }
    std::printf("\n%s: %.1f KB added\n", what.constData(), double(added) / 1024);
    besides.print("  signing besides the key (with own check)");
    ofKey.print("  the key itself");
    checking.print("  verification of the file");
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 100;
    QTemporaryDir folder;
    TrialAuthority authority;
    SigningOrder order{.file = folder.filePath(u"paper.pdf"_s), .out = folder.filePath(u"signed.pdf"_s), .at = now};
    order.trusted = {authority.certificate()};
    order.mark = *formPdf(copyMarkForm({u"SAO Y"_s, u"ỦY BAN NHÂN DÂN XÃ AN KHÁNH"_s, now}));
    const auto rsa = authority.issue("Rsa", now.addYears(-1), now.addYears(1), "x");
    const auto elliptic =
        authority.issue("Elliptic", now.addYears(-1), now.addYears(1), "x", TrialAuthority::Key::Elliptic);
    putFile(folder.filePath(u"rsa.p12"_s), rsa.p12);
    putFile(folder.filePath(u"ec.p12"_s), elliptic.p12);
    const auto rsaKey = SoftwareKey::open(folder.filePath(u"rsa.p12"_s), u"x"_s);
    const auto ecKey = SoftwareKey::open(folder.filePath(u"ec.p12"_s), u"x"_s);
    if (!rsaKey || !ecKey)
        return 1;
    Quantiles::printHead("ms a paper");
    bool isGood = true;
    QList<std::pair<QByteArray, QByteArray>> papers{{"100 KB", paperOf(100 * 1024)},
                                                    {"10 MB", paperOf(10 * 1024 * 1024)}};
    if (argc > 2)
        papers = {{argv[2], contentsOf(QString::fromLocal8Bit(argv[2]))}};
    for (const auto &[name, paper] : papers) {
        putFile(order.file, paper);
        isGood = measure(name + ", key file RSA 2048", **rsaKey, order, count) && isGood;
        isGood = measure(name + ", key file P-256", **ecKey, order, count) && isGood;
        if (softModule().isEmpty())
            continue;
        const QString label = u"Bench %1"_s.arg(paper.size());
        if (const QString fault = addSoftToken(folder.path(), label, pin, rsa, authority.certificate());
            !fault.isEmpty())
            return 1;
        const auto token = TokenKey::open(softModule(), label, pin);
        isGood = token && measure(name + ", SoftHSM RSA 2048", **token, order, count) && isGood;
    }
    return isGood ? 0 : 1;
}
