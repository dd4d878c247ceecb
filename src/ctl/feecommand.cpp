// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "barcodewriting.h"
#include "opendata.h"
#include "vietqr.h"

#include <QCoreApplication>
#include <QImage>
#include <QJsonArray>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

struct FeeText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

constexpr int qrModulePixels = 8;

Error wrongOption(const QString &field)
{
    return {ErrorKind::BadInput,
            u"number-wrong"_s,
            FeeText::tr("This is no number that can be used: type it again."),
            {},
            field};
}

/// A whole number of that option, or `otherwise` where it is absent.
Result<qint64> numberOf(const CommandLine &line, const QString &option, qint64 otherwise)
{
    if (!line.has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = line.value(option).toLongLong(&isNumber);
    return isNumber ? Result<qint64>(number) : wrongOption(option);
}

Result<FeeQuestion> questionOf(const CommandLine &line, const QDateTime &at)
{
    FeeQuestion question;
    const auto channel = channelFromText(line.value(u"channel"_s, u"counter"_s));
    if (!channel)
        return Error{ErrorKind::BadInput,
                     u"unknown-channel"_s,
                     FeeText::tr("The channel is counter, online or post."),
                     {},
                     u"channel"_s};
    question.channel = *channel;
    question.date = at.date();
    question.exemption = line.value(u"exempt"_s);
    for (const QString &option : {u"quantity"_s, u"copies"_s}) {
        const auto copies = numberOf(line, option, question.copies);
        if (!copies || *copies < 1 || *copies > 1000)
            return wrongOption(option);
        question.copies = int(*copies);
    }
    const QStringList pages = line.value(u"pages"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &text : pages) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (!isNumber || number < 1)
            return wrongOption(u"pages"_s);
        question.pages.append(number);
    }
    return question;
}

Result<QJsonObject> quoteOf(const Invocation &invocation, const CommandLine &line)
{
    const auto catalogue = catalogueFor(invocation);
    if (!catalogue)
        return catalogue.error();
    const auto clock = clockAt(line.value(u"at"_s));
    if (!clock)
        return clock.error();
    const QDateTime at = clock->now();
    const Procedure *procedure = catalogue->find(line.value(u"procedure"_s), at.date());
    if (!procedure)
        return Error{ErrorKind::BadInput,
                     u"unknown-procedure"_s,
                     FeeText::tr("The catalogue has no such procedure on this date."),
                     {},
                     u"procedure"_s};
    const auto question = questionOf(line, at);
    if (!question)
        return question.error();
    if (lacksFeeRule(procedure->fees, question->channel, question->date))
        return Error{ErrorKind::RefusedByRule,
                     u"fee-rule-missing"_s,
                     FeeText::tr("The catalogue has no fee in force on %1: receive the dossier, and collect when the "
                                 "catalogue is put right.")
                         .arg(at.date().toString(u"dd/MM/yyyy"_s)),
                     {},
                     u"procedure"_s};
    if (!question->exemption.isEmpty() && !isExemption(procedure->fees, question->exemption))
        return Error{ErrorKind::BadInput,
                     u"unknown-exemption"_s,
                     FeeText::tr("This is no ground that makes the procedure free."),
                     {},
                     u"exempt"_s};
    const auto lines = quotedFee(procedure->fees, *question);
    if (!lines)
        return lines.error();
    QJsonArray rows;
    Dong total = 0;
    for (const FeeLine &feeLine : *lines) {
        total += feeLine.amount;
        rows.append(QJsonObject{{u"what"_s, feeLine.what},
                                {u"quantity"_s, feeLine.quantity},
                                {u"unitPrice"_s, feeLine.unitPrice},
                                {u"amount"_s, feeLine.amount}});
    }
    return QJsonObject{{u"total"_s, total}, {u"lines"_s, rows}};
}

/// The modules in black on white with the quiet zone of four.
QImage pictureOf(const ModuleMatrix &modules)
{
    constexpr int quiet = 4;
    QImage image(QSize(modules.width() + 2 * quiet, modules.height() + 2 * quiet) * qrModulePixels,
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintModules(painter, modules,
                 QRectF(quiet * qrModulePixels, quiet * qrModulePixels, modules.width() * qrModulePixels,
                        modules.height() * qrModulePixels));
    return image;
}

Result<QJsonObject> qrOf(const Invocation &invocation, const CommandLine &line)
{
    const auto catalogue = catalogueFor(invocation);
    if (!catalogue)
        return catalogue.error();
    const auto clock = clockAt(line.value(u"at"_s));
    if (!clock)
        return clock.error();
    const FeeAccount *account = catalogue->feeAccountAt(clock->now().date());
    if (!account)
        return Error{ErrorKind::RefusedByRule,
                     u"no-fee-account"_s,
                     FeeText::tr("The catalogue has no account for transfers on this date."),
                     {},
                     {}};
    const auto amount = numberOf(line, u"amount"_s, 0);
    if (!amount)
        return amount.error();
    const auto text = vietQrText({account->bin, account->account, *amount, line.value(u"reference"_s)});
    if (!text)
        return text.error();
    if (line.has(u"out"_s)) {
        const auto modules = qrModules(*text);
        if (!modules)
            return modules.error();
        if (!pictureOf(*modules).save(line.value(u"out"_s), "PNG"))
            return Error{ErrorKind::StorageFailed,
                         u"not-written"_s,
                         FeeText::tr("The picture cannot be written there: choose another folder."),
                         {},
                         u"out"_s};
    }
    return QJsonObject{{u"text"_s, *text}};
}

} // namespace

int runFee(const Invocation &invocation)
{
    int status = 0;
    const QString usage =
        u"mocuactl fee quote --procedure CODE [--channel C] [--quantity N] [--pages P,P,…] [--copies N] [--exempt "
        u"GROUND]\n"
        "       mocuactl fee qr --amount A --reference R [--out PNG]\n"
        "       mocuactl fee take CODE [--amount A] [--received R] | transfer CODE [--amount A]\n"
        "       mocuactl fee confirm REFERENCE [--amount A] | drop REFERENCE\n"
        "       mocuactl fee reverse CODE [--payment ID] --reason TEXT\n"
        "       mocuactl fee refund CODE [--payment ID] [--amount A] --reason TEXT | refund CODE --approve|--decline\n"
        "       mocuactl fee list [CODE | --day D] | day [D] | count --pieces NOTE=N,… [--left A] [--note TEXT]\n"
        "       mocuactl fee statement [FILE] | settle LINE --accept | --dossier CODE | --no-fee TEXT"_s;
    const auto line =
        CommandLine::parse(invocation, usage,
                           {{u"procedure"_s, u"CODE"_s, FeeText::tr("The procedure.")},
                            {u"channel"_s, u"C"_s, FeeText::tr("counter, online or post.")},
                            {u"quantity"_s, u"N"_s, FeeText::tr("How many are asked for.")},
                            {u"copies"_s, u"N"_s, FeeText::tr("Certified copies of each original.")},
                            {u"pages"_s, u"P,P"_s, FeeText::tr("Pages of each original.")},
                            {u"exempt"_s, u"GROUND"_s, FeeText::tr("The ground that makes it free.")},
                            {u"at"_s, u"ISO"_s, FeeText::tr("As of this time.")},
                            {u"amount"_s, u"A"_s, FeeText::tr("Amount in đồng.")},
                            {u"reference"_s, u"R"_s, FeeText::tr("What the payer's bank is told.")},
                            {u"out"_s, u"PNG"_s, FeeText::tr("Writes the code as a picture.")},
                            {u"received"_s, u"R"_s, FeeText::tr("Cash handed over.")},
                            {u"payment"_s, u"ID"_s, FeeText::tr("Which payment, if there are several.")},
                            {u"reason"_s, u"TEXT"_s, FeeText::tr("Why.")},
                            {u"approve"_s, {}, FeeText::tr("A supervisor pays what was asked for back.")},
                            {u"decline"_s, {}, FeeText::tr("A supervisor declines it; needs --reason.")},
                            {u"day"_s, u"D"_s, FeeText::tr("The day.")},
                            {u"pieces"_s, u"NOTE=N"_s, FeeText::tr("The notes in the drawer, e.g. 100000=3,50000=1.")},
                            {u"left"_s, u"A"_s, FeeText::tr("What stays in the drawer.")},
                            {u"note"_s, u"TEXT"_s, FeeText::tr("Why the drawer differs.")},
                            {u"accept"_s, {}, FeeText::tr("The line pays what its reference says.")},
                            {u"dossier"_s, u"CODE"_s, FeeText::tr("The line pays the fee of this dossier.")},
                            {u"no-fee"_s, u"TEXT"_s, FeeText::tr("The line is no fee, but this.")}},
                           status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QString what = line->arguments().value(0);
    if (what == u"quote" || what == u"qr") {
        const bool isQuote = what == u"quote";
        if (isQuote ? !line->has(u"procedure"_s) : !line->has(u"amount"_s) || !line->has(u"reference"_s))
            return printer.misused(FeeText::tr("Usage: %1").arg(usage));
        const auto answer = isQuote ? quoteOf(invocation, *line) : qrOf(invocation, *line);
        if (!answer)
            return printer.failed(answer.error());
        printer.object(*answer);
        return 0;
    }
    static const QStringList ledgerWords{u"take"_s,    u"transfer"_s, u"confirm"_s, u"drop"_s,
                                         u"reverse"_s, u"refund"_s,   u"list"_s};
    static const QStringList statementWords{u"statement"_s, u"settle"_s, u"day"_s, u"count"_s};
    if (ledgerWords.contains(what))
        return runLedger(invocation, *line, printer);
    if (statementWords.contains(what))
        return runStatement(invocation, *line, printer);
    return printer.misused(FeeText::tr("Usage: %1").arg(usage));
}
