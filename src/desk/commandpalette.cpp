// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include "folding.h"
#include "hairline.h"
#include "palettedelegate.h"
#include "panel.h"
#include "theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int paletteWidth = 680;
constexpr int paletteTop = 72;
constexpr int visibleRows = 11;
constexpr qsizetype maximalLines = 60;
} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_panel(new Panel)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nothing fits: type fewer letters.")))
    , m_model(new QStandardItemModel(this))
{
    m_panel->setParent(this);
    m_field->setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("What do you want to do? A few letters, without accents"));
    m_field->setObjectName(u"paletteField"_s);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_nothing->setMargin(16);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 12);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(new Hairline);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &entries)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_lines.clear();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    addEntries(entries);
    place();
    raise();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::addEntries(const QList<PaletteEntry> &entries)
{
    for (const PaletteEntry &entry : entries)
        m_lines.append({entry, MatchedName(entry.text)});
    fill();
}

QList<PaletteEntry> CommandPalette::shown() const
{
    QList<PaletteEntry> entries;
    for (const qsizetype line : m_shown)
        entries.append(m_lines.at(line).entry);
    return entries;
}

void CommandPalette::fill()
{
    const QString typed = foldedForSearch(m_field->text());
    QList<std::pair<int, qsizetype>> fitting;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const PaletteEntry &entry = m_lines.at(i).entry;
        if (typed.isEmpty() && (entry.kind == PaletteEntry::Kind::Procedure || !entry.obstacle.isEmpty()))
            continue; // Too many to look through; they are found by typing.
        if (entry.kind == PaletteEntry::Kind::Find) {
            if (!typed.isEmpty())
                fitting.append({1000, i});
        } else if (const auto rank = m_lines.at(i).name.rank(typed)) {
            fitting.append({*rank * 2 + (entry.obstacle.isEmpty() ? 0 : 1), i});
        } else if (!entry.detail.isEmpty() && MatchedName(entry.detail).rank(typed).value_or(9) < 4) {
            fitting.append({20, i});
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    if (fitting.size() > maximalLines) { // The last one, to look among the dossiers, stays in sight.
        const auto last = fitting.last();
        fitting.resize(maximalLines - 1);
        fitting.append(last);
    }
    m_shown.clear();
    m_model->clear();
    for (const auto &[rank, line] : std::as_const(fitting)) {
        const PaletteEntry &entry = m_lines.at(line).entry;
        m_shown.append(line);
        auto *item = new QStandardItem(
            entry.kind == PaletteEntry::Kind::Find ? entry.text.arg(m_field->text().trimmed()) : entry.text);
        item->setData(entry.obstacle.isEmpty() ? entry.detail : entry.obstacle, PaletteDelegate::DetailRole);
        item->setData(entry.keys, PaletteDelegate::KeysRole);
        item->setData(entry.icon, PaletteDelegate::IconRole);
        item->setData(!entry.obstacle.isEmpty(), PaletteDelegate::ClosedRole);
        item->setData(entry.obstacle.isEmpty() ? entry.text : QString(entry.text + u": "_s + entry.obstacle),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(!m_shown.isEmpty());
    m_nothing->setVisible(m_shown.isEmpty());
    place();
}

void CommandPalette::place()
{
    const Theme &theme = themeOf(this);
    setGeometry(parentWidget()->rect());
    const int rows = qBound(1, m_model->rowCount(), visibleRows);
    m_list->setFixedHeight(rows * PaletteDelegate::rowHeight(theme));
    const int wide = qMin(theme.scaled(paletteWidth), width() - 32);
    m_panel->setGeometry((width() - wide) / 2, paletteTop, wide, m_panel->layout()->sizeHint().height());
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::move(int by)
{
    const int row = qBound(0, m_list->currentIndex().row() + by, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid() || index.data(PaletteDelegate::ClosedRole).toBool())
        return;
    PaletteEntry entry = m_lines.at(m_shown.at(index.row())).entry;
    if (entry.kind == PaletteEntry::Kind::Find)
        entry.id = m_field->text().trimmed();
    close();
    emit chosen(entry);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || !isVisible())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide(); // Something else took the window: a lock, a page that a scan opened.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isLock = key->key() == Qt::Key_F12 || key->keyCombination() == (Qt::CTRL | Qt::Key_L);
        if (isLock)
            return QWidget::eventFilter(watched, event);
        event->accept(); // The keys of the page below do nothing while it is covered.
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(visibleRows - 1);
        return true;
    case Qt::Key_PageUp:
        move(1 - visibleRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_K:
        if (key->modifiers() != Qt::ControlModifier)
            break;
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // Nowhere to go.
    default:
        break;
    }
    const bool isText = !key->text().isEmpty() && key->text().front().isPrint();
    const bool isEditing = key->matches(QKeySequence::Paste) || key->matches(QKeySequence::Copy) ||
                           key->matches(QKeySequence::SelectAll) || key->key() == Qt::Key_Backspace ||
                           key->key() == Qt::Key_Delete || key->key() == Qt::Key_Left || key->key() == Qt::Key_Right ||
                           key->key() == Qt::Key_Home || key->key() == Qt::Key_End;
    return !isText && !isEditing; // Nothing below is worked unseen.
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        close();
}

void CommandPalette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && isVisible())
        place();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = themeOf(this).colour(Token::Text);
    constexpr int veilAlpha = 40;
    veil.setAlpha(veilAlpha);
    painter.fillRect(rect(), veil);
}
