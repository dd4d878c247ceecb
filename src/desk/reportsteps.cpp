// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpane.h"

#include "actionbutton.h"
#include "faultline.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

// What is next for a report: review, signature, correction.

void ReportPane::askPassword(const QString &officer)
{
    m_signer->setText(tr("%1 signs, password:").arg(officer));
    m_signer->show();
    m_password->show();
    m_password->setFocus(Qt::OtherFocusReason);
    showNext();
}

void ReportPane::leavePassword()
{
    const bool hadFocus = m_password->hasFocus();
    m_password->clear();
    m_password->hide();
    m_signer->hide();
    if (hadFocus)
        m_next->setFocus(Qt::OtherFocusReason);
    showNext();
}

void ReportPane::goOn()
{
    if (cellEditor()) { // What is being typed is taken first.
        m_table->setFocus(Qt::OtherFocusReason);
        QMetaObject::invokeMethod(this, &ReportPane::goOn, Qt::QueuedConnection);
        return;
    }
    m_fault->setFault({});
    if (!m_view.obstacle.isEmpty())
        return;
    switch (m_view.next) {
    case ReportView::Step::Review:
        return emit reviewed(m_note->text());
    case ReportView::Step::Sign:
        return emit signAsked(m_note->text(), m_password->isVisible() ? m_password->text() : QString());
    case ReportView::Step::Correct:
        return emit correctionAsked();
    case ReportView::Step::Load:
        return emit loadAsked();
    case ReportView::Step::None:
        return;
    }
}

void ReportPane::leave()
{
    if (m_view.next == ReportView::Step::Load)
        emit loadLeft();
}

QString ReportPane::nextText() const
{
    if (m_view.next == ReportView::Step::Load)
        return tr("Enter as a correction");
    if (m_view.next == ReportView::Step::Sign)
        return m_password->isVisibleTo(this) ? tr("Sign and send") : tr("Sign");
    return m_view.next == ReportView::Step::Correct ? tr("Compute anew, as a correction") : tr("Reviewed, it is right");
}

void ReportPane::showNext()
{
    m_next->setText(nextText());
    m_next->setVisible(m_view.next != ReportView::Step::None);
    m_next->setEnabled(m_view.obstacle.isEmpty());
    m_next->setToolTip(m_view.obstacle);
    m_leave->setVisible(m_view.next == ReportView::Step::Load);
    m_note->setEnabled(!m_view.tables.isEmpty());
    emit changed();
}
