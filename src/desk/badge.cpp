// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badge.h"

#include "iconpainting.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

QString badgeText(const char *source, int count = -1)
{
    return QCoreApplication::translate("Badge", source, nullptr, count);
}

} // namespace

Badge badgeOf(DossierState state, bool isVoid)
{
    if (isVoid)
        return {u"ban"_s, badgeText(QT_TRANSLATE_NOOP("Badge", "Cancelled")), Tone::Draft};
    const QString word = displayName(state);
    switch (state) {
    case DossierState::NewlySubmitted:
    case DossierState::Received:
        return {u"inbox"_s, word, Tone::Received};
    case DossierState::InProgress:
        return {u"processing"_s, word, Tone::InProgress};
    case DossierState::AwaitingSupplement:
    case DossierState::AwaitingPayment:
        return {u"file-plus"_s, word, Tone::Supplement};
    case DossierState::Finished:
        return {u"check-circle"_s, word, Tone::Ready};
    case DossierState::Returned:
        return {u"return-result"_s, word, Tone::Returned};
    case DossierState::NotAccepted:
    case DossierState::Withdrawn:
    case DossierState::Stopped:
        break;
    }
    return {u"ban"_s, word, Tone::Draft};
}

Badge badgeOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready:
    case OutboxState::WaitingDependency:
        return {u"sync-waiting"_s, badgeText(QT_TRANSLATE_NOOP("Badge", "Waiting to sync")), Tone::Waiting};
    case OutboxState::InDoubt:
        return {u"sync"_s, badgeText(QT_TRANSLATE_NOOP("Badge", "Syncing")), Tone::Received};
    case OutboxState::Acknowledged:
        return {u"check-circle"_s, badgeText(QT_TRANSLATE_NOOP("Badge", "Synced")), Tone::Ready};
    case OutboxState::Conflict:
    case OutboxState::Quarantined:
        return {u"error"_s, badgeText(QT_TRANSLATE_NOOP("Badge", "Needs attention")), Tone::Attention};
    case OutboxState::Void:
        break;
    }
    return {u"ban"_s, badgeText(QT_TRANSLATE_NOOP("Badge", "Cancelled")), Tone::Draft};
}

std::optional<Badge> dueBadge(const std::optional<QDateTime> &dueAt, const QDateTime &now)
{
    if (!dueAt)
        return {};
    const qint64 minutes = now.secsTo(*dueAt) / 60;
    const qint64 days = now.date().daysTo(dueAt->date());
    if (minutes < 0) {
        const QString late = days < 0
                                 ? badgeText(QT_TRANSLATE_N_NOOP("Badge", "%n day(s) overdue"), static_cast<int>(-days))
                                 : badgeText(QT_TRANSLATE_N_NOOP("Badge", "%n hour(s) overdue"),
                                             static_cast<int>(qMax<qint64>(1, -minutes / 60)));
        return Badge{u"alert"_s, late, Tone::Overdue, true};
    }
    if (days > 2)
        return {};
    const QString left = days > 0 ? badgeText(QT_TRANSLATE_N_NOOP("Badge", "%n day(s) left"), static_cast<int>(days))
                                  : badgeText(QT_TRANSLATE_N_NOOP("Badge", "%n hour(s) left"),
                                              static_cast<int>(qMax<qint64>(1, minutes / 60)));
    return Badge{u"clock"_s, left, Tone::DueSoon};
}

QSize badgeSize(const Theme &theme, const Badge &badge)
{
    QFont font = theme.font(TextRole::Caption);
    font.setBold(badge.isBold);
    const QFontMetrics metrics(font);
    return {6 + (badge.icon.isEmpty() ? 0 : 14 + 5) + metrics.horizontalAdvance(badge.text) + 8, theme.scaled(22)};
}

QRect paintBadge(QPainter *painter, const Theme &theme, const QRect &rect, const Badge &badge)
{
    const QSize size = badgeSize(theme, badge);
    const QRect box(rect.x(), rect.y() + (rect.height() - size.height()) / 2, qMin(size.width(), rect.width()),
                    size.height());
    const TonePair tone = theme.tone(badge.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPen border = theme.toneBorder(badge.tone);
    const qreal inset = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter->setPen(border);
    painter->setBrush(tone.tint);
    painter->drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 4, 4);
    int x = box.x() + 6;
    if (!badge.icon.isEmpty()) {
        paintIcon(painter, badge.icon, QRect(x, box.y(), 14, box.height()), 14, tone.text);
        x += 14 + 5;
    }
    QFont font = theme.font(TextRole::Caption);
    font.setBold(badge.isBold);
    painter->setFont(font);
    painter->setPen(tone.text);
    const QRect words(x, box.y(), box.right() - 6 - x + 1, box.height());
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(badge.text, Qt::ElideRight, words.width() + 2));
    painter->restore();
    return box;
}
