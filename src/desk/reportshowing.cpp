// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpane.h"

#include "badgelabel.h"
#include "counterstyle.h"
#include "elidedlabel.h"
#include "faultline.h"
#include "groupedheader.h"
#include "linemodel.h"
#include "wording.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// How a report is shown, and shown anew.

void ReportPane::showReport(const ReportView &view)
{
    put(view);
    m_fault->setField(nullptr);
    m_fault->setFault(view.question, true);
    leavePassword();
    showNext();
}

void ReportPane::renewReport(const ReportView &view)
{
    put(view);
    showNext();
}

bool ReportPane::isTyping() const
{
    const auto editors = m_table->viewport()->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    const bool isInCell =
        std::any_of(editors.begin(), editors.end(), [](const QLineEdit *one) { return !one->isHidden(); });
    return isInCell || !m_password->isHidden();
}

void ReportPane::put(const ReportView &view)
{
    const QModelIndex at = m_table->currentIndex();
    const QPoint scrolled(m_table->horizontalScrollBar()->value(), m_table->verticalScrollBar()->value());
    const int finding = m_findings->currentIndex().row();
    const bool isSame = view.report == m_view.report && view.periodText == m_view.periodText;
    const QString typed = m_note->text();
    const bool isInTable = m_table->hasFocus() || cellEditor();
    m_view = view;
    m_title->setText(view.title);
    m_standing->setVisible(!view.standing.text.isEmpty());
    m_standing->setBadge(view.standing);
    QStringList under{view.number, view.unit, view.periodText};
    if (view.asOf.isValid())
        under.append(tr("figures of %1").arg(shortTime(view.asOf, view.asOf.date())));
    under.removeAll(QString());
    m_under->setText(under.join(u" · "_s));
    QStringList titles;
    for (qsizetype i = 0; i < view.tables.size(); ++i)
        titles.append(view.tables.at(i).title.isEmpty() ? tr("Table %1").arg(i + 1) : view.tables.at(i).title);
    const int table = isSame ? std::clamp(m_tables->currentIndex(), 0, std::max(0, int(titles.size()) - 1)) : 0;
    m_tables->clear();
    m_tables->addItems(titles);
    m_tables->setCurrentIndex(table);
    m_tables->setVisible(titles.size() > 1);
    m_message->setVisible(view.tables.isEmpty() || view.isEmpty);
    m_message->setText(view.isEmpty ? tr("Nothing happened in this period: every figure is 0.")
                                    : tr("Choose a report."));
    m_table->setVisible(!view.tables.isEmpty());
    showTable(table);
    if (isSame && at.isValid())
        m_table->setCurrentIndex(m_model->index(at.row(), at.column()));
    if (isSame) {
        m_table->doItemsLayout(); // Else there is nothing to scroll yet.
        m_table->horizontalScrollBar()->setValue(scrolled.x());
        m_table->verticalScrollBar()->setValue(scrolled.y());
    }
    if (isInTable) // An editor goes with the old cells.
        m_table->setFocus(Qt::OtherFocusReason);
    if (std::exchange(m_hasTyped, false))
        goToNextEntered();
    showFindings();
    if (isSame)
        m_findings->setCurrentIndex(m_findingLines->index(finding));
    m_history->setText((QStringList{view.history} + view.notes).join(u'\n').trimmed());
    m_history->setVisible(!m_history->text().isEmpty());
    const bool isKept = isSame && !view.isFiled && (!typed.isEmpty() || m_note->hasFocus());
    if (!isKept) // Its cursor stays as well.
        m_note->setText(view.note);
    m_note->setReadOnly(view.isFiled);
}

void ReportPane::showTable(int table)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_model->clear();
    m_figure->clear();
    if (table < 0 || table >= m_view.tables.size()) {
        m_header->setColumns({});
        return;
    }
    const ReportViewTable &shown = m_view.tables.at(table);
    m_model->setColumnCount(static_cast<int>(shown.columns.size()));
    for (const ReportViewRow &row : shown.rows) {
        QList<QStandardItem *> items;
        for (qsizetype i = 0; i < shown.columns.size(); ++i) {
            auto *item = new QStandardItem(row.cells.value(i));
            item->setTextAlignment((shown.columns.at(i).isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            item->setToolTip(item->text());
            item->setEditable(m_view.isEntering && row.entered.contains(int(i)));
            if (row.isHead || row.isTotal) {
                QFont bold = item->font();
                bold.setBold(true);
                item->setFont(bold);
            }
            item->setData(row.isUncertain, Qt::UserRole);
            items.append(item);
        }
        m_model->appendRow(items);
    }
    m_header->setColumns(shown.columns);
    fit();
}

void ReportPane::takeTyped(QStandardItem *item)
{
    if (m_isFilling)
        return;
    m_hasTyped = true;
    emit figureEntered(std::max(0, m_tables->currentIndex()), item->row(), item->column(), item->text().trimmed());
}

/// From the current cell on, row by row; at the end it stays.
void ReportPane::goToNextEntered()
{
    QModelIndex index = m_table->currentIndex();
    while (index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable)) {
        const bool isLast = index.column() + 1 == m_model->columnCount();
        index = m_model->index(isLast ? index.row() + 1 : index.row(), isLast ? 0 : index.column() + 1);
    }
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void ReportPane::showFindings()
{
    QList<LineModel::Line> lines;
    for (const ReportViewFinding &finding : std::as_const(m_view.findings))
        lines.append({{}, u"not-equal"_s, finding.message, {}, {}});
    m_findingLines->setLines(lines);
    m_findings->setVisible(!lines.isEmpty());
    const int shown = std::min<int>(3, int(lines.size()));
    m_findings->setFixedHeight(shown * themeOf(this).scaled(32) + 8);
}
