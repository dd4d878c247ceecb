// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventedcards.h"
#include "keyscanner.h"
#include "scancodecs.h"
#include "scanleaks.h"
#include "slipcode.h"
#include "typingengine.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);
constexpr int cardCount = 5000;
constexpr int slipCount = 20'000;
constexpr int wordCount = 10'000;
constexpr int scansPerField = 1000;

struct Tally
{
    int accepted = 0;
    int reviewRight = 0;
    int reviewOther = 0;
    int refused = 0;
    int wrong = 0; ///< Accepted with another name or number.
};

Tally through(const ScanCodec &codec, const QList<InventedCard> &cards)
{
    Tally tally;
    for (const InventedCard &card : cards) {
        const DecodedScan scan = decodedScan(codec.deliver(card.text), today, codec.profile);
        const CitizenCard *found = scan.meaning ? scan.meaning->as<CitizenCard>() : nullptr;
        const bool isRight = found && found->name == card.name && found->number == card.text.left(12);
        if (scan.verdict() == ScanVerdict::Accepted)
            ++(isRight ? tally.accepted : tally.wrong);
        if (scan.verdict() == ScanVerdict::NeedsReview)
            ++(isRight ? tally.reviewRight : tally.reviewOther);
        else if (scan.verdict() != ScanVerdict::Accepted)
            ++tally.refused;
    }
    return tally;
}

int slipsCorrupted(TypingMethod method)
{
    int corrupted = 0;
    for (int i = 0; i < slipCount; ++i) {
        const SlipCode slip =
            SlipCode::make(i * 7919 % 10'000, i % 100, today.addDays(-(i % 3000)), i * 104'729 % 10'000);
        for (const QString &text : {slip.digits(), slip.provisional()}) {
            RawScan scan;
            scan.text = throughInputMethod(text, method);
            const DecodedScan decoded = decodedScan(scan, today);
            const SlipCode *read = decoded.meaning ? decoded.meaning->as<SlipCode>() : nullptr;
            corrupted += read && *read == slip ? 0 : 1;
        }
    }
    return corrupted;
}

/// Typing that was taken for scans, and scans of which a field got something.
int keyboardFaults()
{
    KeyScanner scanner([] { return qint64(0); });
    qApp->installEventFilter(&scanner);
    QLineEdit field;
    int faults = wordsTakenForScans(field, scanner, wordCount);
    std::printf("%d words and numbers typed at 30 to 120 words a minute: %d taken for scans\n\n", wordCount, faults);
    const QStringList kinds = leakTestFields();
    std::printf("%-20s %8s %8s\n", "scans into", "read", "leaked");
    for (int kind = 0; kind < kinds.size(); ++kind) {
        const LeakCount count = leaksIntoField(kind, scanner, scansPerField);
        std::printf("%-20s %8d %8d\n", qUtf8Printable(kinds[kind]), count.scanned, count.leaked);
        faults += count.leaked + (count.scanned == scansPerField ? 0 : 1);
    }
    return faults;
}

} // namespace

/// Cards and slips through every way in which a code reaches the program; a keyboard scanner beside typing.
///   bench_scans
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QList<InventedCard> cards = inventedCards(cardCount);
    std::printf("%d invented cards (a fifth of them of minorities) through each codec\n\n", cardCount);
    std::printf("%-48s %8s %8s %8s %8s %8s %9s\n", "codec", "accepted", "review:", "review:", "refused", "silently",
                "us/card");
    std::printf("%-48s %8s %8s %8s %8s %8s\n", "", "", "right", "to edit", "", "wrong");
    int wrong = 0;
    for (const ScanCodec &codec : scanCodecs()) {
        QElapsedTimer timer;
        timer.start();
        const Tally tally = through(codec, cards);
        const double micros = double(timer.nsecsElapsed()) / 1000 / cardCount;
        std::printf("%-48s %8d %8d %8d %8d %8d %9.1f\n", qUtf8Printable(codec.name), tally.accepted, tally.reviewRight,
                    tally.reviewOther, tally.refused, tally.wrong, micros);
        wrong += tally.wrong;
    }
    std::printf("\nsilently wrong in all: %d\n", wrong);
    int corrupted = 0;
    for (const auto &[name, method] : {std::pair("Telex", TypingMethod::Telex), std::pair("VNI", TypingMethod::Vni)}) {
        const int slips = slipsCorrupted(method);
        std::printf("%d slip codes, bare and with TAM-, under %s: %d corrupted\n", slipCount, name, slips);
        corrupted += slips;
    }
    const int faults = keyboardFaults();
    return wrong + corrupted + faults == 0 ? 0 : 1;
}
