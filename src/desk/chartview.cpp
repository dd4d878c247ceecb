// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartview.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QImage>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int viewMargin = 3;  ///< px around the chart, for the focus.
constexpr int mostSpoken = 40; ///< Values in the description.
constexpr qreal pictureRatio = 2;
constexpr int pictureMargin = 12;

bool isPlain(const QKeyEvent *key)
{
    return (key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
}

bool isCopying(const QKeyEvent *key)
{
    return key->matches(QKeySequence::Copy);
}

} // namespace

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartView::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void ChartView::setChart(std::shared_ptr<const Chart> chart, const QString &empty)
{
    m_chart = std::move(chart);
    m_empty = empty;
    const auto count = static_cast<int>(marks().size());
    m_current = m_current < 0 ? (hasFocus() && count > 0 ? 0 : -1) : qMin(m_current, count - 1);
    describe();
    updateGeometry();
    update();
}

QList<ChartMark> ChartView::marks() const
{
    return m_chart ? m_chart->marks(
                         QRectF(rect()).marginsRemoved(QMarginsF(viewMargin, viewMargin, viewMargin, viewMargin)),
                         themeOf(this))
                   : QList<ChartMark>();
}

void ChartView::describe()
{
    const QList<ChartMark> values = marks();
    QStringList words;
    for (const ChartMark &mark : values.first(qMin<qsizetype>(values.size(), mostSpoken)))
        words.append(mark.words);
    const bool isAtValue = m_current >= 0 && m_current < values.size();
    setAccessibleName(isAtValue ? u"%1. %2"_s.arg(m_title, values.at(m_current).words) : m_title);
    setAccessibleDescription(words.isEmpty() ? m_empty : words.join(u"; "_s));
}

QSize ChartView::sizeHint() const
{
    return minimumSizeHint();
}

QSize ChartView::minimumSizeHint() const
{
    const QSize margins(2 * viewMargin, 2 * viewMargin);
    return (m_chart ? m_chart->leastSize(themeOf(this)) : QSize(60, 24)) + margins;
}

int ChartView::stepOf(int key) const
{
    const int columns = m_chart ? m_chart->columns() : 0;
    switch (key) {
    case Qt::Key_Left:
        return columns == 1 ? 0 : -1;
    case Qt::Key_Right:
        return columns == 1 ? 0 : 1;
    case Qt::Key_Up:
        return -columns;
    case Qt::Key_Down:
        return columns;
    default:
        return 0;
    }
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Here the arrows walk the values, whatever they do on the page.
        auto *key = static_cast<QKeyEvent *>(event);
        if (isCopying(key) || (isPlain(key) && stepOf(key->key()) != 0 && !marks().isEmpty()))
            event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int at = markAt(help->pos());
        QToolTip::showText(help->globalPos(), at < 0 ? QString() : marks().at(at).words, this);
        return true;
    }
    return QWidget::event(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const QList<ChartMark> values = marks();
    if (isCopying(event)) {
        QApplication::clipboard()->setImage(picture());
    } else if (values.isEmpty()) {
        QWidget::keyPressEvent(event);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        if (!values.at(m_current).link.isEmpty())
            emit linkOpened(values.at(m_current).link);
    } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        m_current = event->key() == Qt::Key_Home ? 0 : static_cast<int>(values.size()) - 1;
    } else if (const int step = stepOf(event->key()); step != 0) {
        if (const int next = m_current + step; next >= 0 && next < values.size())
            m_current = next;
    } else {
        QWidget::keyPressEvent(event);
    }
    describe();
    update();
}

int ChartView::markAt(const QPointF &point) const
{
    const QList<ChartMark> values = marks();
    for (int i = 0; i < values.size(); ++i) {
        if (values.at(i).place.contains(point))
            return i;
    }
    return -1;
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int at = markAt(event->position());
    setCursor(at >= 0 && !marks().at(at).link.isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int at = event->button() == Qt::LeftButton ? markAt(event->position()) : -1;
    if (at < 0)
        return;
    m_current = at;
    describe();
    update();
    if (const ChartMark mark = marks().at(at); !mark.link.isEmpty())
        emit linkOpened(mark.link);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !marks().isEmpty())
        m_current = 0;
    describe();
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ChartView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).marginsRemoved(QMarginsF(viewMargin, viewMargin, viewMargin, viewMargin));
    const QList<ChartMark> values = marks();
    if (values.isEmpty()) {
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_empty);
    } else {
        m_chart->paint(painter, box, theme);
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme.colour(Token::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    const bool isAtValue = m_current >= 0 && m_current < values.size();
    painter.drawRoundedRect(
        isAtValue ? values.at(m_current).place.adjusted(-2, -2, 2, 2) : QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    if (isAtValue && !m_chart->showsEveryValue())
        paintWords(painter, values.at(m_current));
}

void ChartView::paintWords(QPainter &painter, const ChartMark &mark) const
{
    const Theme &theme = themeOf(this);
    const QFontMetricsF metrics(theme.font(TextRole::Caption));
    QRectF box(0, 0, metrics.horizontalAdvance(mark.words) + 12, metrics.height() + 6);
    box.moveCenter({mark.place.center().x(), mark.place.top() + box.height() / 2});
    // Beside the value, on whichever side there is room, so that it stays in sight.
    box.moveLeft(mark.place.right() + 6 + box.width() <= width() ? mark.place.right() + 6
                                                                 : mark.place.left() - 6 - box.width());
    box.moveLeft(qBound<qreal>(0, box.left(), qMax<qreal>(0, width() - box.width())));
    painter.setPen(QPen(theme.colour(Token::Border), 1));
    painter.setBrush(theme.colour(Token::Surface));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(box, Qt::AlignCenter, mark.words);
}

QImage ChartView::picture() const
{
    const Theme light;
    const int head = m_title.isEmpty() ? 0 : QFontMetrics(light.font(TextRole::Heading)).height() + 8;
    const QSize size = QSize(width(), height() + head) + QSize(2 * pictureMargin, 2 * pictureMargin);
    QImage image(size * pictureRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pictureRatio);
    image.fill(light.colour(Token::Paper));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(light.font(TextRole::Heading));
    painter.setPen(light.colour(Token::Text));
    painter.drawText(QRect(pictureMargin, pictureMargin, width(), head), Qt::AlignLeft | Qt::AlignTop, m_title);
    if (m_chart)
        m_chart->paint(painter, QRectF(pictureMargin, pictureMargin + head, width(), height()), light);
    return image;
}
