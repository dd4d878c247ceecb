// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlierdossiers.h"

#include "counterstyle.h"
#include "dossierdelegate.h"
#include "dossierlistmodel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRows = 8;
}

EarlierDossiers::EarlierDossiers(DossierListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(tr("This person's earlier dossiers"), this))
    , m_list(new QListView(this))
{
    setTextRole(m_title, "strong");
    m_list->setObjectName(u"earlierDossiers"_s);
    m_list->setAccessibleName(m_title->text());
    m_list->setModel(model);
    m_list->setItemDelegate(new DossierDelegate(DossierDelegate::TwoLines, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 8);
    column->setSpacing(4);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(16, 0, 16, 0);
    indented->addWidget(m_title);
    column->addLayout(indented);
    column->addWidget(m_list);
    column->addStretch(1);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit chosen(m_model->row(index.row()).id); });
    connect(model, &QAbstractItemModel::modelReset, this, &EarlierDossiers::fit);
    fit();
}

QWidget *EarlierDossiers::list() const
{
    return m_list;
}

void EarlierDossiers::fit()
{
    m_list->setFixedHeight(std::clamp(m_model->rowCount(), 1, mostRows) *
                           DossierDelegate::twoLinesHeight(themeOf(this)));
}

void EarlierDossiers::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}
