// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewpaper.h"

#include "chart.h"
#include "clock.h"
#include "reviewcharts.h"
#include "reviewfigures.h"
#include "stackedchart.h"
#include "wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct ReviewPaper
{
    Q_DECLARE_TR_FUNCTIONS(ReviewPaper)
};

// One unit is 1/96 inch, as charts are measured.
const QSizeF paperMillimetres(210, 297);
constexpr qreal paperWidth = 793.7;
constexpr qreal paperHeight = 1122.5;
constexpr qreal paperLeft = 76;
constexpr qreal paperTop = 64;
constexpr qreal paperBottom = 1066;
constexpr qreal textWidth = paperWidth - 2 * paperLeft;
constexpr qreal partGap = 18;
constexpr qreal rowHeight = 22;

/// A part of the paper that is not broken.
struct PaperPart
{
    qreal height = 0;
    std::function<void(QPainter &, const QRectF &)> paint;
};

const Theme &paperTheme()
{
    static const Theme light;
    return light;
}

void writeLine(QPainter &painter, const QRectF &rect, const QString &text, TextRole role, Qt::Alignment side)
{
    painter.setFont(paperTheme().font(role));
    painter.setPen(Qt::black);
    painter.drawText(rect, side | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width()));
}

PaperPart headPart(const DayView &view, const Office &office)
{
    const QString name = office.name.toUpper();
    const QString title = ReviewPaper::tr("Review of the day").toUpper();
    const QString when =
        ReviewPaper::tr("%1, as of %2").arg(weekdayAndDate(view.date), view.asOf.toString(u"HH:mm dd/MM/yyyy"_s));
    return {92, [name, title, when](QPainter &painter, const QRectF &rect) {
                writeLine(painter, QRectF(rect.left(), rect.top(), rect.width(), 20), name, TextRole::Strong,
                          Qt::AlignLeft);
                writeLine(painter, QRectF(rect.left(), rect.top() + 34, rect.width(), 28), title, TextRole::Title,
                          Qt::AlignHCenter);
                writeLine(painter, QRectF(rect.left(), rect.top() + 66, rect.width(), 20), when, TextRole::Body,
                          Qt::AlignHCenter);
            }};
}

/// Two figures side by side: what, how much, beside what.
PaperPart figuresPart(const DayView &view)
{
    const QList<ReviewFigure> figures = reviewFigures(view);
    const qreal height = rowHeight * static_cast<qreal>((figures.size() + 1) / 2);
    return {height, [figures](QPainter &painter, const QRectF &rect) {
                const qreal half = rect.width() / 2;
                for (qsizetype i = 0; i < figures.size(); ++i) {
                    const FigureStrip::Figure &figure = figures.at(i).figure;
                    const QRectF row(rect.left() + (i % 2 == 0 ? 0 : half + 8),
                                     rect.top() + rowHeight * static_cast<qreal>(i / 2), half - 8, rowHeight);
                    QString more = figure.more.section(QChar(0x9c), 0, 0);
                    if (!figure.aside.isEmpty())
                        more += u", "_s + figure.aside;
                    writeLine(painter, row.adjusted(0, 0, -half * 0.55, 0), figure.caption.section(QChar(0x9c), 0, 0),
                              TextRole::Caption, Qt::AlignLeft);
                    writeLine(painter, row.adjusted(half * 0.4, 0, -half * 0.38, 0), figure.number, TextRole::Strong,
                              Qt::AlignRight);
                    writeLine(painter, row.adjusted(half * 0.64, 0, 0, 0), more, TextRole::Caption, Qt::AlignLeft);
                    painter.fillRect(QRectF(row.left(), row.bottom(), row.width(), 0.5),
                                     paperTheme().colour(Token::StrongLine));
                }
            }};
}

PaperPart chartPart(const QString &title, const std::shared_ptr<const Chart> &chart, qreal height)
{
    constexpr qreal headRoom = 26;
    return {height + headRoom, [title, chart](QPainter &painter, const QRectF &rect) {
                writeLine(painter, QRectF(rect.left(), rect.top(), rect.width(), 20), title, TextRole::Strong,
                          Qt::AlignLeft);
                chart->paint(painter, rect.adjusted(0, headRoom, 0, 0), paperTheme());
            }};
}

/// A row of a table; widths in parts of the whole.
PaperPart tableRow(const QStringList &cells, const QList<qreal> &widths, bool isHead)
{
    return {rowHeight, [cells, widths, isHead](QPainter &painter, const QRectF &rect) {
                qreal left = rect.left();
                for (qsizetype i = 0; i < cells.size(); ++i) {
                    const qreal wide = rect.width() * widths.at(i);
                    writeLine(painter, QRectF(left, rect.top(), wide - 6, rect.height()), cells.at(i),
                              isHead ? TextRole::Caption : TextRole::Body, i < 2 ? Qt::AlignLeft : Qt::AlignRight);
                    left += wide;
                }
                painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), isHead ? 1 : 0.5),
                                 paperTheme().colour(isHead ? Token::Text : Token::StrongLine));
            }};
}

QList<PaperPart> officerParts(const DayView &view)
{
    const QList<qreal> widths{0.26, 0.12, 0.1, 0.1, 0.12, 0.15, 0.15};
    QList<PaperPart> rows{tableRow({ReviewPaper::tr("Officer"), ReviewPaper::tr("Counter"), ReviewPaper::tr("Received"),
                                    ReviewPaper::tr("Returned"), ReviewPaper::tr("Corrections"),
                                    ReviewPaper::tr("Cash by the ledger"), ReviewPaper::tr("Cash counted")},
                                   widths, true)};
    for (const DayOfficer &officer : view.byOfficer)
        rows.append(
            tableRow({officer.officer, officer.counter, groupedNumber(officer.received.number),
                      groupedNumber(officer.returned.number), groupedNumber(officer.corrections.number),
                      formattedDong(officer.ledger), officer.counted ? formattedDong(*officer.counted) : u"–"_s},
                     widths, false));
    return rows;
}

} // namespace

PrintedForm reviewPaper(const DayView &view, const Office &office, const QDateTime &at, const QString &officerName)
{
    constexpr qreal barsHeight = 290; // Ten bars and the rest.
    constexpr qreal hallHeight = 170;
    constexpr qreal stackHeight = 30;
    QList<PaperPart> parts{headPart(view, office), figuresPart(view)};
    const DayPunctuality &day = view.punctuality;
    if (day.finished() > 0)
        parts.append(chartPart(ReviewPaper::tr("Finished on this day"),
                               std::make_shared<StackedChart>(StackedChart::Part{day.early.number, {}},
                                                              StackedChart::Part{day.onTime.number, {}},
                                                              StackedChart::Part{day.late.number, {}}),
                               stackHeight));
    if (!view.byProcedure.isEmpty()) {
        constexpr qreal pitch = 26;
        parts.append(chartPart(ReviewPaper::tr("By procedure"), proceduresChart(view),
                               qMin(barsHeight, pitch * static_cast<qreal>(view.byProcedure.size()) + 4)));
    }
    if (!view.arrivals.isEmpty())
        parts.append(chartPart(ReviewPaper::tr("Arrivals in 15 minutes"), arrivalsChart(view), hallHeight));
    if (!view.busyHours.isEmpty())
        parts.append(
            chartPart(ReviewPaper::tr("Arrivals of four weeks by weekday and hour"), busyHoursChart(view), hallHeight));
    QList<QList<std::pair<qreal, PaperPart>>> pages(1);
    qreal top = paperTop;
    const auto place = [&pages, &top](const PaperPart &part, qreal gap) {
        if (top + part.height > paperBottom && !pages.last().isEmpty()) {
            pages.append(QList<std::pair<qreal, PaperPart>>());
            top = paperTop;
        }
        pages.last().append({top, part});
        top += part.height + gap;
    };
    for (const PaperPart &part : std::as_const(parts))
        place(part, partGap);
    if (!view.byOfficer.isEmpty()) {
        for (const PaperPart &row : officerParts(view))
            place(row, 0);
    }
    const QString foot = u"%1, %2"_s.arg(officerName, inOfficeTime(at).toString(u"HH:mm dd/MM/yyyy"_s));
    PrintedForm form;
    form.title = ReviewPaper::tr("Review of the day");
    form.millimetres = paperMillimetres;
    form.pages = static_cast<int>(pages.size());
    form.paint = [pages, foot](QPainter &painter, const QRectF &target, int page) {
        painter.save();
        painter.translate(target.topLeft());
        painter.scale(target.width() / paperWidth, target.height() / paperHeight);
        for (const auto &[above, part] : pages.at(page))
            part.paint(painter, QRectF(paperLeft, above, textWidth, part.height));
        writeLine(painter, QRectF(paperLeft, paperBottom + 8, textWidth, 18), foot, TextRole::Caption, Qt::AlignLeft);
        writeLine(painter, QRectF(paperLeft, paperBottom + 8, textWidth, 18),
                  u"%1/%2"_s.arg(page + 1).arg(pages.size()), TextRole::Caption, Qt::AlignRight);
        painter.restore();
    };
    return form;
}
