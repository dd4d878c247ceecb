// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionpage.h"

#include "actionbutton.h"
#include "adoptionwords.h"
#include "listreviewpane.h"
#include "ministrypane.h"
#include "pageaction.h"
#include "periodbar.h"
#include "segments.h"
#include "unitspane.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

// What the page of online services does by keys and buttons.

void AdoptionPage::makeActions()
{
    connect(m_views, &Segments::chosen, this, [this](int view) { chooseView(view == 1); });
    connect(m_periods, &PeriodBar::chosen, this, &AdoptionPage::reviewAsked);
    connect(m_export, &ActionButton::clicked, this, &AdoptionPage::exportAsked);
    connect(m_paper, &ActionButton::clicked, this, &AdoptionPage::paperAsked);
    connect(m_parts, &Segments::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_target, &QSpinBox::valueChanged, this, &AdoptionPage::simulate);
    connect(m_remark, &QLineEdit::returnPressed, this, &AdoptionPage::keepRemark);
    connect(m_stack, &QStackedWidget::currentChanged, this, &AdoptionPage::fit);
    connect(m_unused->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AdoptionPage::showRemark);
    const auto make = [this](const QString &text, const QString &keys, bool hasButton, auto &&act) {
        return addPageAction(this, text, {QKeySequence(keys)}, hasButton, std::forward<decltype(act)>(act));
    };
    make(tr("Sign the review of the list"), u"F9"_s, true, [this] {
        if (showsUnits())
            chooseView(false);
        m_signing->goOn();
    });
    make(tr("The units or this one"), u"Ctrl+B"_s, false, [this] {
        chooseView(!showsUnits());
        setFocus(Qt::ShortcutFocusReason);
    });
    m_nextShare = make(tr("The next of the three shares"), u"Ctrl+E"_s, false, [this] { m_units->showNextShare(); });
    make(tr("Ask the province anew"), u"Ctrl+R"_s, false, [this] { chooseView(true); });
    m_openDossiers = make(tr("Dossiers of the procedure"), u"Ctrl+D"_s, false, [this] {
        for (QTableView *table : {m_lifts, m_unused, m_reasons}) {
            if (table->hasFocus())
                return openDossiers(table);
        }
        openDossiers(m_procedures);
    });
    make(tr("Export as XLSX"), u"Ctrl+S"_s, true, [this] { emit exportAsked(); });
    make(tr("Print the list for the meeting"), u"Ctrl+P"_s, true, [this] { emit paperAsked(); });
    make(tr("Period before"), u"Alt+Left"_s, true, [this] { step(-1); });
    make(tr("Period after"), u"Alt+Right"_s, true, [this] { step(1); });
    const auto show = [this](Part part) {
        if (showsUnits())
            chooseView(false);
        m_parts->setCurrent(part);
        m_stack->setCurrentIndex(part);
    };
    make(tr("Simulate a target"), u"Ctrl+T"_s, false, [this, show] {
        show(Lifts);
        m_target->setFocus(Qt::ShortcutFocusReason);
        m_target->selectAll();
    });
    make(tr("Procedures without dossiers"), u"Ctrl+U"_s, false, [this, show] {
        show(Unused);
        m_unused->setFocus(Qt::ShortcutFocusReason);
    });
    make(tr("Load figures of a ministry's system"), u"Ctrl+O"_s, true, [this, show] {
        show(Ministries);
        m_ministries->load();
    });
    make(tr("Between the tables"), u"F6"_s, false, [this] {
        if (showsUnits())
            return setFocus(Qt::ShortcutFocusReason);
        const QList<QTableView *> others{m_lifts, m_unused, m_reasons, m_ministries->table()};
        QTableView *next = m_procedures->hasFocus() ? others.at(m_stack->currentIndex()) : m_procedures;
        next->setFocus(Qt::ShortcutFocusReason);
    });
    showObstacles();
}

void AdoptionPage::step(int by)
{
    if (!showsUnits())
        m_periods->step(by);
}

void AdoptionPage::showRemark()
{
    const QString code = codeIn(m_unused);
    m_remark->setEnabled(!code.isEmpty());
    for (const AdoptionProcedure &one : std::as_const(m_review.procedures)) {
        if (one.code == code)
            return m_remark->setText(one.remark);
    }
    m_remark->clear();
}

void AdoptionPage::keepRemark()
{
    const QString code = codeIn(m_unused);
    if (!code.isEmpty())
        emit remarkWritten(code, m_remark->text());
}

QString AdoptionPage::codeIn(const QTableView *table) const
{
    const QModelIndex index = table->currentIndex();
    return index.isValid() ? index.siblingAtColumn(0).data(AdoptionRole::code).toString() : QString();
}

void AdoptionPage::openDossiers(const QTableView *table)
{
    if (const QString code = codeIn(table); !code.isEmpty())
        emit dossiersAsked(code);
}

bool AdoptionPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *table = qobject_cast<QTableView *>(watched);
    if (table && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isEnter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
        if (isEnter && (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            if (table == m_unused)
                m_remark->setFocus(Qt::TabFocusReason);
            else
                openDossiers(table);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
