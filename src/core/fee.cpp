// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fee.h"

#include "enumwords.h"
#include "folding.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr Dong largestFee = 10'000'000'000;

constexpr EnumWord<Channel> channelWords[] = {
    {Channel::Counter, "counter"_L1}, {Channel::Online, "online"_L1}, {Channel::Post, "post"_L1}};

constexpr EnumWord<PaymentMethod> paymentWords[] = {{PaymentMethod::None, "none"_L1},
                                                    {PaymentMethod::Cash, "cash"_L1},
                                                    {PaymentMethod::Transfer, "transfer"_L1},
                                                    {PaymentMethod::Later, "later"_L1}};

bool isInForce(const FeeRule &rule, QDate date)
{
    return (!rule.validFrom.isValid() || rule.validFrom <= date) && (!rule.validTo.isValid() || date <= rule.validTo);
}

bool exempts(const FeeRule &rule, const QString &ground)
{
    if (ground.isEmpty())
        return false;
    const QString folded = foldedForSearch(ground);
    return std::any_of(rule.exemptions.begin(), rule.exemptions.end(),
                       [&folded](const QString &known) { return foldedForSearch(known) == folded; });
}

/// Whether another rule in force for the same fee names the channel and so goes before this one.
bool isOverridden(const FeeRule &rule, const QList<FeeRule> &rules, const FeeQuestion &question)
{
    if (rule.channel)
        return false;
    return std::any_of(rules.begin(), rules.end(), [&](const FeeRule &other) {
        return other.code == rule.code && other.channel == question.channel && isInForce(other, question.date);
    });
}

Dong certifiedCopyPrice(const FeeRule &rule, int pages)
{
    const Dong price = rule.amount * std::min(pages, 2) + rule.laterPageAmount * std::max(pages - 2, 0);
    return rule.ceilingPerCopy > 0 ? std::min(price, rule.ceilingPerCopy) : price;
}

QList<FeeLine> linesOf(const FeeRule &rule, const FeeQuestion &question)
{
    FeeLine line{rule.code, rule.name, 1, rule.amount, 0};
    if (rule.basis == FeeBasis::PerCopy)
        line.quantity = question.copies;
    if (rule.basis == FeeBasis::PerPaper)
        line.quantity = std::max(1, static_cast<int>(question.pages.size()));
    if (rule.basis != FeeBasis::CertifiedCopies) {
        line.amount = line.unitPrice * line.quantity;
        return {line};
    }
    QList<FeeLine> lines;
    const QList<int> originals = question.pages.isEmpty() ? QList<int>{1} : question.pages;
    for (qsizetype i = 0; i < originals.size(); ++i) {
        line.quantity = question.copiesOfEach.value(i, question.copies);
        line.unitPrice = certifiedCopyPrice(rule, originals[i]);
        line.amount = line.unitPrice * line.quantity;
        line.what = QCoreApplication::translate("Fee", "%1: original %2, %3 page(s)")
                        .arg(rule.name, QString::number(i + 1), QString::number(originals[i]));
        lines.append(line);
    }
    return lines;
}

} // namespace

Dong Fee::total() const
{
    Dong sum = 0;
    for (const FeeLine &line : lines)
        sum += line.amount;
    return sum;
}

bool isExemption(const QList<FeeRule> &rules, const QString &ground)
{
    return std::any_of(rules.begin(), rules.end(), [&ground](const FeeRule &rule) { return exempts(rule, ground); });
}

bool lacksFeeRule(const QList<FeeRule> &rules, Channel channel, QDate date)
{
    return !rules.isEmpty() && std::none_of(rules.begin(), rules.end(), [&](const FeeRule &rule) {
        return isInForce(rule, date) && (!rule.channel || rule.channel == channel);
    });
}

Result<QList<FeeLine>> quotedFee(const QList<FeeRule> &rules, const FeeQuestion &question)
{
    const bool isNegative =
        std::any_of(question.copiesOfEach.begin(), question.copiesOfEach.end(), [](int copies) { return copies < 0; });
    if (question.copies < 0 || isNegative) {
        return Error{ErrorKind::BadInput, u"copies"_s,
                     QCoreApplication::translate("Fee", "Enter how many copies are asked for."), u"negative copies"_s,
                     u"copies"_s};
    }
    if (std::any_of(question.pages.begin(), question.pages.end(), [](int pages) { return pages < 0; })) {
        return Error{ErrorKind::BadInput, u"pages"_s,
                     QCoreApplication::translate("Fee", "Enter the number of pages of each original."),
                     u"negative pages"_s, u"pages"_s};
    }
    QList<FeeLine> quoted;
    Dong sum = 0;
    for (const FeeRule &rule : rules) {
        const bool isForChannel = !rule.channel || rule.channel == question.channel;
        if (!isForChannel || !isInForce(rule, question.date) || isOverridden(rule, rules, question))
            continue;
        const QList<FeeLine> lines = linesOf(rule, question);
        for (FeeLine line : lines) {
            if (exempts(rule, question.exemption))
                line.amount = 0;
            sum += line.amount;
            if (line.amount > largestFee || sum > largestFee) {
                return Error{ErrorKind::BadInput, u"fee-too-large"_s,
                             QCoreApplication::translate("Fee", "The fee is too large. Check pages and copies."),
                             u"above 10 billion"_s, u"copies"_s};
            }
            quoted.append(line);
        }
    }
    return quoted;
}

QString toText(Channel channel)
{
    return wordOf(channelWords, channel);
}

std::optional<Channel> channelFromText(QStringView text)
{
    return valueOfWord(channelWords, text);
}

QString toText(PaymentMethod method)
{
    return wordOf(paymentWords, method);
}

PaymentMethod paymentMethodFromText(QStringView text)
{
    return valueOfWord(paymentWords, text).value_or(PaymentMethod::None);
}
