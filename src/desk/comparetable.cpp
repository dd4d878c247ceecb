// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparetable.h"

#include "iconpainting.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int captionWidth = 144;
constexpr int verdictWidth = 112;
constexpr int margin = 16;
constexpr QChar maskDot(0x2022);

QString caption(ComparedField::Field field)
{
    switch (field) {
    case ComparedField::Field::Name:
        return CompareTable::tr("Full name");
    case ComparedField::Field::Number:
        return CompareTable::tr("Personal number");
    case ComparedField::Field::BirthDate:
        return CompareTable::tr("Date of birth");
    case ComparedField::Field::Sex:
        break;
    }
    return CompareTable::tr("Sex");
}

QString shownText(const ComparedField &field, const QString &text, const QString &other)
{
    if (field.field == ComparedField::Field::Name)
        return text.toUpper();
    if (field.field == ComparedField::Field::Number)
        return comparedNumber(text, other);
    if (field.field == ComparedField::Field::Sex && !text.isEmpty())
        return text == toText(Sex::Male) ? CompareTable::tr("Male") : CompareTable::tr("Female");
    return text;
}

/// Which letters stand out: those that differ from the other at the same place.
QList<bool> differingLetters(const QString &text, const QString &other, bool differs)
{
    QList<bool> marks(text.size(), false);
    for (qsizetype i = 0; differs && i < text.size(); ++i)
        marks[i] = i >= other.size() || text.at(i).toCaseFolded() != other.at(i).toCaseFolded();
    return marks;
}

/// The larger size, unless the whole text has no room in it.
TextRole roleFor(const Theme &theme, const QString &text, int room, bool isName)
{
    const TextRole role = isName ? TextRole::Heading : TextRole::HeadingPlain;
    const bool hasRoom = QFontMetrics(theme.font(role)).horizontalAdvance(text) <= room;
    return hasRoom ? role : isName ? TextRole::Strong : TextRole::Body;
}

/// Where its lines begin, as many as a row has room for; what is too long for them is cut off in the last one.
QList<qsizetype> lineStarts(const QString &text, const QFontMetrics &metrics, int width)
{
    constexpr qsizetype mostLines = 3;
    QList<qsizetype> starts{0};
    while (starts.size() < mostLines && metrics.horizontalAdvance(text.sliced(starts.last())) > width) {
        qsizetype next = -1;
        for (qsizetype space = text.indexOf(u' ', starts.last()); space >= 0; space = text.indexOf(u' ', space + 1)) {
            if (next >= 0 && metrics.horizontalAdvance(text.sliced(starts.last(), space - starts.last())) > width)
                break;
            next = space + 1;
        }
        if (next < 0)
            break;
        starts.append(next);
    }
    return starts;
}

void paintMarked(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text,
                 const QList<bool> &marks, bool isName)
{
    const TextRole role = roleFor(theme, text, rect.width(), isName);
    QFont bold = theme.font(role);
    bold.setBold(true);
    const QFontMetrics widest(bold);
    const QList<qsizetype> starts = lineStarts(text, widest, rect.width());
    const int height = starts.size() == 1 ? rect.height() : widest.lineSpacing();
    int top = rect.top() + (rect.height() - int(starts.size()) * height) / 2 - height;
    int left = rect.left();
    qsizetype from = 0;
    qsizetype line = 0;
    while (from < text.size()) {
        if (line < starts.size() && from == starts.at(line)) {
            left = rect.left();
            top += height;
            ++line;
        }
        const qsizetype end = line < starts.size() ? starts.at(line) : text.size();
        qsizetype to = from;
        while (to < end && marks.at(to) == marks.at(from))
            ++to;
        QFont font = theme.font(role);
        if (marks.at(from)) {
            font.setBold(true);
            font.setUnderline(true);
        }
        painter.setFont(font);
        const QRect place(left, top, std::max(0, rect.right() - left), height);
        const QString run = painter.fontMetrics().elidedText(text.mid(from, to - from), Qt::ElideRight, place.width());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, run);
        left += painter.fontMetrics().horizontalAdvance(run);
        from = to;
    }
}

} // namespace

QString comparedNumber(const QString &number, const QString &other)
{
    constexpr qsizetype head = 6;
    constexpr qsizetype tail = 2;
    QString shown = number;
    for (qsizetype i = head; i < shown.size() - tail; ++i) {
        const bool differs = !other.isEmpty() && number != other && (i >= other.size() || other.at(i) != number.at(i));
        if (!differs)
            shown[i] = maskDot;
    }
    return shown;
}

CompareTable::CompareTable(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CompareTable::setFields(const QList<ComparedField> &fields, const QString &cardHead)
{
    m_fields = fields;
    m_cardHead = cardHead;
    QStringList spoken;
    for (const ComparedField &field : fields) {
        if (field.verdict == ComparedField::Verdict::Different)
            spoken.append(tr("%1 differs").arg(caption(field.field)));
    }
    setAccessibleName(tr("Comparison of the person on the dossier with the card"));
    setAccessibleDescription(spoken.join(u", "_s));
    updateGeometry();
    update();
}

int CompareTable::headHeight() const
{
    return themeOf(this).scaled(32);
}

int CompareTable::rowHeight() const
{
    return themeOf(this).scaled(56);
}

QSize CompareTable::sizeHint() const
{
    return {600, headHeight() + static_cast<int>(m_fields.size()) * rowHeight()};
}

void CompareTable::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int first = theme.scaled(captionWidth);
    const int last = theme.scaled(verdictWidth);
    const int column = (width() - first - last) / 2;
    painter.fillRect(0, 0, width(), headHeight(), theme.colour(Token::Window));
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(QRect(first + 8, 0, column - 8, headHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("On the dossier"));
    painter.drawText(QRect(first + column + 8, 0, column - 8, headHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_cardHead);
    int top = headHeight();
    for (const ComparedField &field : m_fields) {
        const QRect row(0, top, width(), rowHeight());
        const bool differs = field.verdict == ComparedField::Verdict::Different;
        if (differs)
            painter.fillRect(row, theme.colour(Token::ErrorTint));
        painter.fillRect(QRect(0, row.bottom(), width(), 1), theme.colour(Token::Line));
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(QRect(margin, top, first - margin, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         caption(field.field));
        painter.setPen(theme.colour(Token::Text));
        const bool isName = field.field == ComparedField::Field::Name;
        const QString mine = shownText(field, field.onDossier, field.onCard);
        const QString theirs = shownText(field, field.onCard, field.onDossier);
        const auto marks = [&](const QString &shown, const QString &other) {
            return differingLetters(shown, other, differs && field.field != ComparedField::Field::Sex);
        };
        paintMarked(painter, theme, QRect(first + 8, top, column - 16, rowHeight()), mine, marks(mine, theirs), isName);
        paintMarked(painter, theme, QRect(first + column + 8, top, column - 16, rowHeight()), theirs,
                    marks(theirs, mine), isName);
        if (field.verdict != ComparedField::Verdict::Unknown && !m_cardHead.isEmpty()) {
            const QRect place(first + 2 * column + 8, top, last - 8, rowHeight());
            const QColor colour = theme.colour(differs ? Token::Error : Token::Success);
            paintIcon(&painter, differs ? u"not-equal"_s : u"check-circle"_s, QRect(place.left(), top, 18, rowHeight()),
                      18, colour);
            QFont font = theme.font(TextRole::Body);
            font.setBold(differs);
            painter.setFont(font);
            painter.setPen(colour);
            painter.drawText(place.adjusted(24, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             differs ? tr("Differs") : tr("Equal"));
        }
        top += rowHeight();
    }
}
