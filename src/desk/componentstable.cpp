// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "componentstable.h"

#include "componentdelegate.h"
#include "componentmodel.h"
#include "rowtable.h"
#include "theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

ComponentsTable::ComponentsTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new ComponentModel(this))
    , m_delegate(new ComponentDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    makeRowTable(this);
    verticalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    applyScale();
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        if (m_model->mayChange(0))
            setCurrentIndex(m_model->index(0, ComponentModel::Name));
    });
}

void ComponentsTable::applyScale()
{
    const Theme &theme = themeOf(this);
    const bool isCompact = theme.scale > 100;
    m_model->setCompact(isCompact);
    const QFontMetrics metrics(theme.font(TextRole::Body));
    setColumnWidth(ComponentModel::Tick, 40);
    setColumnWidth(ComponentModel::Number, metrics.horizontalAdvance(u'0') * 2 + 4);
    setColumnWidth(ComponentModel::Form, isCompact ? theme.scaled(167) : 170);
    setColumnWidth(ComponentModel::Quantity, 40);
    setColumnHidden(ComponentModel::Quantity, isCompact);
    horizontalHeader()->setSectionResizeMode(ComponentModel::Name, QHeaderView::Stretch);
    verticalHeader()->setDefaultSectionSize(ComponentDelegate::rowHeight(theme));
    horizontalHeader()->setFixedHeight(theme.scaled(28));
    updateGeometry();
}

void ComponentsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void ComponentsTable::setFaultyRow(int row)
{
    m_delegate->setFaultyRow(row);
    viewport()->update();
}

QSize ComponentsTable::sizeHint() const
{
    return {400,
            horizontalHeader()->height() + ComponentDelegate::rowHeight(themeOf(this)) * qMax(1, m_model->rowCount())};
}

QSize ComponentsTable::minimumSizeHint() const
{
    return {300, horizontalHeader()->height() +
                     ComponentDelegate::rowHeight(themeOf(this)) * qBound(1, m_model->rowCount(), 3)};
}

bool ComponentsTable::event(QEvent *event)
{
    // While the papers have the focus F2 opens the forms of one, and digits, plus and minus are theirs.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier &&
            ((m_keepsEditKey && key->key() == Qt::Key_F2) || (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9))) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void ComponentsTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Down) {
        edit(m_model->index(row, ComponentModel::Form));
        return;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return QTableView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space:
        m_model->toggle(row);
        return moveDown();
    case Qt::Key_F2:
        edit(m_model->index(row, ComponentModel::Form));
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return changeQuantity(1);
    case Qt::Key_Minus:
        return changeQuantity(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit leftDownwards();
        return;
    default:
        break;
    }
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
        const int paper = event->key() - Qt::Key_1;
        if (m_model->mayChange(paper)) {
            setCurrentIndex(m_model->index(paper, ComponentModel::Name));
            m_model->toggle(paper);
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

void ComponentsTable::moveDown()
{
    const int next = currentIndex().row() + 1;
    if (m_model->mayChange(next))
        setCurrentIndex(m_model->index(next, ComponentModel::Name));
}

void ComponentsTable::changeQuantity(int by)
{
    const int row = currentIndex().row();
    if (!m_model->mayChange(row))
        return;
    m_model->setQuantity(row, qBound(0, m_model->components().at(row).quantity + by, 999));
}

void ComponentsTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || !m_model->mayChange(index.row()) || event->button() != Qt::LeftButton)
        return;
    setCurrentIndex(index.siblingAtColumn(ComponentModel::Name));
    if (index.column() == ComponentModel::Form || index.column() == ComponentModel::Quantity)
        edit(index);
    else
        m_model->toggle(index.row());
}

void ComponentsTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!m_model->mayChange(currentIndex().row()) && m_model->mayChange(0))
        setCurrentIndex(m_model->index(0, ComponentModel::Name));
    viewport()->update();
}
