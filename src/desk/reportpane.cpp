// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpane.h"

#include "actionbutton.h"
#include "badgelabel.h"
#include "counterstyle.h"
#include "elidedlabel.h"
#include "faultline.h"
#include "groupedheader.h"
#include "hairline.h"
#include "linedelegate.h"
#include "linemodel.h"
#include "ruleddelegate.h"
#include "wording.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

ReportPane::ReportPane(QWidget *parent)
    : Panel(parent)
    , m_title(new QLabel)
    , m_standing(new BadgeLabel)
    , m_under(new ElidedLabel)
    , m_tables(new QComboBox)
    , m_message(new QLabel)
    , m_table(new QTableView)
    , m_header(new GroupedHeader)
    , m_model(new QStandardItemModel(this))
    , m_figure(new QLabel)
    , m_findings(new QListView)
    , m_findingLines(new LineModel(this))
    , m_history(new QLabel)
    , m_note(new QLineEdit)
    , m_password(new QLineEdit)
    , m_signer(new QLabel)
    , m_fault(new FaultLine)
    , m_next(new ActionButton)
    , m_leave(new ActionButton(tr("Leave it as it is signed"), {}, ActionButton::Normal))
{
    nameParts();
    makeTable();
    makeLayout();
    connect(m_tables, &QComboBox::activated, this, &ReportPane::showTable);
    connect(m_next, &ActionButton::clicked, this, &ReportPane::goOn);
    connect(m_leave, &ActionButton::clicked, this, &ReportPane::leave);
    connect(m_password, &QLineEdit::returnPressed, this, &ReportPane::goOn);
    connect(m_note, &QLineEdit::textEdited, this, [this] { m_fault->setFault({}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_figure->clear();
        if (index.isValid())
            emit figureAsked(std::max(0, m_tables->currentIndex()), index.row(), index.column());
    });
    connect(m_model, &QStandardItemModel::itemChanged, this, &ReportPane::takeTyped);
    // Queued: after what was typed is taken.
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &ReportPane::typingEnded,
            Qt::QueuedConnection);
    connect(m_findings, &QListView::activated, this, &ReportPane::openFinding);
    connect(m_findings, &QListView::clicked, this, &ReportPane::openFinding);
    fit();
    showReport({});
}

void ReportPane::nameParts()
{
    const auto name = [](QWidget *part, const char *object, const QString &words) {
        part->setObjectName(QLatin1StringView(object));
        part->setAccessibleName(words);
        if (part->toolTip().isEmpty())
            part->setToolTip(words);
    };
    m_title->setObjectName("reportTitle");
    m_title->setProperty("textRole", "heading"_ba);
    m_title->setWordWrap(true);
    m_under->setObjectName("reportUnder");
    m_under->setProperty("textRole", "muted"_ba);
    m_tables->setObjectName("reportTables");
    m_tables->setAccessibleName(tr("Table of the report"));
    m_message->setObjectName("reportMessage");
    m_message->setProperty("textRole", "muted"_ba);
    m_message->setWordWrap(true);
    m_message->setMargin(16);
    m_message->setAlignment(Qt::AlignTop);
    m_figure->setObjectName("reportFigure");
    m_figure->setProperty("textRole", "mutedCaption"_ba);
    m_figure->setWordWrap(true);
    name(m_findings, "reportFindings", tr("What does not hold"));
    m_findings->setModel(m_findingLines);
    m_findings->setItemDelegate(new LineDelegate(this));
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setObjectName("reportHistory");
    m_history->setProperty("textRole", "mutedCaption"_ba);
    m_history->setWordWrap(true);
    name(m_note, "reportNote", tr("Note to the report"));
    m_note->setPlaceholderText(tr("Note: what the reader should know, why a check does not hold"));
    m_note->setMaxLength(1000);
    name(m_password, "reportPassword", tr("Password of the one who signs"));
    m_password->setEchoMode(QLineEdit::Password);
    m_signer->setObjectName("reportSigner");
    m_signer->setProperty("textRole", "muted"_ba);
    m_next->setObjectName("reportNext");
    m_next->setLook(ActionButton::Primary);
    m_next->setKeyCap(u"F9"_s);
    m_leave->setObjectName("reportLeave");
    m_leave->setKeyCap(u"Esc"_s);
}

void ReportPane::makeTable()
{
    m_table->setObjectName("reportTable");
    m_table->setAccessibleName(tr("Figures of the report"));
    m_table->setModel(m_model);
    m_table->setHorizontalHeader(m_header);
    m_table->setItemDelegate(new RuledDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::DoubleClicked);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
}

void ReportPane::makeLayout()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 0);
    head->setSpacing(12);
    head->addWidget(m_title, 1);
    head->addWidget(m_standing, 0, Qt::AlignTop);
    auto *under = new QHBoxLayout;
    under->setContentsMargins(16, 2, 16, 8);
    under->setSpacing(12);
    under->addWidget(m_under, 1);
    under->addWidget(m_tables);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 4, 16, 12);
    foot->setSpacing(12);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_signer);
    foot->addWidget(m_password);
    foot->addWidget(m_next);
    foot->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(under);
    column->addWidget(new Hairline);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(new Hairline);
    for (QWidget *part : QWidgetList{m_figure, m_findings, m_history}) {
        part->setContentsMargins(16, 4, 16, 0);
        column->addWidget(part);
    }
    auto *fault = new QHBoxLayout;
    fault->setContentsMargins(16, 0, 16, 0);
    fault->addWidget(m_fault);
    column->addLayout(fault);
    column->addLayout(foot);
}

void ReportPane::openFinding(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_view.findings.size())
        return;
    const ReportViewFinding &finding = m_view.findings.at(index.row());
    m_tables->setCurrentIndex(finding.table);
    showTable(finding.table);
    m_table->setCurrentIndex(m_model->index(finding.row, finding.column));
    m_table->setFocus(Qt::OtherFocusReason);
}

void ReportPane::showFigure(const FigureWords &words)
{
    QStringList parts;
    if (!words.formula.isEmpty())
        parts.append(tr("How: %1").arg(words.formula));
    if (!words.denominator.isEmpty())
        parts.append(tr("of: %1").arg(words.denominator));
    if (!words.previous.isEmpty())
        parts.append(tr("period before: %1").arg(words.previous));
    if (words.hasDossiers)
        parts.append(tr("Enter opens the dossiers"));
    m_figure->setText(parts.join(u" · "_s));
}

void ReportPane::showFault(const Error &error)
{
    const bool isNote = error.field == u"note";
    m_fault->setField(isNote ? m_note : error.field == u"password" ? m_password : nullptr);
    m_fault->setFault(error.message);
    if (isNote)
        m_note->setFocus(Qt::OtherFocusReason);
    else if (m_password->isVisible())
        m_password->setFocus(Qt::OtherFocusReason);
}

QWidget *ReportPane::cellEditor() const
{
    QWidget *focused = QApplication::focusWidget(); // A widget is its own ancestor.
    return focused && focused != m_table && m_table->isAncestorOf(focused) ? focused : nullptr;
}

void ReportPane::openDossiers()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        emit dossiersAsked(std::max(0, m_tables->currentIndex()), index.row(), index.column());
}

void ReportPane::showMessage(const QString &text, bool isOnlyWhenEmpty)
{
    m_message->setText(text);
    m_message->setVisible(!isOnlyWhenEmpty || m_view.tables.isEmpty());
}

void ReportPane::showNotice(const QString &text)
{
    m_history->setText(text);
    m_history->setVisible(!text.isEmpty());
}

QWidgetList ReportPane::focusOrder() const
{
    return {m_tables, m_table, m_findings, m_note, m_password, m_next, m_leave};
}

bool ReportPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (QWidget *editor = cellEditor()) {
            // Meant for the cell's editor, which the key before has opened (keys are held back for scanners).
            QCoreApplication::sendEvent(editor, event);
            return true;
        }
        const bool isEnter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
        if (isEnter && pressed->modifiers() == Qt::NoModifier) {
            openDossiers();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void ReportPane::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fit();
}

void ReportPane::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void ReportPane::fit()
{
    const Theme &theme = themeOf(this);
    m_password->setFixedWidth(theme.scaled(160));
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    const int table = std::max(0, m_tables->currentIndex());
    if (table >= m_view.tables.size())
        return;
    const QList<ReportViewColumn> &columns = m_view.tables.at(table).columns;
    // Widths on paper are millimetres; figures need at least their longest number.
    constexpr double pixelsOfMillimetre = 4.2;
    constexpr int leastName = 260;
    int taken = 0;
    int name = -1;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const ReportViewColumn &column = columns.at(i);
        const double width = column.width > 0 ? column.width : column.isText ? 50 : 16;
        const int pixels = theme.scaled(std::max(44, int(width * pixelsOfMillimetre)));
        m_table->setColumnWidth(i, pixels);
        if (column.isName && name < 0)
            name = i;
        else
            taken += pixels;
    }
    if (name >= 0)
        m_table->setColumnWidth(name, std::max(theme.scaled(leastName), m_table->viewport()->width() - taken));
}
